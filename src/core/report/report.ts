import { guardCell } from '../export/guard-cell.ts'
import { minutesOf, type Cell } from '../export/rows.ts'
import type { Wording } from '../export/wording.ts'
import type { LocalDay } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'
import type { ReportColumn } from '../views/cli-text.ts'
import { text } from '../views/text.ts'
import { oneLine } from '../written.ts'
import { columnsOf } from './columns.ts'
import { totalOf, type Sum } from './sums.ts'
import type { By } from './wish.ts'

/** Sums of some days, ready to be written. */
export interface Report {
  readonly by: By
  readonly from: LocalDay
  readonly to: LocalDay
  readonly sums: readonly Sum[]
}

const FORMAT = 'enough-report'
const VERSION = 1

const numbersOf = ({ timeboxes, planned, took, shipped }: Omit<Sum, 'of'>): readonly number[] => [
  timeboxes,
  minutesOf(planned),
  minutesOf(took),
  shipped,
]

/** The names of the columns where programs read them; docs/command-line.md describes them. */
const NUMBERS = ['timeboxes', 'planned_minutes', 'took_minutes', 'shipped'] as const

/** A report for other programs; docs/command-line.md describes it. */
export const reportJson = ({ by, from, to, sums }: Report): string => {
  const named = (sum: Omit<Sum, 'of'>) => Object.fromEntries(numbersOf(sum).map((number, at) => [NUMBERS[at], number]))
  const rows = sums.map((sum) => ({ [by]: sum.of, ...named(sum) }))
  return `${JSON.stringify({ format: FORMAT, version: VERSION, by, from, to, rows, together: named(totalOf(sums)) }, undefined, 2)}\n`
}

/** A report as rows of a table, its head first. No cell can be taken for a formula. */
export const reportRows = ({ by, sums }: Report): readonly (readonly Cell[])[] => [
  [by, ...NUMBERS],
  ...sums.map((sum) => [guardCell(sum.of), ...numbersOf(sum)]),
]

const nameOf = (of: string, by: By, { say }: Wording): string => {
  const kind = kindSchema.safeParse(of)
  if (by === 'kind' && kind.success) return say(text(`export.kind.${kind.data}`, {}))
  if (by === 'project' && of === '') return say(text('cli.report.noProject', {}))
  // What came along in a synced folder could hold what a terminal takes for an order.
  return by === 'task' ? say(text('menu.task', { task: oneLine(of) })) : oneLine(of)
}

/** A report to read in a terminal: the days, a line for each row, and all of them together. */
export const reportText = ({ by, from, to, sums }: Report, wording: Wording): string => {
  const head = ([by, 'timeboxes', 'planned', 'took', 'shipped'] satisfies ReportColumn[]).map((column) =>
    wording.say(text(`cli.report.column.${column}`, {})),
  )
  const whole = (sum: Omit<Sum, 'of'>): readonly string[] => numbersOf(sum).map((number) => String(Math.round(number)))
  const rows = sums.map((sum) => [nameOf(sum.of, by, wording), ...whole(sum)])
  const together = [wording.say(text('cli.report.together', {})), ...whole(totalOf(sums))]
  return `${wording.days(from, to)}\n\n${aligned([head, ...rows, together])}`
}

/** Columns under each other: the first to the left, numbers to the right. */
const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))))
  const padded = (cell: string, column: number): string => {
    const room = ' '.repeat((widths[column] ?? 0) - columnsOf(cell))
    return column === 0 ? `${cell}${room}` : `${room}${cell}`
  }
  return rows.map((row) => `${row.map(padded).join('  ')}\n`).join('')
}
