import type { InsightsPage } from '@core/insights/page.ts'
import { startOf } from '../../../src/core/insights/bins.ts'
import { periodOf } from '../../../src/core/insights/period.ts'
import { daysAfter, durationMs, localDaySchema, minutes, type LocalDay } from '../../../src/core/time.ts'
import { text } from '../../../src/core/views/text.ts'
import { EMPTY_PAGE, may, WEEK_PAGE } from './insights-samples.ts'

const LONG =
  'Rewrite the onboarding email so that new customers who come from the old plan understand what changes in June, which price stays as it was, how they can object, and whom they may ask about an invoice, in words that somebody reads to the end on the way home without a dictionary and without asking twice'
const ARABIC = 'كتابة ملاحظة الإطلاق للنسخة التجريبية'

/** So many numbers from 0 to 1 that look like chance and are always the same. */
const chances = (count: number, seed = 1): readonly number[] =>
  Array.from({ length: count }, (_, place) => {
    const wave = Math.sin((place + 1) * 12.9898 + seed * 78.233) * 43758.5453
    return wave - Math.floor(wave)
  })
const { report } = WEEK_PAGE
const NOTHING = EMPTY_PAGE.report

/** Nothing happened on the last closed day. */
export const BLANK_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: { ...report, strip: { day: may(14), timeboxes: 0, bars: [] }, loops: NOTHING.loops, belief: [] },
  says: { ...WEEK_PAGE.says, strip: null, loops: null, belief: null },
}

/** The first day: one timebox, and nothing else yet. */
export const ONE_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...NOTHING,
    period: report.period,
    strip: { day: may(14), timeboxes: 1, bars: report.strip.bars.slice(1, 2) },
    tasks: report.tasks.slice(1, 2),
    loops: { ...report.loops, marks: report.loops.marks.slice(-2, -1) },
  },
  earlier: null,
  says: {
    strip: text('insights.says.strip.one', { at: { wall: 635 } }),
    time: null,
    planned: text('insights.says.planned.less', { task: 'Launch note' }),
    goalposts: null,
    loops: text('insights.says.loops.around', { day: { weekday: may(14) }, at: { wall: 658 } }),
    belief: null,
  },
  words: null,
  workHours: null,
  joy: [],
  kinds: ['writing'],
}

/** The marks of a task changed while it ran, and that is said beneath what there is to see. */
export const MOVED_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  says: {
    ...WEEK_PAGE.says,
    planned: text('insights.says.planned.longerOut', { task: 'Slides for the quarterly review of Monday' }),
    goalposts: text('insights.says.goalposts.week', {
      task: 'Slides for the quarterly review of Monday',
      day: { weekday: may(13) },
    }),
  },
}

/** Two timeboxes on a day that was closed in the evening. */
export const TODAY_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  today: may(14),
  report: {
    ...report,
    strip: { day: may(14), timeboxes: 2, bars: report.strip.bars.slice(0, 2) },
    tasks: report.tasks.slice(0, 2),
    belief: report.belief.slice(0, 2),
  },
  says: {
    ...WEEK_PAGE.says,
    strip: text('insights.says.strip.evening', { count: 2, from: { wall: 580 }, to: { wall: 662 } }),
  },
  words: WEEK_PAGE.words === null ? null : { ...WEEK_PAGE.words, own: 'I let the phone ring.' },
}

/** A week that is past. */
export const PAST_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...report,
    period: periodOf('week', may(5), may(14)),
    time: { bin: 'day', marks: daysOf([4, 5, 7, 8, 9]) },
  },
  earlier: may(3),
  later: may(11),
  says: { ...WEEK_PAGE.says, strip: null, time: text('insights.says.time.week', {}) },
  words: WEEK_PAGE.words === null ? null : { ...WEEK_PAGE.words, next: null },
}

function daysOf(days: readonly number[]) {
  return days.map((day, place) => ({
    from: may(day),
    timeboxes: 3 + (day % 4),
    planned: minutes(120 + 10 * (place % 5)),
    took: minutes(90 + ((day * 37) % 80)),
  }))
}

/** A month of work days. */
export const MONTH_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...report,
    period: periodOf('month', may(14), may(14)),
    time: { bin: 'day', marks: daysOf([1, 4, 5, 6, 7, 8, 11, 12, 13, 14]) },
  },
  earlier: localDaySchema.parse('2026-04-30'),
  says: { ...WEEK_PAGE.says, time: text('insights.says.time.month', {}) },
  projects: ['Website', 'Garden'],
  budgets: [
    { project: 'Website', per: 'all', planned: minutes(180), used: minutes(80) },
    { project: 'Garden', per: 'week', planned: minutes(60), used: minutes(95) },
    { project: 'Taxes', per: 'all', planned: minutes(120), used: minutes(120) },
  ],
}

