import { z } from 'zod'
import { jsonIn } from '../persisted/json-in.ts'
import { envelopeSchema, SCHEMA_VERSION, read, type Envelope } from '../persisted/ladder.ts'
import { epochMsSchema } from '../time.ts'
import { dataName, type DataName } from './names.ts'

/** Raised when the outer form changes; the files inside have versions of their own. */
export const EVERYTHING_VERSION = 1

const outerSchema = z.object({ enough: z.literal('everything'), version: z.int().min(1) })

/**
 * Everything in one file, as docs/data.md tells it: each file of the data folder under its name, as it lies there.
 * What is made anew from them (rollups), copies and logs are not among them.
 */
const everythingSchema = outerSchema.extend({
  exportedAt: epochMsSchema,
  /** whose computer it was: its files carry this name */
  device: z.string().regex(/^[a-z]{8}$/),
  files: z.record(z.string(), envelopeSchema),
})
/** One file of an export: what it is, and its content, which can be read. */
export interface Taken {
  readonly name: DataName
  readonly content: Envelope
}

/** What came of reading an export. */
export type Opened =
  | { readonly ok: true; readonly device: string; readonly files: readonly Taken[] }
  | { readonly ok: false; readonly why: 'notOurs' | 'newer' | 'damaged' }

/** Read an export as a whole: one file in it that can't be read, and nothing of it is taken. @param text of the file */
export const openEverything = (text: string): Opened => {
  const content = jsonIn(text)
  const outer = outerSchema.safeParse(content)
  if (!outer.success) return { ok: false, why: 'notOurs' }
  if (outer.data.version > EVERYTHING_VERSION) return { ok: false, why: 'newer' }
  const everything = everythingSchema.safeParse(content)
  if (!everything.success) return { ok: false, why: 'damaged' }
  const files: Taken[] = []
  for (const [name, envelope] of Object.entries(everything.data.files)) {
    const known = dataName(name)
    if (known === null) return { ok: false, why: 'damaged' }
    if (envelope.schemaVersion > SCHEMA_VERSION) return { ok: false, why: 'newer' }
    if (!read(known.kind, envelope).ok) return { ok: false, why: 'damaged' }
    files.push({ name: known, content: envelope })
  }
  return { ok: true, device: everything.data.device, files }
}
