import { describe, expect, test } from 'vitest'
import { BINS, binFor, startOf } from '@core/insights/bins.ts'
import { allClosed, edgeMonths, rowsOf, tasksOf, type RowsInput } from '@core/insights/closed-rows.ts'
import { EVERYTHING, passes, type Filter } from '@core/insights/filter.ts'
import { daysAt, isIn, monthsOf, periodOf, weekdayOf, type Period } from '@core/insights/period.ts'
import { edgesOf, isOfRecords, reportOf, type Report, type ReportInput } from '@core/insights/report.ts'
import { sayingsOf } from '@core/insights/says.ts'
import { weekShown } from '@core/insights/week-shown.ts'
import { whatThereIs } from '@core/insights/what-there-is.ts'
import { rowsOfRecords } from '@core/rollup/roll-up.ts'
import { NO_ROWS, type MonthRows } from '@core/rollup/rollup.ts'
import { daysAfter, epochMs, localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { may, record } from '../export/samples.ts'
import { World } from '../support/world.ts'
import { task } from './samples.ts'

const day = (text: string): LocalDay => localDaySchema.parse(text)
const lived = (on: string, change: Partial<TimeboxRecord> = {}) =>
  record({ id: on, title: on, day: day(on), ...change })
/** The rows of a month in which something was on some days. */
const rows = (...on: readonly string[]): MonthRows => rowsOfRecords(on.map((one) => lived(one)))

describe('bins', () => {
  const days = (...on: readonly string[]) => on.map(day)

  test.each([
    [days('2026-05-13', '2026-05-14'), 'day', 2, 'day'],
    [days('2026-05-13', '2026-05-14'), 'day', 1, 'week'],
    [days('2026-05-13', '2026-05-13'), 'day', 1, 'day'],
    [days('2026-05-13', '2026-05-20'), 'day', 1, 'month'],
    [days('2026-05-13', '2026-06-13'), 'day', 1, 'year'],
    [days('2026-05-13', '2027-05-13'), 'day', 1, 'year'],
    [days('2026-05-13'), 'week', 1, 'week'],
    [days('2026-05-13'), 'month', 1, 'month'],
    [days('2026-05-13'), 'year', 1, 'year'],
    [[], 'day', 1, 'day'],
  ] as const)('of %j, at least a %s, with %i marks at most, are by %s', (all, finest, most, bin) => {
    expect(binFor(all, finest, most)).toBe(bin)
  })

  test('begin with the day, its Monday, its first and its new year', () => {
    expect(BINS.map((bin) => startOf(day('2026-12-31'), bin))).toEqual([
      '2026-12-31',
      '2026-12-28',
      '2026-12-01',
      '2026-01-01',
    ])
  })
})

describe('a filter', () => {
  const work = { kind: 'code', project: 'Site' } as const
  test.each([
    [EVERYTHING, true, true],
    [{ kinds: ['code'], projects: null }, true, true],
    [{ kinds: ['writing'], projects: null }, false, false],
    [{ kinds: null, projects: ['Site', 'Blog'] }, true, false],
    [{ kinds: null, projects: ['Blog'] }, false, false],
    [{ kinds: ['writing'], projects: ['Site'] }, false, false],
    [{ kinds: [], projects: null }, false, false],
  ] satisfies readonly (readonly [Filter, boolean, boolean])[])(
    '%j lets through: %s; without a project: %s',
    (filter, whole, bare) => {
      expect([passes(filter, work), passes(filter, { kind: 'code' })]).toEqual([whole, bare])
    },
  )
})

describe('a period', () => {
  const PERIOD: Period = { view: 'week', from: may(11), to: may(14) }

  test('has both of its ends in it', () => {
    expect([10, 11, 14, 15].map((count) => isIn(PERIOD, may(count)))).toEqual([false, true, true, false])
  })

  test.each([
    ['2026-05-11', '2026-05-14', ['2026-05']],
    ['2026-04-30', '2026-05-01', ['2026-04', '2026-05']],
    ['2026-11-30', '2027-01-01', ['2026-11', '2026-12', '2027-01']],
    ['2026-05-11', '2026-04-14', []],
  ])('from %s to %s lies in %j', (from, to, months) => {
    expect(monthsOf({ view: 'week', from: day(from), to: day(to) })).toEqual(months)
  })

  test('around the last closed day ends with it', () => {
    for (const view of ['week', 'month', 'year', 'all'] as const) {
      expect(periodOf(view, may(14), may(14)).to).toBe(may(14))
      expect(periodOf(view, may(14), day('2030-01-01')).to).toBe(
        { week: '2026-05-17', month: '2026-05-31', year: '2026-12-31', all: '2030-01-01' }[view],
      )
    }
  })

  test('days of the week are counted from Monday', () => {
    expect([11, 14, 17].map((count) => weekdayOf(may(count)))).toEqual([1, 4, 7])
  })

  test('today goes on until the day start, and is closed with its evening', () => {
    const { state, zone } = new World()
    const night = epochMs(Date.UTC(2026, 4, 15, 1, 0))
    expect(daysAt(state, night, zone)).toEqual({ today: may(14), closed: may(13) })
    expect(daysAt({ ...state, closedOn: may(14) }, night, zone)).toEqual({ today: may(14), closed: may(14) })
    const early = { ...state, settings: { ...state.settings, dayStart: minutes(0) } }
    expect(daysAt(early, night, zone)).toEqual({ today: may(15), closed: may(14) })
  })
})

describe('what the rows of a period are made of', () => {
  const closed = may(14)

  test.each([
    ['week', '2026-05-12', ['2026-05']],
    ['week', '2026-05-01', ['2026-04', '2026-05']],
    ['month', '2026-05-12', ['2026-05']],
    ['month', '2026-04-12', []],
    ['year', '2026-04-12', ['2026-05']],
    ['year', '2025-04-12', []],
    ['all', '2025-04-12', ['2026-05']],
  ] as const)('a %s around %s is cut in %j', (view, around, months) => {
    const period = periodOf(view, day(around), closed)
    expect(edgeMonths(period, closed)).toEqual(months)
    const records = { '2026-03': [], '2026-04': [], '2026-05': [] }
    expect(Object.keys(edgesOf({ period, closed, records }))).toEqual(months)
    expect(isOfRecords(period, closed)).toBe(view === 'week' || (view === 'month' && around === '2026-05-12'))
  })

  test.each([
    [undefined, false],
    [NO_ROWS, true],
    [rows('2026-05-13', '2026-05-14'), true],
    [rows('2026-05-14', '2026-05-15'), false],
    [rows('2026-05-15'), false],
  ])('a month is as good as its records where all of it is closed (%#): %s', (month, good) => {
    expect(allClosed(month, closed)).toBe(good)
  })

  const input = (change: Partial<RowsInput> = {}): RowsInput => ({
    period: { view: 'year', from: day('2026-02-01'), to: may(14) },
    months: {
      '2026-06': rows('2026-06-01'),
      '2026-03': rows('2026-03-01'),
      '2026-05': rows('2026-05-01'),
      '2026-01': rows('2026-01-31'),
      '2026-04': rows('2026-04-30'),
      '2026-02': rows('2026-02-28'),
    },
    edges: { '2026-05': [lived('2026-05-14'), lived('2026-05-15'), lived('2026-05-02', { project: 'Site' })] },
    filter: EVERYTHING,
    ...change,
  })
  const found = (change: Partial<RowsInput> = {}) => rowsOf(input(change)).days.map((one) => one.day)

  test('are whole months in their order, and of cut ones the records that lie in it', () => {
    const on = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-02', '2026-05-14']
    expect(found()).toEqual(on)
    expect(rowsOf(input()).tasks.map(({ title }) => title)).toEqual(on)
    expect(tasksOf(input()).map(({ title }) => title)).toEqual(on)
  })

  test('are those that the filter lets through', () => {
    const filter: Filter = { kinds: null, projects: ['Site'] }
    expect(found({ filter })).toEqual(['2026-05-02'])
    expect(rowsOf(input({ filter })).tasks).toHaveLength(1)
    expect(tasksOf(input({ filter }))).toHaveLength(1)
    expect(found({ filter: { kinds: ['code'], projects: null } })).toEqual([])
  })

  test('are days in the period, also where a month has others', () => {
    const months = { '2026-03': rows('2026-03-01', '2026-03-02') }
    expect(found({ months, edges: {}, period: { view: 'year', from: day('2026-03-02'), to: may(14) } })).toEqual([
      '2026-03-02',
    ])
  })

  test('are all of a past month', () => {
    const april = periodOf('month', day('2026-04-12'), closed)
    expect(found({ period: april, edges: {} })).toEqual(['2026-04-30'])
    expect(tasksOf(input({ period: april, edges: {} }))).toHaveLength(1)
  })

  test('are none of a period that lies ahead', () => {
    const period: Period = { view: 'week', from: may(18), to: may(14) }
    expect(rowsOf(input({ period, edges: {} }))).toEqual({ days: [], tasks: [] })
    const oneDay: Period = { view: 'week', from: may(14), to: may(14) }
    expect(found({ period: oneDay })).toEqual(['2026-05-14'])
  })
})

const reported = (change: Partial<ReportInput> = {}): ReportInput => ({
  period: periodOf('week', may(14), may(14)),
  closed: may(14),
  filter: EVERYTHING,
  months: {},
  records: {},
  experiments: [],
  written: [],
  ...change,
})

describe('what can be filtered by', () => {
  const there = (change: Partial<ReportInput>) => {
    const { kinds, projects } = whatThereIs(reported(change))
    return [...kinds, ...projects]
  }

  test('is of records in the week alone', () => {
    const records = {
      '2026-05': [
        lived('2026-05-12', { kind: 'slides', project: 'B' }),
        lived('2026-05-13', { kind: 'code', project: 'A' }),
        lived('2026-05-14'),
        lived('2026-05-10', { kind: 'planning', project: 'C' }),
        lived('2026-05-15', { kind: 'away', project: 'D' }),
      ],
    }
    expect(there({ records })).toEqual(['writing', 'slides', 'code', 'A', 'B'])
  })

  test('is of whole months by their rows, and not twice of one that is cut', () => {
    const of = (on: string, kind: TimeboxRecord['kind']) => rowsOfRecords([lived(on, { kind })])
    const months = {
      '2025-12': of('2025-12-31', 'messages'),
      '2026-01': of('2026-01-01', 'slides'),
      '2026-04': of('2026-04-30', 'code'),
      '2026-05': of('2026-05-15', 'planning'),
      '2026-06': of('2026-06-01', 'away'),
    }
    const records = { '2026-05': [lived('2026-05-14')] }
    const year = periodOf('year', may(14), may(14))
    expect(there({ period: year, months, records })).toEqual(['writing', 'slides', 'code'])
    const past = periodOf('year', day('2025-06-01'), may(14))
    expect(there({ period: past, months, records })).toEqual(['messages'])
    const april: Period = { view: 'month', from: day('2026-04-01'), to: day('2026-04-29') }
    expect(there({ period: april, months })).toEqual([])
  })

  test('takes no month apart that its period does not need', () => {
    const none: MonthRows = {
      get days(): never {
        throw new Error('not needed')
      },
      tasks: [],
    }
    const months = { '2025-12': none, '2026-04': rows('2026-04-30'), '2026-05': none, '2026-06': none }
    const records = { '2026-05': [lived('2026-05-14', { kind: 'code' })] }
    const year = periodOf('year', may(14), may(14))
    expect(there({ period: year, months, records })).toEqual(['writing', 'code'])
  })
})

describe('a report', () => {
  const records = {
    '2026-05': [
      lived('2026-05-13', { outcome: { kind: 'draft' }, goalposts: [{ at: epochMs(1), from: [], to: ['One'] }] }),
      lived('2026-05-14', { kind: 'code', outcome: { kind: 'draft' } }),
    ],
  }
  const written = [{ day: may(14), text: 'Asked' }]
  const of = (change: Partial<ReportInput> = {}): Report => reportOf(reported({ records, written, ...change }))

  test.each(['week', 'month'] as const)('of a %s has what single timeboxes say', (view) => {
    const { wins, moved, strip, time } = of({ period: periodOf(view, may(14), may(14)) })
    expect(wins.map(({ what }) => what)).toEqual(['written', 'draft', 'draft'])
    expect(moved).toEqual({ day: may(13), title: '2026-05-13' })
    expect(strip.bars.map(({ id }) => id)).toEqual(['2026-05-14'])
    expect(time.bin).toBe('day')
  })

  test.each([
    ['year', 'week'],
    ['all', 'month'],
  ] as const)('of a period as long as %s has what was written, and marks by %s', (view, bin) => {
    const { wins, moved, time } = of({ period: periodOf(view, may(14), may(14)) })
    expect([wins.map(({ what }) => what), moved, time.bin]).toEqual([['written'], null, bin])
  })

  test('is of what the filter lets through', () => {
    const { wins, moved, strip, tasks } = of({ filter: { kinds: ['code'], projects: null } })
    expect(wins.map(({ what }) => what)).toEqual(['written', 'draft'])
    expect(moved).toBeNull()
    expect([strip.timeboxes, tasks.map(({ title }) => title)]).toEqual([1, ['2026-05-14']])
  })
})

describe('what is said above a chart', () => {
  const empty = reportOf(reported())
  const says = (change: Partial<Report>) => sayingsOf({ ...empty, ...change }, false)

  test.each([
    [[task('A', 25, 26)], 'asDecided', 'A'],
    [[task('A', 25, 26.1)], 'longerOut', 'A'],
    [[task('A', 25, 26.1, 0)], 'longer', 'A'],
    [[task('A', 25, 24)], 'asDecided', 'A'],
    [[task('A', 25, 23.9)], 'less', 'A'],
    [[task('A', 25, 30), task('B', 25, 15)], 'less', 'B'],
    [[task('A', 25, 35), task('B', 25, 15)], 'longerOut', 'A'],
    [[task('', 25, 95), task('B', 25, 35)], 'longerOut', 'B'],
  ])('of plans (%#): %s, of %s', (tasks, key, title) => {
    expect(says({ tasks }).planned).toEqual({ key: `insights.says.planned.${key}`, values: { task: title } })
  })

  test('of plans, where none has a title: nothing', () => {
    expect(says({ tasks: [task('', 25, 95)] }).planned).toBeNull()
  })

  const loops = (bin: 'day' | 'week', ...at: readonly number[]) => ({
    loops: { bin, minutes: 1, marks: at.map((minute) => ({ day: may(14), minute, left: true })) },
  })
  const hour = (count: number) => ({ at: { wall: count * 60 } })

  test.each([
    [loops('day', 658), 'around', { day: { weekday: may(14) }, at: { wall: 658 } }],
    [loops('week', 720), 'after.week', hour(12)],
    [loops('day', 719, 720, 720), 'after.week', hour(12)],
    [loops('day', 720, 840, 840), 'after.week', hour(14)],
    [loops('day', 959, 960, 960), 'after.week', hour(16)],
    [loops('day', 719, 719, 720), 'before.week', hour(12)],
    [loops('day', 719, 719, 719, 839, 840, 840), 'before.week', hour(14)],
    [loops('day', 719, 719, 900, 900), 'spread.week', {}],
  ])('of loops (%#): %s', (change, key, values) => {
    expect(says(change).loops).toEqual({ key: `insights.says.loops.${key}`, values })
  })

  const mark = (happened: 'no' | 'partly' | 'yes', before: number, after: number) => ({
    id: `${before}`,
    day: may(14),
    prediction: `From ${before}`,
    before,
    after,
    happened,
  })
  test.each([
    [[mark('no', 50, 52)], 'no.same', 50],
    [[mark('no', 50, 48)], 'no.same', 50],
    [[mark('no', 50, 53)], 'no.more', 50],
    [[mark('no', 50, 47)], 'no.less', 50],
    [[mark('no', 50, 47), mark('partly', 60, 30)], 'partly.less', 60],
    [[mark('yes', 40, 10), mark('yes', 50, 47), mark('partly', 60, 30)], 'yes.less', 50],
  ])('of beliefs (%#): %s', (belief, key, before) => {
    const last = belief.find((one) => one.before === before)
    expect(says({ belief }).belief).toEqual({
      key: `insights.says.belief.${key}`,
      values: { prediction: `From ${before}`, before, after: last?.after },
    })
  })

  test('of time, where there are marks: what they are', () => {
    expect(says({ time: { bin: 'day', marks: [] } }).time).toBeNull()
  })
})

describe('the week that is told', () => {
  const MONDAY = may(11)
  test.each([
    ['its Thursday closed', 3, 3, '2026-05-04', may(15)],
    ['its Friday closed', 4, 4, '2026-05-11', null],
    ['its Sunday closed', 6, 6, '2026-05-11', null],
  ])('with %s, seen from the day after', (_, closedAfter, toAfter, week, next) => {
    const closed = daysAfter(MONDAY, closedAfter)
    const period: Period = { view: 'week', from: MONDAY, to: daysAfter(MONDAY, toAfter) }
    expect(weekShown(period, closed, daysAfter(closed, 1))).toMatchObject({ week, next })
  })

  test('is the last one before the running week, or not', () => {
    const shown = (today: LocalDay) =>
      weekShown({ view: 'week', from: MONDAY, to: may(17) }, daysAfter(today, -1), today).isLast
    expect([may(17), may(18), may(24), may(25)].map(shown)).toEqual([false, true, true, false])
  })

  test('of a past period is its last week; of one that goes on, that of the last closed day', () => {
    const april: Period = { view: 'month', from: day('2026-04-01'), to: day('2026-04-30') }
    expect(weekShown(april, may(14), may(15)).week).toBe('2026-04-27')
    const all: Period = { view: 'all', from: day('0001-01-01'), to: may(22) }
    expect(weekShown(all, may(22), may(23)).week).toBe('2026-05-18')
  })
})
