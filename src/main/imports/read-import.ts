import { readCalendarPast } from '@core/imports/calendar.ts'
import {
  mappedBy,
  proposedColumns,
  tableSeen,
  withMapped,
  type Columns,
  type TableSeen,
} from '@core/imports/csv-columns.ts'
import { readTable } from '@core/imports/csv.ts'
import type { Reading, ReadIn } from '@core/imports/found.ts'
import { readSuperProductivity } from '@core/imports/super-productivity.ts'
import { readTodoTxt, type TasksRead } from '@core/imports/todo-txt.ts'
import { readTimewarrior } from '@core/imports/timewarrior.ts'
import type { Refusal } from '@core/refusal.ts'
import type { ImportForm } from '@shared/cli/imports.ts'
import { csvRowsIn } from './csv-rows.ts'

/** What a file holds, what its columns were taken for, and their names; its tasks; or why that can't be told. */
export type FileRead = { readonly table: TableSeen | null } & (
  | { readonly read: ReadIn; readonly columns: readonly string[]; readonly head: readonly string[] }
  | { readonly tasks: TasksRead }
  | { readonly code: Refusal }
)

/** `todo.txt` and `done.txt`, as the programs that keep them call them. */
const TODO_TXT = /(?:^|[/\\])(?:todo|done)(?:[-_. ][^/\\]*)?\.txt$|\.todotxt$/iu

/** What a text seems to be, by how it begins and by the name of its file; null when nothing tells. */
export const formOf = (name: string, text: string): ImportForm | null => {
  const begins = text
    .slice(0, 1000)
    .replace(/^\ufeff/u, '')
    .trimStart()
  if (begins.startsWith('BEGIN:VCALENDAR')) return 'ics'
  if (/^inc \d{8}T/u.test(begins) || /^\[\s*(?:\{"id":\d+,"start"|\])/u.test(begins)) return 'timewarrior'
  if (begins.startsWith('{')) return 'super-productivity'
  if (TODO_TXT.test(name)) return 'todo-txt'
  return /\.(?:csv|tsv|txt)$/iu.test(name) ? 'csv' : null
}

const plain = (read: ReadIn | null): FileRead =>
  read === null ? { code: 'importUnknown', table: null } : { read, columns: [], head: [], table: null }

/** What a text of another program holds. @param wordsFor what was said of the columns of a table with such a head */
export const readImport = (
  form: ImportForm,
  text: string,
  wordsFor: (head: readonly string[]) => readonly string[],
  reading: Reading,
): FileRead => {
  switch (form) {
    case 'csv':
      return readCsv(text, wordsFor, reading)
    case 'timewarrior':
      return plain(readTimewarrior(text, reading))
    case 'super-productivity':
      return plain(readSuperProductivity(text, reading))
    case 'ics':
      return plain(readCalendarPast(text, reading))
    case 'todo-txt':
      return { tasks: readTodoTxt(text), table: null }
  }
}

const toldOf = (columns: Columns): readonly string[] => Object.entries(columns).map(([role, name]) => `${role}=${name}`)

const readCsv = (
  text: string,
  wordsFor: (head: readonly string[]) => readonly string[],
  reading: Reading,
): FileRead => {
  const [first, ...rows] = csvRowsIn(text) ?? []
  if (first === undefined) return { code: 'importUnknown', table: null }
  const head = first.cells
  const mapped = mappedBy(wordsFor(head), head)
  const columns = withMapped(proposedColumns(head), mapped?.columns ?? {})
  const order = mapped?.order ?? null
  const table = tableSeen(head, rows[0]?.cells ?? [], columns, order)
  if (mapped === null) return { code: 'importMap', table }
  const read = readTable({ head, rows, columns, order }, reading)
  if (read === 'noColumns') return { code: 'importColumns', table }
  if (read === 'whichDates') return { code: 'importDates', table }
  return { read, columns: toldOf(columns), head, table }
}
