import { describe, expect, test } from 'vitest'
import { beliefBeforeAndAfter, type BeliefInput } from '@core/insights/belief.ts'
import { dayStrip } from '@core/insights/day-strip.ts'
import { loopsByDay } from '@core/insights/loops-by-day.ts'
import { monthsAtAGlance } from '@core/insights/months.ts'
import { lastMovedMarks } from '@core/insights/moved-marks.ts'
import type { Period } from '@core/insights/period.ts'
import { alongTime, plannedAndTook, totalsOfTasks } from '@core/insights/planned-and-took.ts'
import { smallWins } from '@core/insights/small-wins.ts'
import type { DayRow, LoopMark, TaskRow } from '@core/rollup/rollup.ts'
import { daysAfter, epochMs, localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { may, record } from '../export/samples.ts'

/** From Tuesday 12 to Thursday 14 May 2026. */
const PERIOD: Period = { view: 'week', from: may(12), to: may(14) }
const day = (text: string): LocalDay => localDaySchema.parse(text)
const days = (count: number, apart: number): readonly LocalDay[] =>
  Array.from({ length: count }, (_none, index) => daysAfter(day('2020-01-01'), index * apart))
const row = (on: LocalDay, change: Partial<DayRow> = {}): DayRow => ({
  day: on,
  kind: 'writing',
  timeboxes: 1,
  planned: minutes(25),
  took: minutes(20),
  ...change,
})
const task = (title: string, took: number, change: Partial<TaskRow> = {}): TaskRow => ({
  title,
  kind: 'writing',
  timeboxes: 1,
  planned: minutes(25),
  took: minutes(took),
  ...change,
})

describe('belief before and after', () => {
  const experiment = (id: string, on: LocalDay, at: number, leftOut = 'The check'): BeliefInput => ({
    id,
    prediction: `${id} happens`,
    leftOut,
    belief: 60,
    closing: { at: epochMs(at), day: on, happened: 'partly', belief: 45 },
  })

  test('is told of a period, where something was left out, in the order of closing', () => {
    const all = [
      experiment('late', may(14), 9),
      experiment('b', may(13), 5),
      experiment('a', may(13), 5),
      experiment('c', may(13), 5),
      experiment('early', may(12), 1),
      experiment('before', may(11), 1),
      experiment('after', may(15), 9),
      experiment('nothing', may(13), 5, ' '),
    ]
    const marks = beliefBeforeAndAfter(all, PERIOD)
    expect(marks.map(({ id }) => id)).toEqual(['early', 'a', 'b', 'c', 'late'])
    expect(beliefBeforeAndAfter(all.toReversed(), PERIOD)).toEqual(marks)
    expect(marks[0]).toStrictEqual({
      id: 'early',
      day: may(12),
      prediction: 'early happens',
      before: 60,
      after: 45,
      happened: 'partly',
    })
  })

  test('is told of the latest 365', () => {
    const all = Array.from({ length: 366 }, (_none, index) => experiment(`${index}`, may(13), index))
    const marks = beliefBeforeAndAfter(all, PERIOD)
    expect([marks.length, marks[0]?.id, marks.at(-1)?.id]).toEqual([365, '1', '365'])
  })
})

describe('the strip of a day', () => {
  const at = (time: string, date = '2026-05-14') => epochMs(Date.parse(`${date}T${time}:00+02:00`))
  const lived = (from: string, to: string, change: Partial<TimeboxRecord> = {}) =>
    record({ id: from, startedAt: at(from), endedAt: at(to), ...change })
  const bars = (...records: readonly TimeboxRecord[]) => dayStrip(records, may(14)).bars

  test('has what was lived on it, in the order of starts', () => {
    const records = [
      lived('14:00', '14:25'),
      lived('09:00', '09:25'),
      lived('09:00', '09:25', { id: '08' }),
      lived('10:00', '10:25', { withdrawnAt: at('11:00') }),
      lived('11:00', '11:25', { day: may(13) }),
    ]
    expect(bars(...records).map(({ id }) => id)).toEqual(['08', '09:00', '14:00'])
    expect(bars(...records.toReversed()).map(({ id }) => id)).toEqual(['08', '09:00', '14:00'])
    expect(bars(records[0]!)).toStrictEqual([
      {
        id: '14:00',
        title: 'Launch note',
        kind: 'writing',
        from: 840,
        to: 865,
        took: minutes(25),
        planned: minutes(25),
        plan: null,
        loops: [],
      },
    ])
  })

  test.each([
    [30, 25, { what: 'unneeded', at: 630 }],
    [29.9, 25, null],
    [25, 25, null],
    [24, 25, { what: 'passed', at: 624 }],
    [1, 25, { what: 'passed', at: 601 }],
    [0.4, 25, null],
  ])('a plan of %d minutes, of which %d were needed, is %j', (planned, took, plan) => {
    const bar = lived('10:00', '10:25', { plannedCap: minutes(planned), took: minutes(took) })
    expect(bars(bar)[0]?.plan).toEqual(plan)
  })

  test('never ends before it begins, also when a clock was set back', () => {
    expect(bars(lived('10:00', '09:30'))[0]).toMatchObject({ from: 600, to: 600 })
  })

  test('begins on the evening before in another zone, and goes on into the night', () => {
    const [bar] = bars(lived('23:30', '23:45', { endedAt: at('01:10', '2026-05-15') }))
    expect([bar?.from, bar?.to]).toEqual([1410, 1510])
  })

  test('has loops but those that were said to be none, each with what became of it', () => {
    const loop = (time: string, said?: 'notALoop') => ({ at: at(time), rules: [], ...(said && { said }) })
    const [bar] = bars(lived('10:00', '10:25', { loops: [loop('10:05'), loop('10:10', 'notALoop'), loop('10:24')] }))
    expect(bar?.loops).toEqual([
      { at: 605, left: false },
      { at: 624, left: true },
    ])
  })

  test('draws 365 at most, and counts all', () => {
    const many = Array.from({ length: 366 }, (_none, index) => lived('10:00', '10:25', { id: `${index}` }))
    const strip = dayStrip(many, may(14))
    expect([strip.day, strip.timeboxes, strip.bars.length]).toEqual([may(14), 366, 365])
  })
})

describe('loops by day', () => {
  const loop = (minute: number, left = true): LoopMark => ({ minute, left })

  test('are placed once each, by day and time, those that were left first', () => {
    const rows = [
      row(may(14), { loops: [loop(700, false), loop(700), loop(65)] }),
      row(may(13), { loops: [loop(800)] }),
      row(may(13), { kind: 'code', loops: [loop(800), loop(1000)] }),
      row(may(12)),
    ]
    expect(loopsByDay(rows)).toStrictEqual({
      bin: 'day',
      minutes: 1,
      marks: [
        { day: may(13), minute: 800, left: true },
        { day: may(13), minute: 1000, left: true },
        { day: may(14), minute: 65, left: true },
        { day: may(14), minute: 700, left: true },
        { day: may(14), minute: 700, left: false },
      ],
    })
    expect(loopsByDay([])).toStrictEqual({ bin: 'day', minutes: 1, marks: [] })
  })

  // So many days from 1 January 2020 on, every so many days.
  test.each([
    [365, 1, [1], 'day', 1, 365],
    [183, 1, [0, 14], 'day', 15, 183],
    [183, 1, [0, 29], 'day', 30, 183],
    [183, 1, [0, 59], 'day', 60, 183],
    [366, 1, [0], 'week', 60, 53],
    [366, 4, [0, 119], 'week', 120, 209],
    [366, 4, [0, 239], 'week', 240, 209],
    [366, 14, [0], 'month', 60, 168],
    [366, 16, [0, 119], 'month', 120, 192],
    [366, 16, [0, 239], 'month', 240, 192],
    [366, 31, [0], 'year', 60, 31],
    [366, 184, [0, 119], 'year', 120, 184],
    [366, 184, [0, 239], 'year', 240, 184],
  ])(
    'on %i days, %i apart, at the minutes %j, stand for a %s and %i minutes: %i marks',
    (count, apart, at, bin, within, marks) => {
      const rows = days(count, apart).map((on) => row(on, { loops: at.map((minute) => loop(minute)) }))
      const chart = loopsByDay(rows)
      expect([chart.bin, chart.minutes, chart.marks.length]).toEqual([bin, within, marks])
    },
  )

  test('beginning before their stretch are at its beginning; of more than fit the latest are shown', () => {
    const at = (on: string) => row(day(on), { loops: [0, 300, 600, 1439].map((minute) => loop(minute)) })
    const years = Array.from({ length: 92 }, (_none, index) => at(`${2000 + index}-05-14`))
    const chart = loopsByDay(years)
    expect([chart.bin, chart.minutes, chart.marks.length]).toEqual(['year', 240, 365])
    expect(chart.marks.at(-1)).toEqual({ day: '2091-01-01', minute: 1200, left: true })
    expect(chart.marks[0]?.day).toBe('2000-01-01')
    expect(chart.marks[0]?.minute).toBe(1200)
  })
})

describe('months at a glance', () => {
  test('are sums, oldest first, without those in which nothing was', () => {
    const counts = { ship: 1, draft: 2, handOver: 3, park: 4 }
    const rows = [row(may(14), counts), row(day('2026-03-31')), row(may(1), counts)]
    const mark = { took: minutes(20), timeboxes: 1, ship: 0, draft: 0, handOver: 0, park: 0 }
    expect(monthsAtAGlance(rows)).toStrictEqual([
      { from: '2026-03-01', ...mark },
      { from: '2026-05-01', took: minutes(40), timeboxes: 2, ship: 2, draft: 4, handOver: 6, park: 8 },
    ])
    expect(monthsAtAGlance([])).toEqual([])
    // Sums begin anew each time.
    expect(monthsAtAGlance(rows)).toEqual(monthsAtAGlance(rows))
  })
})

describe('marks that moved', () => {
  const moved = (id: string, at: number | null, change: Partial<TimeboxRecord> = {}) =>
    record({
      id,
      title: id,
      day: may(13),
      goalposts: at === null ? [] : [0, 0, at].map((when) => ({ at: epochMs(when), from: [], to: ['One'] })),
      ...change,
    })

  test('are those of the last change in the period', () => {
    const records = [
      moved('last', 5),
      moved('sooner', 4),
      moved('none', null),
      moved('gone', 9, { withdrawnAt: epochMs(9) }),
      moved('before', 9, { day: may(11) }),
      moved('after', 9, { day: may(15) }),
    ]
    expect(lastMovedMarks(records, PERIOD)).toStrictEqual({ day: may(13), title: 'last' })
    expect(lastMovedMarks(records.toReversed(), PERIOD)).toStrictEqual({ day: may(13), title: 'last' })
    expect(lastMovedMarks([moved('none', null)], PERIOD)).toBeNull()
  })

  test('at the same time are those of one of both, always the same', () => {
    const two = [moved('a', 5), moved('b', 5)]
    expect(lastMovedMarks(two, PERIOD)?.title).toBe('b')
    expect(lastMovedMarks(two.toReversed(), PERIOD)?.title).toBe('b')
  })
})

describe('what tasks took', () => {
  test('is one for each title, whatever its letters, the longest first', () => {
    const rows = [
      task('Note', 10),
      task('note', 10, { ship: 1, timeboxes: 2 }),
      task('B', 15),
      task('A', 15),
      task('Note', 5, { kind: 'code', ship: 2 }),
      task('', 3),
    ]
    const expected = [
      { title: 'Note', timeboxes: 4, planned: minutes(75), took: minutes(25), ships: 3 },
      { title: 'A', timeboxes: 1, planned: minutes(25), took: minutes(15), ships: 0 },
      { title: 'B', timeboxes: 1, planned: minutes(25), took: minutes(15), ships: 0 },
      { title: '', timeboxes: 1, planned: minutes(25), took: minutes(3), ships: 0 },
    ]
    expect(totalsOfTasks(rows)).toStrictEqual(expected)
    expect(totalsOfTasks(rows.toReversed())).toStrictEqual(expected)
  })

  test.each([
    ['the one used most', [task('note', 1, { timeboxes: 3 }), task('NOTE', 1), task('Note', 1)], 'note'],
    ['of those used alike the first', [task('note', 1), task('Note', 1), task('nOTE', 1)], 'Note'],
    ['with letters of any language', [task('ärger', 1, { timeboxes: 2 }), task('ÄRGER', 1)], 'ärger'],
  ])('is told in the spelling %s', (_, rows, title) => {
    for (const all of [rows, rows.toReversed()]) expect(totalsOfTasks(all).map((one) => one.title)).toEqual([title])
  })

  test('keeps letters apart that are the same in capitals alone', () => {
    expect(totalsOfTasks([task('Maße', 1), task('MASSE', 1)])).toHaveLength(2)
  })

  test('is drawn of 365 at most', () => {
    const rows = Array.from({ length: 366 }, (_none, index) => task(`${index}`, index))
    expect(totalsOfTasks(rows)).toHaveLength(366)
    expect(plannedAndTook(rows)).toEqual(totalsOfTasks(rows).slice(0, 365))
  })

  test('along time is summed up by day, week, month or year, oldest first', () => {
    const rows = [row(may(14)), row(may(12), { timeboxes: 2 }), row(may(14), { kind: 'code' })]
    const mark = { planned: minutes(25), took: minutes(20) }
    const twice = { timeboxes: 2, planned: minutes(50), took: minutes(40) }
    expect(alongTime(rows, 'day')).toStrictEqual({
      bin: 'day',
      marks: [
        { from: may(12), ...mark, timeboxes: 2 },
        { from: may(14), ...twice },
      ],
    })
    const whole = { timeboxes: 4, planned: minutes(75), took: minutes(60) }
    expect(alongTime(rows, 'week')).toStrictEqual({ bin: 'week', marks: [{ from: may(11), ...whole }] })
    expect(alongTime(rows, 'month').marks).toStrictEqual([{ from: may(1), ...whole }])
    expect(alongTime([], 'year')).toStrictEqual({ bin: 'year', marks: [] })
  })
})

describe('small wins', () => {
  const draft = (id: string, on: LocalDay, change: Partial<TimeboxRecord> = {}) =>
    record({ id, title: id, day: on, outcome: { kind: 'draft' }, ...change })

  test('are the latest day first, and within a day own words as written, then what ended, in its order', () => {
    const records = [
      draft('late', may(13), { endedAt: epochMs(9) }),
      draft('b', may(13), { endedAt: epochMs(5), outcome: { kind: 'handOver' } }),
      draft('a', may(13), { endedAt: epochMs(5) }),
      draft('shipped', may(13), { outcome: { kind: 'ship' } }),
      draft('parked', may(13), { outcome: { kind: 'park', left: minutes(1) } }),
      draft('gone', may(13), { withdrawnAt: epochMs(9) }),
      draft('before', may(11)),
      draft('after', may(15)),
      draft('today', may(14)),
      draft('first', may(12)),
    ]
    const written = [
      { day: may(12), text: 'Painted' },
      { day: may(13), text: 'Said no' },
      { day: may(13), text: 'Asked' },
      { day: may(13), text: ' ' },
      { day: may(11), text: 'Long ago' },
      { day: may(15), text: 'To come' },
    ]
    const seen = (title: string, on: LocalDay, what = 'draft') => ({ day: on, what, title })
    const own = (text: string, on: LocalDay) => ({ day: on, what: 'written', text })
    const wins = [
      seen('today', may(14)),
      own('Said no', may(13)),
      own('Asked', may(13)),
      seen('a', may(13)),
      seen('b', may(13), 'handOver'),
      seen('late', may(13)),
      own('Painted', may(12)),
      seen('first', may(12)),
    ]
    expect(smallWins(records, written, PERIOD)).toStrictEqual(wins)
    expect(smallWins(records.toReversed(), written, PERIOD)).toStrictEqual(wins)
  })

  test('are 365 at most', () => {
    const written = Array.from({ length: 366 }, (_none, index) => ({ day: may(13), text: `${index}` }))
    expect(smallWins([], written, PERIOD)).toHaveLength(365)
  })
})
