import { durationMs, type DurationMs, type LocalDay } from '../time.ts'
import type { DayRow, TaskRow } from '../rollup/rollup.ts'
import { binFor, MARKS_MAX, startOf, type Bin } from './bins.ts'

/** What a task took in all. `title` is empty for timeboxes without one. */
export interface TaskTotal {
  readonly title: string
  readonly timeboxes: number
  readonly planned: DurationMs
  readonly took: DurationMs
  readonly ships: number
}

interface Sum {
  readonly titles: Map<string, number>
  timeboxes: number
  planned: number
  took: number
  ships: number
}

/** The spelling that was used most; of two used alike, the first in the alphabet of code units. */
const usual = (titles: Map<string, number>): string =>
  [...titles].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best))[0]

/**
 * The totals of every task, the longest first. Titles are the same task when they differ in case and surrounding space
 * alone, as where tasks are remembered.
 */
export const totalsOfTasks = (rows: readonly TaskRow[]): readonly TaskTotal[] => {
  const byTitle = new Map<string, Sum>()
  const sums = new Map<string, Sum>()
  for (const row of rows) {
    let sum = byTitle.get(row.title)
    if (sum === undefined) {
      const folded = row.title.toLowerCase()
      sum = sums.get(folded) ?? { titles: new Map(), timeboxes: 0, planned: 0, took: 0, ships: 0 }
      sums.set(folded, sum)
      byTitle.set(row.title, sum)
    }
    sum.titles.set(row.title, (sum.titles.get(row.title) ?? 0) + row.timeboxes)
    sum.timeboxes += row.timeboxes
    sum.planned += row.planned
    sum.took += row.took
    sum.ships += row.ship ?? 0
  }
  return [...sums.values()]
    .map(({ titles, timeboxes, planned, took, ships }) => ({
      title: usual(titles),
      timeboxes,
      planned: durationMs(planned),
      took: durationMs(took),
      ships,
    }))
    .toSorted((a, b) => b.took - a.took || (a.title < b.title ? -1 : 1))
}

/** The tasks of a chart, at most 365 of them, the longest first. */
export const plannedAndTook = (rows: readonly TaskRow[]): readonly TaskTotal[] =>
  totalsOfTasks(rows).slice(0, MARKS_MAX)

/** Sums of one stretch of time. */
export interface TimeMark {
  readonly from: LocalDay
  readonly timeboxes: number
  readonly planned: DurationMs
  readonly took: DurationMs
}

/** Planned and took along time, at most 365 marks; a stretch without a timebox has none. */
export const alongTime = (
  rows: readonly DayRow[],
  finest: Bin,
): { readonly bin: Bin; readonly marks: readonly TimeMark[] } => {
  const bin = binFor(
    rows.map(({ day }) => day),
    finest,
  )
  const sums = new Map<LocalDay, { timeboxes: number; planned: number; took: number }>()
  for (const row of rows) {
    const from = startOf(row.day, bin)
    const sum = sums.get(from) ?? { timeboxes: 0, planned: 0, took: 0 }
    sums.set(from, sum)
    sum.timeboxes += row.timeboxes
    sum.planned += row.planned
    sum.took += row.took
  }
  const marks = [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, { timeboxes, planned, took }]) => ({
      from,
      timeboxes,
      planned: durationMs(planned),
      took: durationMs(took),
    }))
  return { bin, marks }
}
