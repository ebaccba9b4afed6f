import { stringify } from 'csv-stringify/sync'
import type { Cell } from '@core/export/rows.ts'

const BOM = '\ufeff'

/**
 * Rows as CSV (RFC 4180): commas, lines ended by CR LF, quotes where a cell needs them. Cells come guarded against being
 * read as formulas.
 */
export const csvRows = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((cells) => [...cells]),
    { record_delimiter: '\r\n', quoted_match: /[\r\n\u0085\u2028\u2029]|^\s|\s$/u },
  )

/** The first row. A mark in front of it tells spreadsheets that the text is UTF-8. */
export const csvHead = (names: readonly string[]): string => `${BOM}${csvRows([names])}`
