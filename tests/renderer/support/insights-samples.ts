import type { InsightsPage } from '@core/insights/page.ts'
import type { StripBar } from '@core/insights/day-strip.ts'
import type { Kind } from '@core/timebox/kind.ts'
import { periodOf } from '../../../src/core/insights/period.ts'
import { durationMs, localDaySchema, minutes, type LocalDay } from '../../../src/core/time.ts'
import { text } from '../../../src/core/views/text.ts'

/** A calendar day of May 2026. */
export const may = (day: number): LocalDay => localDaySchema.parse(`2026-05-${String(day).padStart(2, '0')}`)

/** One timebox of the strip, by its times of day. */
const bar = (title: string, kind: Kind, from: string, to: string, planned: number, loops: StripBar['loops'] = []) => {
  const [start, end] = [at(from), at(to)]
  const took = minutes(end - start)
  const differs = planned - (end - start)
  return {
    id: `bar-${from}`,
    title,
    kind,
    from: start,
    to: end,
    took,
    planned: minutes(planned),
    plan:
      differs >= 5
        ? ({ what: 'unneeded', at: start + planned } as const)
        : differs < 0
          ? ({ what: 'passed', at: start + planned } as const)
          : null,
    loops,
  }
}
/** Minutes after midnight: `9:40` is 580. */
const at = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  return hours * 60 + rest
}
const loop = (day: number, time: string, left: boolean) => ({ day: may(day), minute: at(time), left })
const task = (title: string, planned: number, took: number) => ({
  title,
  timeboxes: 1,
  planned: minutes(planned),
  took: minutes(took),
  ships: 1,
})
const believed = (
  prediction: string,
  before: number,
  after: number,
  happened: 'no' | 'partly' | 'yes',
  day: number,
) => ({
  id: `experiment-${prediction}`,
  day: may(day),
  prediction,
  before,
  after,
  happened,
})

/** The page of the drawing: a Friday morning in May, the week up to Thursday. */
export const WEEK_PAGE: InsightsPage = {
  today: may(15),
  closed: may(14),
  isEmpty: false,
  report: {
    period: periodOf('week', may(14), may(14)),
    strip: {
      day: may(14),
      timeboxes: 6,
      bars: [
        bar('Workshop invoice', 'other', '9:40', '10:05', 25),
        bar('Launch note', 'writing', '10:35', '11:02', 45, [{ at: at('10:58'), left: true }]),
        bar('Expenses', 'other', '11:40', '11:54', 14),
        bar('Pull request 482', 'code', '13:20', '13:44', 25),
        bar('Slides for Monday', 'writing', '14:30', '15:02', 25, [{ at: at('14:58'), left: true }]),
        bar('Checklist 2.4', 'other', '16:10', '16:28', 18),
      ],
    },
    tasks: [
      task('Pricing page', 45, 88),
      task('Launch note', 45, 27),
      task('Slides for Monday', 25, 32),
      task('Priya, Q3', 25, 25),
      task('Pull request 482', 25, 24),
      task('Expenses', 15, 14),
    ],
    time: {
      bin: 'day',
      marks: [11, 12, 13, 14].map((day) => ({
        from: may(day),
        timeboxes: 5,
        planned: minutes(150),
        took: minutes(140 + day),
      })),
    },
    loops: {
      bin: 'day',
      minutes: 1,
      marks: [
        loop(11, '11:24', true),
        loop(11, '15:30', false),
        loop(12, '14:42', true),
        loop(13, '10:48', true),
        loop(13, '14:06', false),
        loop(13, '15:00', false),
        loop(13, '16:18', true),
        loop(14, '10:58', true),
        loop(14, '14:58', true),
      ],
    },
    belief: [
      believed('Ana sends it back', 50, 25, 'no', 11),
      believed('Priya calls about it', 80, 20, 'no', 12),
      believed('A typo gets noticed', 60, 45, 'yes', 12),
      believed('Tomas wants changes', 85, 35, 'partly', 13),
      believed('No reply to the draft', 70, 30, 'no', 14),
    ],
    wins: [
      { day: may(14), what: 'draft', title: 'Launch note' },
      { day: may(14), what: 'written', text: 'Asked Tomas before I was stuck' },
      { day: may(13), what: 'written', text: 'Said no to the Friday deck' },
      { day: may(12), what: 'written', text: 'Painted, badly, with music on' },
    ],
    months: [{ from: may(1), took: durationMs(0), timeboxes: 21, ship: 16, draft: 3, handOver: 1, park: 1 }],
    moved: null,
  },
  earlier: may(10),
  later: null,
  says: {
    strip: text('insights.says.strip.evening', { count: 6, from: { wall: at('9:40') }, to: { wall: at('16:28') } }),
    time: null,
    planned: text('insights.says.planned.longerOut', { task: 'Pricing page' }),
    goalposts: null,
    loops: text('insights.says.loops.after.week', { at: { wall: at('14:00') } }),
    belief: text('insights.says.belief.yes.less', { prediction: 'A typo gets noticed', before: 60, after: 45 }),
  },
  words: {
    week: may(4),
    isLast: true,
    sentences: [
      text('week.stopped.a', { day: { weekday: may(4) }, task: 'Newsletter', count: 25 as never }),
      text('week.circling.a', { day: { weekday: may(6) } }),
      text('week.draft.a', { day: { weekday: may(7) }, task: 'Launch note' }),
      text('weekly.looks', { count: 7 }),
      text('week.wrote.a', { day: { weekday: may(8) }, said: 'I let the phone ring and finished my tea.' }),
    ],
    own: '',
    next: may(15),
  },
  workHours: { from: at('9:00'), to: at('17:30') },
  joy: [{ name: 'Painting', from: at('19:00'), to: at('20:30') }],
  kinds: ['writing', 'code', 'other'],
  projects: [],
  budgets: [],
}

/** Nothing was ever closed. */
export const EMPTY_PAGE: InsightsPage = {
  ...WEEK_PAGE,
  isEmpty: true,
  report: {
    ...WEEK_PAGE.report,
    strip: { day: may(14), timeboxes: 0, bars: [] },
    tasks: [],
    time: { bin: 'day', marks: [] },
    loops: { bin: 'day', minutes: 1, marks: [] },
    belief: [],
    wins: [],
    months: [],
    moved: null,
  },
  earlier: null,
  says: { strip: null, time: null, planned: null, goalposts: null, loops: null, belief: null },
  words: null,
  workHours: null,
  joy: [],
  kinds: [],
}
