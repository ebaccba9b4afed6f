import type { Read } from '../persisted/ladder.ts'
import { rollUp, type Filed } from './roll-up.ts'
import { daysIn, linesOf, tasksIn } from './lines.ts'
import {
  NO_ROLLUP,
  NO_ROWS,
  ROLLUP_FORMULA,
  type BeliefRow,
  type MonthRows,
  type Rollup,
  type Stamp,
} from './rollup.ts'

/** Stamps of the months that lie on disk now, by month. */
export type Stamps = Readonly<Record<string, Stamp>>

/** What there is to do for a rollup to be true again. Both empty: it is. */
export interface Stale {
  /** months to read and roll up, oldest first */
  readonly read: readonly string[]
  /** months that are gone */
  readonly drop: readonly string[]
}

/**
 * What of a file can be used. A newer one is left alone on disk and computed beside it; a damaged one, and one of an
 * earlier version or formula, is made anew rather than brought up.
 * @param current the version that this build writes
 */
export const usable = (
  read: Read<Rollup> | null,
  current: number,
): { readonly rollup: Rollup; readonly writable: boolean } => {
  if (read === null) return { rollup: NO_ROLLUP, writable: true }
  if (!read.ok) return { rollup: NO_ROLLUP, writable: read.why !== 'newer' }
  const sound = read.from === current && read.data.formula === ROLLUP_FORMULA
  return { rollup: sound ? read.data : NO_ROLLUP, writable: true }
}

/**
 * Which months differ from what they were when they were rolled up. Another time counts as well as a later one: a file
 * can come back from a backup, and a clock can be set.
 */
export const staleness = ({ months }: Rollup, stamps: Stamps): Stale => ({
  read: Object.entries(stamps)
    .filter(([month, stamp]) => {
      const known = months[month]?.stamp
      return known?.bytes !== stamp.bytes || known.modifiedAt !== stamp.modifiedAt
    })
    .map(([month]) => month)
    .toSorted(),
  drop: Object.keys(months)
    .filter((month) => !(month in stamps))
    .toSorted(),
})

export const isStale = ({ read, drop }: Stale): boolean => read.length > 0 || drop.length > 0

/** What a month's file holds, for its rows. */
export interface MonthContent {
  readonly timeboxes: readonly Filed[]
  readonly experiments: readonly BeliefRow[]
}

/** One month rolled up again. @param stamp of the file from before it was read: a later write makes it stale, not true */
export const withMonth = (rollup: Rollup, month: string, content: MonthContent, stamp: Stamp): Rollup =>
  withRows(rollup, month, rollUp(month, content.timeboxes), stamp, beliefsOf(content.experiments))

/** What the chart takes of experiments: those that left a check out, and of them what it shows. */
const beliefsOf = (experiments: readonly BeliefRow[]): BeliefRow[] =>
  experiments
    .filter(({ leftOut }) => leftOut.trim() !== '')
    .map(({ id, updatedAt, prediction, leftOut, belief, closing: { at, day, happened, belief: after } }) => ({
      id,
      updatedAt,
      prediction,
      leftOut,
      belief,
      closing: { at, day, happened, belief: after },
    }))

/** A month's rows put in place, the months in their order. */
export const withRows = (
  rollup: Rollup,
  month: string,
  rows: MonthRows,
  stamp: Stamp,
  beliefs: BeliefRow[] = [],
): Rollup => withLines(rollup, month, { stamp, ...linesOf(rows), beliefs })

/** A month as a file keeps it put in place, the months in their order. */
export const withLines = (rollup: Rollup, month: string, lines: Rollup['months'][string]): Rollup => ({
  ...rollup,
  months: Object.fromEntries(
    Object.entries({ ...rollup.months, [month]: lines }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ),
})

/** The rows of a month, taken apart when they are looked at; none of one that is not there. */
export const rowsAt = (rollup: Rollup, month: string): MonthRows => {
  const lines = rollup.months[month]
  if (lines === undefined) return NO_ROWS
  return {
    get days() {
      return daysIn(lines.days)
    },
    get tasks() {
      return tasksIn(lines.tasks)
    },
  }
}

/** A rollup without months that are gone. */
export const withoutMonths = (rollup: Rollup, gone: readonly string[]): Rollup => ({
  ...rollup,
  months: Object.fromEntries(Object.entries(rollup.months).filter(([month]) => !gone.includes(month))),
})
