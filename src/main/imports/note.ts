import { z } from 'zod'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { FilePort } from '../store/file-port.ts'
import { jsonOf } from '../store/json-of.ts'

/** Where it is noted what is being taken in, so that a kill leaves all of it or nothing. */
export const IMPORTS = 'imports'

/** How many kinds of tables are remembered. */
const HEADS_KEPT = 20

const lastSchema = z.object({
  /** `taking` and `takingBack`: it was begun. What a kill leaves of either is taken back. */
  state: z.enum(['taking', 'taken', 'takingBack']),
  /** names the taking in, as its timeboxes do */
  taken: z.string().min(1).max(64),
  /** months that it reaches */
  months: z.array(z.string().regex(/^\d{4}-\d{2}$/u)),
})
export type LastImport = Readonly<z.infer<typeof lastSchema>>

const noteSchema = z.object({
  last: lastSchema.nullable(),
  /** what was said of columns, by the name that stands for the head of a table, the latest last */
  columns: z.record(z.string(), z.array(z.string().max(1000)).max(20)),
})
export type ImportNote = Readonly<z.infer<typeof noteSchema>>

const NOTHING: ImportNote = { last: null, columns: {} }

/** What is noted; nothing where that can't be read. */
export const noteOf = (port: FilePort): ImportNote =>
  z.object({ data: noteSchema }).safeParse(jsonOf(port, IMPORTS)).data?.data ?? NOTHING

/** Note it, durably. @throws system errors */
export const putNote = (port: FilePort, note: ImportNote): void =>
  port.write(IMPORTS, {
    schemaVersion: SCHEMA_VERSION,
    data: { ...note, columns: Object.fromEntries(Object.entries(note.columns).slice(-HEADS_KEPT)) },
  })
