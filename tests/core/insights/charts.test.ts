import { describe, expect, test } from 'vitest'
import { beliefBeforeAndAfter, type BeliefInput } from '@core/insights/belief.ts'
import { binFor, startOf } from '@core/insights/bins.ts'
import { dayStrip } from '@core/insights/day-strip.ts'
import { passes } from '@core/insights/filter.ts'
import { loopsByDay } from '@core/insights/loops-by-day.ts'
import { periodOf } from '@core/insights/period.ts'
import { totalsOfTasks } from '@core/insights/planned-and-took.ts'
import { smallWins } from '@core/insights/small-wins.ts'
import type { DayRow } from '@core/rollup/rollup.ts'
import { rollUp } from '@core/rollup/roll-up.ts'
import { daysAfter, durationMs, epochMs, localDaySchema, minutes } from '@core/time.ts'
import { NO_SPANS, type TimeboxRecord } from '@core/timebox/timebox.ts'

const day = (text: string) => localDaySchema.parse(text)
const THURSDAY = day('2026-05-14')
const WEEK = periodOf('week', THURSDAY, THURSDAY)
const at = (time: string, date = '2026-05-14') => epochMs(Date.parse(`${date}T${time}:00+02:00`))

const record = (change: Partial<TimeboxRecord> = {}): TimeboxRecord => ({
  id: 'one',
  title: 'Launch note',
  kind: 'writing',
  plannedCap: minutes(45),
  cap: minutes(45),
  marks: [],
  startedAt: at('10:35'),
  startZone: 'Europe/Berlin',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  took: minutes(27),
  endedAt: at('11:02'),
  endZone: 'Europe/Berlin',
  day: THURSDAY,
  outcome: { kind: 'ship' },
  updatedAt: at('11:02'),
  ...change,
})

describe('the strip of a day', () => {
  test('shows a plan that was not needed, and one that was passed', () => {
    const early = record()
    const late = record({
      id: 'two',
      plannedCap: minutes(25),
      startedAt: at('14:30'),
      took: minutes(32),
      endedAt: at('15:02'),
    })
    const near = record({ id: 'three', plannedCap: minutes(30), startedAt: at('16:00'), endedAt: at('16:27') })
    expect(dayStrip([late, early, near], THURSDAY).bars.map(({ from, to, plan }) => ({ from, to, plan }))).toEqual([
      { from: 635, to: 662, plan: { what: 'unneeded', at: 680 } },
      { from: 870, to: 902, plan: { what: 'passed', at: 895 } },
      { from: 960, to: 987, plan: null },
    ])
  })

  test('goes on after midnight, and has loops at their minute', () => {
    const night = record({
      startedAt: at('23:50'),
      endedAt: at('00:40', '2026-05-15'),
      loops: [
        { at: at('00:38', '2026-05-15'), rules: [] },
        { at: at('23:55'), rules: [], said: 'notALoop' },
      ],
    })
    const [bar] = dayStrip([night], THURSDAY).bars
    expect([bar?.from, bar?.to, bar?.loops]).toEqual([1430, 1480, [{ at: 1478, left: true }]])
  })

  test('takes a timebox of fourteen hours, sixty timeboxes, and none', () => {
    const long = record({ startedAt: at('06:00'), endedAt: at('20:00'), took: minutes(14 * 60) })
    expect(dayStrip([long], THURSDAY).bars[0]?.plan).toEqual({ what: 'passed', at: 360 + 45 })
    const sixty = Array.from({ length: 60 }, (_, place) => record({ id: `${place}` }))
    expect(dayStrip(sixty, THURSDAY)).toMatchObject({ timeboxes: 60 })
    expect(dayStrip([], THURSDAY)).toEqual({ day: THURSDAY, timeboxes: 0, bars: [] })
  })
})

