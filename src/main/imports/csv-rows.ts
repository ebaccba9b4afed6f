import { parse } from 'csv-parse/sync'
import type { Row } from '@core/imports/csv.ts'

const DELIMITERS = [',', ';', '\t'] as const
/** Longest row, in UTF-16 units: more than a line of notes, less than a file without an end of a quotation. */
const ROW_MAX = 256 * 1024

/** What parts the cells: what the first line has most of outside of quotes. */
const delimiterOf = (text: string): string => {
  const end = text.search(/[\r\n]/u)
  const head = (end === -1 ? text : text.slice(0, end)).slice(0, ROW_MAX).replaceAll(/"[^"]*"/gu, '')
  const count = (delimiter: string): number => head.split(delimiter).length
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** The rows of a table, its head first; null when it is none. */
export const csvRowsIn = (text: string): readonly Row[] | null => {
  const rows: Row[] = []
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      max_record_size: ROW_MAX,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells })
        return null
      },
    })
    return rows
  } catch {
    return null
  }
}
