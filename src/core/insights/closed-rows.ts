import { monthOf, type LocalDay } from '../time.ts'
import { rowsOfRecords, type Filed } from '../rollup/roll-up.ts'
import type { DayRow, MonthRows, TaskRow } from '../rollup/rollup.ts'
import { passes, type Filter } from './filter.ts'
import { isIn, type Period } from './period.ts'

/** Rows by month, all devices together. */
export type MonthsOfRows = Readonly<Record<string, MonthRows>>

/** Whether the rows of a period need single records of some month: where it begins or ends within the month. */
export const edgeMonths = ({ view, from, to }: Period, closed: LocalDay): readonly string[] => {
  if (view === 'week') return [...new Set([monthOf(from), monthOf(to)])]
  return to === closed ? [monthOf(to)] : []
}

/**
 * The rows of a period. Whole months come from their rows; months that the period cuts, and the one that holds the last
 * closed day, from their records, since rows of tasks know no days.
 * @param edges the records of the months that `edgeMonths` names
 */
export const rowsIn = (
  period: Period,
  months: MonthsOfRows,
  edges: Readonly<Record<string, readonly Filed[]>>,
  filter: Filter,
): { readonly days: readonly DayRow[]; readonly tasks: readonly TaskRow[] } => {
  const cut = Object.values(edges).flatMap((records) => records.filter(({ day }) => isIn(period, day)))
  const whole = Object.entries(months)
    .filter(([month]) => !(month in edges) && month >= monthOf(period.from) && month <= monthOf(period.to))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => rows)
  const all = [...whole, rowsOfRecords(cut)]
  return {
    days: all.flatMap(({ days }) => days.filter((row) => passes(filter, row) && isIn(period, row.day))),
    tasks: all.flatMap(({ tasks }) => tasks.filter((row) => passes(filter, row))),
  }
}