const monthsBack = (count: number): readonly LocalDay[] => {
  const months: LocalDay[] = [startOf(may(14), 'month')]
  while (months.length < count) months.push(startOf(daysAfter(months.at(-1) ?? may(1), -1), 'month'))
  return months.toReversed()
}
const glance = (months: readonly LocalDay[]) => {
  const chance = chances(months.length)
  return months.map((from, place) => {
    const part = chance[place] ?? 0
    return {
      from,
      took: durationMs(Math.round((40 + part * 80) * 60) * 60_000),
      timeboxes: 300 + Math.round(part * 300),
      ship: 200 + Math.round(part * 100),
      draft: Math.round(part * 20),
      handOver: Math.round(part * 9),
      park: Math.round(part * 30),
    }
  })
}
const loopsOver = (count: number, days: number, seed: number) => {
  const [when, time] = [chances(count, seed), chances(count, seed + 1)]
  return when
    .map((part, place) => ({
      day: daysAfter(may(14), -Math.floor(part * days)),
      minute: 8 * 60 + Math.floor((time[place] ?? 0) * 11) * 60,
      left: place % 3 !== 0,
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Half a year, in the year that goes on; one month of it had no timebox. */
export const YEAR_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...report,
    period: periodOf('year', may(14), may(14)),
    months: glance(monthsBack(5).filter((month) => month !== '2026-02-01')),
    loops: { bin: 'day', minutes: 60, marks: loopsOver(90, 130, 3) },
  },
  earlier: localDaySchema.parse('2025-12-31'),
  says: {
    ...WEEK_PAGE.says,
    time: text('insights.says.time.year', {}),
    loops: text('insights.says.loops.spread.year', {}),
  },
}

/** Ten years, with as many marks as there can be. */
export const TEN_YEARS_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...report,
    period: periodOf('all', may(14), may(14)),
    months: glance(monthsBack(120)),
    tasks: Array.from({ length: 365 }, (_, place) => ({
      title: `Task ${place + 1}`,
      timeboxes: 400 - place,
      planned: minutes(9000 - place * 21),
      took: minutes(9400 - place * 22),
      ships: 300 - Math.floor(place / 2),
    })),
    loops: { bin: 'week', minutes: 60, marks: loopsOver(365, 3650, 5) },
    belief: Array.from({ length: 365 }, (_, place) => ({
      ...report.belief[place % 5]!,
      id: `experiment-${place}`,
    })),
    wins: Array.from({ length: 365 }, (_, place) => ({
      day: daysAfter(may(14), -place * 9),
      what: 'written' as const,
      text: `A small thing that went well, number ${365 - place}`,
    })),
  },
  earlier: null,
  says: {
    ...WEEK_PAGE.says,
    time: text('insights.says.time.all', {}),
    loops: text('insights.says.loops.after.all', { at: { wall: 840 } }),
  },
}

/** One day with 60 timeboxes of five minutes and more. */
export const SIXTY_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...report,
    strip: {
      day: may(14),
      timeboxes: 60,
      bars: Array.from({ length: 60 }, (_, place) => ({
        ...report.strip.bars[place % 6]!,
        id: `bar-${place}`,
        from: 540 + place * 9,
        to: 545 + place * 9,
        took: minutes(5),
        planned: minutes(5),
        plan: null,
        loops: place % 7 === 0 ? [{ at: 543 + place * 9, left: true }] : [],
      })),
    },
  },
  says: {
    ...WEEK_PAGE.says,
    strip: text('insights.says.strip.evening', { count: 60, from: { wall: 540 }, to: { wall: 1076 } }),
  },
}

/** A timebox of fourteen hours, until after midnight. */
export const FOURTEEN_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  report: {
    ...report,
    strip: {
      day: may(14),
      timeboxes: 1,
      bars: [
        {
          ...report.strip.bars[0]!,
          from: 660,
          to: 1500,
          took: minutes(840),
          planned: minutes(60),
          plan: { what: 'passed', at: 720 },
        },
      ],
    },
    tasks: [
      { title: 'Workshop invoice', timeboxes: 1, planned: minutes(60), took: minutes(840), ships: 1 },
      ...report.tasks.slice(1, 4),
    ],
  },
  says: { ...WEEK_PAGE.says, strip: text('insights.says.strip.one', { at: { wall: 660 } }) },
}

const renamed = (page: InsightsPage, title: string): InsightsPage => ({
  ...page,
  report: {
    ...page.report,
    strip: { ...page.report.strip, bars: page.report.strip.bars.map((bar) => ({ ...bar, title })) },
    // Tasks are different ones by their titles.
    tasks: page.report.tasks.map((task, place) => ({ ...task, title: `${title} ${place + 1}` })),
    belief: page.report.belief.map((mark) => ({ ...mark, prediction: title })),
    wins: page.report.wins.map((win) => (win.what === 'written' ? { ...win, text: title } : { ...win, title })),
  },
  says: {
    ...page.says,
    planned: text('insights.says.planned.longerOut', { task: title }),
    goalposts: null,
    belief: text('insights.says.belief.yes.less', { prediction: title, before: 60, after: 45 }),
  },
  words:
    page.words === null
      ? null
      : {
          ...page.words,
          sentences: [text('week.draft.a', { day: { weekday: may(7) }, task: title })],
          own: title,
        },
  joy: [{ name: title, from: 1140, to: 1230 }],
  projects: [title, 'Website'],
  budgets: [{ project: title, per: 'week', planned: minutes(180), used: minutes(80) }],
})

/** Titles of 300 characters everywhere. */
export const LONG_PAGE = renamed(WEEK_PAGE, LONG)
/** Titles that are written from right to left. */
export const ARABIC_PAGE = renamed(WEEK_PAGE, ARABIC)
