import { epochMs, type EpochMs } from '../time.ts'
import { stretch, tagsOf, titleOf } from './bounds.ts'
import { haveTimes, type ColumnRole, type Columns, type DateOrder } from './csv-columns.ts'
import { datePart, lengthIn, momentIn, momentOf, provenOrder } from './csv-times.ts'
import { collecting, type Found, type Reading, type ReadIn, type Why } from './found.ts'

/** A row of a table, and the line that it ends on. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table, the columns that are known of it, and the order of its dates where somebody said it. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly Row[]
  readonly columns: Columns
  readonly order: DateOrder | null
}

/** Why a table can't be read as a whole. */
export type NotTold = 'noColumns' | 'whichDates'

type CellOf = (row: Row, role: ColumnRole) => string

const cellsOf = ({ head, columns }: Table): CellOf => {
  const places = new Map(Object.entries(columns).map(([role, name]) => [role, head.indexOf(name)]))
  return ({ cells }, role) => cells[places.get(role) ?? -1] ?? ''
}

/** The order of the dates: what was said, or what they prove; null when neither does. */
const orderOf = ({ rows, order }: Table, cell: CellOf): DateOrder | 'none' | null => {
  if (order !== null) return order
  const dates = function* (): Generator<string> {
    for (const row of rows)
      for (const role of ['start', 'end', 'start-date', 'end-date'] as const) yield datePart(cell(row, role))
  }
  const proven = provenOrder(dates())
  return proven === 'both' ? null : proven
}

/** Rows of a table as what was done, or why it can't be told. */
export const readTable = (table: Table, reading: Reading): ReadIn | NotTold => {
  const { head, rows, columns } = table
  if (!haveTimes(columns) || Object.values(columns).some((name) => !head.includes(name))) return 'noColumns'
  const cell = cellsOf(table)
  const told = orderOf(table, cell)
  if (told === null) return 'whichDates'
  const { take, done } = collecting()
  for (const row of rows) {
    if (row.cells.every((one) => one.trim() === '')) continue
    take(row.line, foundIn(row, cell, told === 'none' ? null : told, reading))
  }
  return done('csv')
}

const foundIn = (row: Row, cell: CellOf, order: DateOrder | null, { zone, now }: Reading): Found | Why => {
  const at = (role: ColumnRole): string => cell(row, role).trim()
  const whole = (role: 'start' | 'end'): EpochMs | null => momentIn(at(role), order, zone)
  const start = at('start-date') === '' ? whole('start') : momentOf(at('start-date'), at('start-time'), order, zone)
  if (start === null) return at('start') + at('start-time') === '' ? 'noTimes' : 'notRead'
  const end = endOf(start)
  if (typeof end === 'string') return end
  const when = stretch(start, end, now)
  if (typeof when === 'string') return when
  const [title, project] = [titleOf(at('title')), titleOf(at('project'))]
  return { key: `${start}|${end}|${title}|${project}`, title, project, tags: tagsOf(at('tags').split(',')), when }

  function endOf(from: EpochMs): EpochMs | Why {
    const [time, date] = [at('end-time'), at('end-date')]
    if (time !== '') return momentOf(date === '' ? at('start-date') : date, time, order, zone) ?? 'notRead'
    if (at('end') !== '') return whole('end') ?? 'notRead'
    if (at('length') === '') return 'noEnd'
    const length = lengthIn(at('length'))
    return length === null ? 'notRead' : epochMs(from + length)
  }
}
