import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '@core/insights/filter.ts'
import { periodOf } from '@core/insights/period.ts'
import { reportOf, type Report } from '@core/insights/report.ts'
import { sayingsOf } from '@core/insights/says.ts'
import { weekShown } from '@core/insights/week-shown.ts'
import { localDaySchema, minutes } from '@core/time.ts'
import { task } from './samples.ts'

const day = (text: string) => localDaySchema.parse(text)
const THURSDAY = day('2026-05-14')
const empty: Report = reportOf({
  period: periodOf('week', THURSDAY, THURSDAY),
  closed: THURSDAY,
  filter: EVERYTHING,
  months: {},
  records: {},
  experiments: [],
  written: [],
})
const says = (change: Partial<Report>, eveningClosed = false) => sayingsOf({ ...empty, ...change }, eveningClosed)

test('nothing is said where there is nothing to see', () => {
  expect(says({})).toEqual({ strip: null, time: null, planned: null, goalposts: null, loops: null, belief: null })
})

describe('the day', () => {
  const bar = (from: number, to: number) => ({
    id: `${from}`,
    title: 'Note',
    kind: 'writing' as const,
    from,
    to,
    took: minutes(to - from),
    planned: minutes(to - from),
    plan: null,
    loops: [],
  })
  const strip = (...bars: readonly ReturnType<typeof bar>[]) => ({
    strip: { day: THURSDAY, timeboxes: bars.length, bars },
  })
  test('days of a past week have a sentence as those of a month have', () => {
    const marks = [{ from: THURSDAY, timeboxes: 1, planned: minutes(25), took: minutes(20) }]
    expect(says({ time: { bin: 'day', marks } }).time).toEqual({ key: 'insights.says.time.week', values: {} })
  })

  test('one timebox, and several up to the last end, which need not be that of the last start', () => {
    expect(says(strip(bar(580, 605))).strip).toEqual({ key: 'insights.says.strip.one', values: { at: { wall: 580 } } })
    expect(says(strip(bar(580, 1000), bar(600, 605))).strip).toEqual({
      key: 'insights.says.strip.many',
      values: { count: 2, from: { wall: 580 }, to: { wall: 1000 } },
    })
  })
  test('the evening is spoken of when it was closed', () => {
    expect(says(strip(bar(580, 605), bar(620, 640)), true).strip?.key).toBe('insights.says.strip.evening')
  })
})

describe('planned and took', () => {
  test.each([
    ['longer, and out', [task('Page', 45, 88), task('Note', 45, 27)], 'longerOut', 'Page'],
    ['longer, and not out yet', [task('Page', 45, 88, 0)], 'longer', 'Page'],
    ['less', [task('Slides', 25, 32), task('Note', 45, 20)], 'less', 'Note'],
    ['as decided, give or take a minute', [task('Note', 25, 26)], 'asDecided', 'Note'],
    ['of those that have a title', [task('', 5, 88), task('Note', 25, 25)], 'asDecided', 'Note'],
    [
      'of those that stand in the chart first',
      [...[1, 2, 3, 4, 5, 6].map((n) => task(`T${n}`, 100, 100)), task('Small', 60, 10)],
      'asDecided',
      'T1',
    ],
  ])('%s', (_name, tasks, key, title) => {
    expect(says({ tasks }).planned).toEqual({ key: `insights.says.planned.${key}`, values: { task: title } })
  })
})

describe('loops are placed and not counted', () => {
  const at = (...minutesOfDay: readonly number[]) => ({
    loops: {
      bin: 'day' as const,
      minutes: 1,
      marks: minutesOfDay.map((minute) => ({ day: THURSDAY, minute, left: true })),
    },
  })
  test.each([
    ['one has a day and a time', [658], 'around'],
    ['most after 14:00', [600, 850, 855, 900, 930], 'after.week'],
    ['most before noon', [600, 610, 700, 900], 'before.week'],
    ['here and there', [600, 620, 1000, 1050], 'spread.week'],
  ])('%s', (_name, marks, key) => {
    expect(says(at(...marks)).loops?.key).toBe(`insights.says.loops.${key}`)
  })
  test('of hours that all hold the latest is named, or the earliest', () => {
    expect(says(at(1100, 1110, 1120)).loops?.values).toEqual({ at: { wall: 16 * 60 } })
    expect(says(at(600, 610, 620)).loops?.values).toEqual({ at: { wall: 12 * 60 } })
  })
})

describe('belief', () => {
  const mark = (happened: 'no' | 'partly' | 'yes', before: number, after: number) => ({
    id: `${before}`,
    day: THURSDAY,
    prediction: 'It comes back',
    before,
    after,
    happened,
  })
  test.each([
    ['what happened is said before what did not', [mark('yes', 60, 45), mark('no', 80, 20)], 'yes.less'],
    ['otherwise the latest', [mark('no', 80, 20), mark('partly', 50, 70)], 'partly.more'],
    ['a point or two are no difference', [mark('no', 50, 48)], 'no.same'],
  ])('%s', (_name, belief, key) => {
    expect(says({ belief }).belief?.key).toBe(`insights.says.belief.${key}`)
  })

  test('of five it is said how many happened', () => {
    const four = [mark('no', 80, 20), mark('partly', 70, 40), mark('no', 60, 30), mark('no', 50, 20)]
    expect(says({ belief: four }).belief?.key).toBe('insights.says.belief.no.less')
    expect(says({ belief: [...four, mark('yes', 60, 45)] }).belief?.key).toBe('experiment.ofFive.oneOne')
  })
})

describe('which week is told in words', () => {
  const shown = (around: string, closed: string, today: string, view: 'week' | 'month' | 'all' = 'week') =>
    weekShown(periodOf(view, day(around), day(closed)), day(closed), day(today))
  test.each([
    ['on Friday morning the one before', '2026-05-14', '2026-05-14', '2026-05-15', '2026-05-04', true, '2026-05-15'],
    [
      'on Friday evening, the day closed, the running one',
      '2026-05-15',
      '2026-05-15',
      '2026-05-15',
      '2026-05-11',
      false,
      null,
    ],
    ['on Saturday the running one', '2026-05-15', '2026-05-15', '2026-05-16', '2026-05-11', false, null],
    ['on Monday the one that ended', '2026-05-17', '2026-05-17', '2026-05-18', '2026-05-11', true, null],
    ['a past week is itself', '2026-04-22', '2026-05-14', '2026-05-15', '2026-04-20', false, null],
    ['over the new year, by week 53', '2027-01-03', '2027-01-03', '2027-01-04', '2026-12-28', true, null],
  ] as const)('%s', (_name, around, closed, today, week, isLast, next) => {
    expect(shown(around, closed, today)).toEqual({ week, isLast, next })
  })
  test('of a month or everything, the last that can be told', () => {
    expect(shown('2026-04-10', '2026-05-14', '2026-05-15', 'month').week).toBe('2026-04-27')
    expect(shown('2026-05-14', '2026-05-14', '2026-05-15', 'all').week).toBe('2026-05-04')
  })
})

describe('marks that changed while it ran', () => {
  const moved = { day: day('2026-05-13'), title: 'Pricing page' }
  test('are one plain sentence, with a weekday in a week and a date in a month', () => {
    expect(says({ moved }).goalposts).toEqual({
      key: 'insights.says.goalposts.week',
      values: { task: 'Pricing page', day: { weekday: '2026-05-13' } },
    })
    expect(says({ moved, period: periodOf('month', THURSDAY, THURSDAY) }).goalposts).toEqual({
      key: 'insights.says.goalposts.month',
      values: { task: 'Pricing page', day: { date: '2026-05-13' } },
    })
  })
})
