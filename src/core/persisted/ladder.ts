import { z } from 'zod'
import { currentFrom1 } from './current-from-1.ts'
import { FILE_SCHEMAS, type FileData, type FileKind } from './files.ts'

/** The version this build writes. */
export const SCHEMA_VERSION = 2

/** Every file's outer shape. */
export const envelopeSchema = z.object({ schemaVersion: z.int().min(1), data: z.unknown() })
export type Envelope = z.infer<typeof envelopeSchema>

/** One step up: from version N to N + 1 of one kind of file. Pure; throws nothing; returns what it can't read as it is. */
type Step = (data: unknown) => unknown

const unchanged: Step = (data) => data

/** Steps by kind and by the version they start from. */
const STEPS: { readonly [K in FileKind]: { readonly [from: number]: Step } } = {
  settings: { 1: unchanged },
  current: { 1: currentFrom1 },
  loops: { 1: unchanged },
  tasks: { 1: unchanged },
  history: { 1: unchanged },
  experiments: { 1: unchanged },
  words: { 1: unchanged },
  reflections: { 1: unchanged },
  // An older one is made anew (see rollup/stale.ts).
  rollup: { 1: unchanged },
}

/** What came of reading a file: the data, or why not. A newer file is left alone; a damaged one is set aside. */
export type Read<T> =
  | { readonly ok: true; readonly data: T; readonly from: number }
  | { readonly ok: false; readonly why: 'newer' | 'damaged' }

/**
 * Bring a file's content to the current version and check it.
 * @param content the parsed JSON of the whole file, envelope included
 */
export const read = <K extends FileKind>(kind: K, content: unknown): Read<FileData<K>> => {
  const envelope = envelopeSchema.safeParse(content)
  if (!envelope.success) return { ok: false, why: 'damaged' }
  const { schemaVersion } = envelope.data
  if (schemaVersion > SCHEMA_VERSION) return { ok: false, why: 'newer' }
  let data = envelope.data.data
  for (let version = schemaVersion; version < SCHEMA_VERSION; version += 1) {
    const step = STEPS[kind][version]
    if (step === undefined) return { ok: false, why: 'damaged' }
    data = step(data)
  }
  const parsed = parse(kind, data)
  return parsed.success ? { ok: true, data: parsed.data, from: schemaVersion } : { ok: false, why: 'damaged' }
}

const parse = <K extends FileKind>(kind: K, data: unknown): z.ZodSafeParseResult<FileData<K>> =>
  (FILE_SCHEMAS[kind] as unknown as z.ZodType<FileData<K>>).safeParse(data)