describe('loops by day', () => {
  const rows = (days: number, perDay: number): readonly DayRow[] =>
    Array.from({ length: days }, (_, place) => ({
      day: daysAfter(day('2016-01-01'), place),
      kind: 'code',
      timeboxes: 1,
      planned: minutes(1),
      took: durationMs(1),
      loops: Array.from({ length: perDay }, (_one, loop) => ({ minute: 540 + loop * 7, left: loop % 2 === 0 })),
    }))

  test.each([
    [7, 5, 'day', 1],
    [31, 30, 'day', 60],
    [365, 6, 'week', 60],
    [3650, 20, 'month', 240],
  ])('%i days with %i each are binned', (days, perDay, bin, within) => {
    const chart = loopsByDay(rows(days, perDay))
    expect(chart.bin).toBe(bin)
    expect(chart.minutes).toBeLessThanOrEqual(within)
    expect(chart.marks.length).toBeLessThanOrEqual(365)
    expect(chart.marks.length).toBeGreaterThan(0)
  })
})

describe('bins', () => {
  test('begin on Mondays, firsts and new years', () => {
    expect([
      startOf(THURSDAY, 'day'),
      startOf(THURSDAY, 'week'),
      startOf(THURSDAY, 'month'),
      startOf(THURSDAY, 'year'),
    ]).toEqual(['2026-05-14', '2026-05-11', '2026-05-01', '2026-01-01'])
  })

  test('are as fine as 365 marks allow', () => {
    const days = (count: number) => Array.from({ length: count }, (_, place) => daysAfter(THURSDAY, place))
    expect([365, 366, 2700, 12000].map((count) => binFor(days(count), 'day'))).toEqual(['day', 'week', 'month', 'year'])
  })
})

describe('belief before and after', () => {
  const experiment = (id: string, on: string, leftOut = 'the second read'): BeliefInput => ({
    id,
    prediction: `${id} happens`,
    leftOut,
    belief: 60,
    closing: { at: at('18:00', on), day: day(on), happened: 'no', belief: 45 },
  })

  test('shows those of the period that left a check out, in the order of closing', () => {
    const all = [
      experiment('b', '2026-05-13'),
      experiment('a', '2026-05-12'),
      experiment('none', '2026-05-13', ' '),
      experiment('old', '2026-05-10'),
    ]
    expect(beliefBeforeAndAfter(all, WEEK)).toEqual([
      { id: 'a', day: '2026-05-12', prediction: 'a happens', before: 60, after: 45, happened: 'no' },
      { id: 'b', day: '2026-05-13', prediction: 'b happens', before: 60, after: 45, happened: 'no' },
    ])
  })
})

describe('small wins', () => {
  test('the latest day first, own words before what was seen, nothing of another week or withdrawn', () => {
    const drafted = { outcome: { kind: 'draft' } } as const
    expect(
      smallWins(
        [
          record(drafted),
          record({ id: 'two', outcome: { kind: 'park', left: minutes(1) } }),
          record({ id: 'x', ...drafted, withdrawnAt: at('12:00') }),
        ],
        [
          { day: THURSDAY, text: 'Asked early' },
          { day: day('2026-05-12'), text: 'Painted' },
          { day: day('2026-05-01'), text: 'Long ago' },
          { day: THURSDAY, text: ' ' },
        ],
        WEEK,
      ),
    ).toEqual([
      { day: '2026-05-14', what: 'written', text: 'Asked early' },
      { day: '2026-05-14', what: 'draft', title: 'Launch note' },
      { day: '2026-05-12', what: 'written', text: 'Painted' },
    ])
  })
})

describe('totals and projects', () => {
  test('one task whatever its case, in the spelling used most', () => {
    const rows = rollUp('2026-05', [
      record(),
      record({ id: '2', title: ' launch note' }),
      record({ id: '3', title: 'launch note' }),
    ])
    expect(totalsOfTasks(rows.tasks)).toEqual([
      { title: 'launch note', timeboxes: 3, planned: minutes(135), took: minutes(81), ships: 3 },
    ])
  })

  test('a project has rows of its own, and can be looked at alone', () => {
    const rows = rollUp('2026-05', [record(), { ...record({ id: '2' }), project: 'house' }])
    expect(rows.days.map(({ project, timeboxes }) => [project, timeboxes])).toEqual([
      [undefined, 1],
      ['house', 1],
    ])
    expect(rows.days.filter((row) => passes({ kinds: null, projects: ['house'] }, row))).toHaveLength(1)
  })
})
