import { test as property } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { describe, expect } from 'vitest'
import { EVERYTHING } from '@core/insights/filter.ts'
import { periodOf, VIEWS } from '@core/insights/period.ts'
import { monthsToRead, reportOf, type Report } from '@core/insights/report.ts'
import { rollUp, union } from '@core/rollup/roll-up.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { anyDay, anyHistory, byMonth } from '../../support/histories/arbitrary.ts'
import { believable } from '../../support/histories/believable.ts'
import { slowReport, slowStrip } from '../../support/histories/slow.ts'
import { runs } from '../../support/runs.ts'

const anyFilter = fc.constantFrom(
  EVERYTHING,
  { kinds: ['writing', 'code'] as const, projects: null },
  { kinds: null, projects: ['house'] },
)

/** A report as the app makes it: rows of two devices brought together, and the records of the months that it names. */
const fast = (
  all: readonly TimeboxRecord[],
  view: (typeof VIEWS)[number],
  around: string,
  closed: string,
  filter = EVERYTHING,
) => {
  const period = periodOf(view, around as Report['period']['to'], closed as Report['period']['to'])
  const months = Object.entries(byMonth(all)).map(([month, records]) => {
    const halves = [records.filter((_one, place) => place % 2 === 0), records.filter((_one, place) => place % 2 === 1)]
    return [month, union(halves.map((half) => rollUp(month, half)))] as const
  })
  const needed = monthsToRead(period, closed as Report['period']['to'])
  const records = Object.fromEntries(needed.map((month) => [month, byMonth(all)[month] ?? []]))
  return {
    period,
    report: reportOf({
      period,
      closed: closed as Report['period']['to'],
      filter,
      months: Object.fromEntries(months),
      records,
      experiments: [],
      written: [],
    }),
  }
}

const plain = ({ tasks, time, months, loops }: Report) => ({
  tasks: tasks
    .map(({ title, ...numbers }) => ({ key: title.toLowerCase(), ...numbers }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  time: time.marks,
  months,
  loops: loops.marks.map(({ day, minute, left }) => `${day} ${minute} ${left}`).toSorted(),
})

describe('every number of a report is that of the slow computation', () => {
  property.prop(
    [
      anyHistory,
      fc.constantFrom(...VIEWS),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      anyFilter,
    ],
    { numRuns: runs(300) },
  )(
    'on random histories across nights that change the clock, midnight, journeys, withdrawn ships',
    (history, view, around, closedAt, filter) => {
      const closed = anyDay(history, closedAt)
      const { period, report } = fast(history, view, anyDay(history, around), closed, filter)
      const passing = history.filter(
        ({ kind }) => filter.projects === null && (filter.kinds === null || filter.kinds.some((one) => one === kind)),
      )
      expect(plain(report)).toEqual(slowReport(history, period, filter))
      expect(
        report.strip.bars.map(({ id, from, to, loops }) => ({ id, from, to, loops: loops.map(({ at }) => at) })),
      ).toEqual(slowStrip(passing, closed))
    },
  )

  property.prop([fc.constantFrom(...VIEWS), fc.integer({ min: 1, max: 9 })], { numRuns: runs(6) })(
    'on believable years, with at most 365 marks',
    (view, seed) => {
      const all = [...believable({ seed, timeboxes: 3000, perDay: 4 })].flatMap(({ timeboxes }) => timeboxes)
      const { period, report } = fast(all, view, '2026-05-13', '2026-05-13')
      const slow = slowReport(all, period, EVERYTHING)
      const { tasks, time, months, loops } = plain(report)
      expect({ time, months }).toEqual({ time: slow.time, months: slow.months })
      if (report.tasks.length < 365) expect(tasks).toEqual(slow.tasks)
      if (report.loops.bin === 'day' && report.loops.minutes === 1) expect(loops).toEqual(slow.loops)
      for (const marks of [report.tasks, report.time.marks, report.loops.marks, report.months, report.strip.bars]) {
        expect(marks.length).toBeLessThanOrEqual(365)
      }
      expect(fast(all.toReversed(), view, '2026-05-13', '2026-05-13').report).toEqual(report)
    },
    60_000,
  )
})
