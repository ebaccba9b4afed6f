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
  readonly title: string
  timeboxes: number
  planned: number
  took: number
  ships: number
}
const newSum = (title: string): Sum => ({ title, timeboxes: 0, planned: 0, took: 0, ships: 0 })

/** Sums by title as it is written: the one pass over all rows. */
const sumsByTitle = (rows: readonly TaskRow[]): readonly Sum[] => {
  const sums = new Map<string, Sum>()
  for (const row of rows) {
    let sum = sums.get(row.title)
    if (sum === undefined) {
      sum = newSum(row.title)
      sums.set(row.title, sum)
    }
    sum.timeboxes += row.timeboxes
    sum.planned += row.planned
    sum.took += row.took
    sum.ships += row.ship ?? 0
  }
  return [...sums.values()]
}

/** The spelling that was used most; of two used alike, the first in the alphabet of code units. */
const usual = (spellings: readonly Sum[]): string =>
  spellings.reduce((best, one) =>
    one.timeboxes > best.timeboxes || (one.timeboxes === best.timeboxes && one.title < best.title) ? one : best,
  ).title

const total = (spellings: readonly Sum[]): TaskTotal => {
  const all = newSum(usual(spellings))
  for (const { timeboxes, planned, took, ships } of spellings) {
    all.timeboxes += timeboxes
    all.planned += planned
    all.took += took
    all.ships += ships
  }
  return { ...all, planned: durationMs(all.planned), took: durationMs(all.took) }
}

/**
 * The totals of every task, the longest first. Titles are the same task when they differ in case and surrounding space
 * alone, as where tasks are remembered.
 */
export const totalsOfTasks = (rows: readonly TaskRow[]): readonly TaskTotal[] => {
  const tasks = new Map<string, Sum[]>()
  for (const sum of sumsByTitle(rows)) {
    const folded = sum.title.toLowerCase()
    const known = tasks.get(folded)
    if (known === undefined) tasks.set(folded, [sum])
    else known.push(sum)
  }
  return [...tasks.values()].map(total).toSorted((a, b) => b.took - a.took || (a.title < b.title ? -1 : 1))
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
