import { z } from 'zod'
import { localDaySchema, type LocalDay } from '../time.ts'
import { timeboxRecordSchema, type TimeboxRecord } from '../timebox/timebox.ts'

const FORMAT = 'enough-timeboxes'
const VERSION = 1

/** A JSON export of timeboxes; docs/exports.md describes it. Taken-back ships are not in it. */
export const timeboxesFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** the first and the last day that were asked for */
  from: localDaySchema,
  to: localDaySchema,
  timeboxes: z.array(timeboxRecordSchema),
})

/** The file's text up to its first timebox, and after its last: between them they stand one a line, with commas. */
export const jsonAround = (from: LocalDay, to: LocalDay): readonly [before: string, after: string] => {
  const head = JSON.stringify({ format: FORMAT, version: VERSION, from, to }, undefined, 2)
  return [`${head.slice(0, -2)},\n  "timeboxes": [`, '\n  ]\n}\n']
}

/** One timebox of the file, as a line of its own. */
export const jsonOf = (record: TimeboxRecord): string => `\n    ${JSON.stringify(record)}`
