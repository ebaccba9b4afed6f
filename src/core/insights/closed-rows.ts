import { monthOf, type LocalDay } from '../time.ts'
import { rowsOfRecords, type Filed } from '../rollup/roll-up.ts'
import type { DayRow, MonthRows, TaskRow } from '../rollup/rollup.ts'
import { EVERYTHING, passes, type Filter } from './filter.ts'
import { isIn, type Period } from './period.ts'

/** Rows by month, all devices together. */
export type MonthsOfRows = Readonly<Record<string, MonthRows>>

/** Whether the rows of a period need single records of some month: where it begins or ends within the month. */
export const edgeMonths = ({ view, from, to }: Period, closed: LocalDay): readonly string[] => {
  if (view === 'week') return [...new Set([monthOf(from), monthOf(to)])]
  return to === closed ? [monthOf(to)] : []
}

/** Whether all of a month lies in the closed days after all, so that its rows are as good as its records. */
export const allClosed = (rows: MonthRows | undefined, closed: LocalDay): boolean =>
  rows !== undefined && rows.days.every(({ day }) => day <= closed)

/** What the rows of a period are made of. `edges`: the records of the months that `edgeMonths` names. */
export interface RowsInput {
  readonly period: Period
  readonly months: MonthsOfRows
  readonly edges: Readonly<Record<string, readonly Filed[]>>
  readonly filter: Filter
}

/**
 * Whole months come from their rows; months that the period cuts, and the one that holds the last closed day, from their
 * records, since rows of tasks know no days.
 */
const partsOf = ({ period, months, edges }: RowsInput): readonly MonthRows[] => {
  const cut = Object.values(edges).flatMap((records) => records.filter(({ day }) => isIn(period, day)))
  const whole = Object.entries(months)
    .filter(([month]) => !(month in edges) && month >= monthOf(period.from) && month <= monthOf(period.to))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, rows]) => rows)
  return [...whole, rowsOfRecords(cut)]
}

const passing = <Row extends Pick<DayRow, 'kind' | 'project'>>(rows: readonly Row[], filter: Filter): readonly Row[] =>
  filter === EVERYTHING ? rows : rows.filter((row) => passes(filter, row))

/** The rows of tasks of a period. */
export const tasksOf = (input: RowsInput): readonly TaskRow[] =>
  partsOf(input).flatMap(({ tasks }) => passing(tasks, input.filter))

/** All rows of a period. */
export const rowsOf = (input: RowsInput): { readonly days: readonly DayRow[]; readonly tasks: readonly TaskRow[] } => {
  const { period, filter } = input
  // A period that lies ahead has no rows, and its months may have some.
  if (period.to < period.from) return { days: [], tasks: [] }
  const parts = partsOf(input)
  return {
    days: parts.flatMap(({ days }) => days.filter((row) => passes(filter, row) && isIn(period, row.day))),
    tasks: parts.flatMap(({ tasks }) => passing(tasks, filter)),
  }
}
