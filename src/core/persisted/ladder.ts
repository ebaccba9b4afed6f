import { z } from 'zod'
import { currentFrom1 } from './current-from-1.ts'
import { FILE_SCHEMAS, type FileData, type FileKind } from './files.ts'

/** The version this build writes. */
export const SCHEMA_VERSION = 2

/** Every file's outer shape. */
export const envelopeSchema = z.object({ schemaVersion: z.int().min(1), data: z.unknown() })
export type Envelope = z.infer<typeof envelopeSchema>

/** One step up: from version N to N + 1 of one kind of file. Pure; returns what it can't read as it is. */
type Step = (data: unknown) => unknown
/** Steps by kind and by the version they start from. Where there is none, the version changed nothing of that kind. */
export type Steps = { readonly [K in FileKind]?: { readonly [from: number]: Step } }

/** None for a rollup: an older one is made anew (see rollup/stale.ts). */
const STEPS: Steps = {
  current: { 1: currentFrom1 },
}

/**
 * What came of reading a file: the data, or why not. A newer file is left alone, and so is one that a step broke on
 * (`stuck`); a damaged one is set aside.
 */
export type Read<T> =
  | { readonly ok: true; readonly data: T; readonly from: number }
  | { readonly ok: false; readonly why: 'newer' | 'damaged' | 'stuck' }

/** Brings a file's content to the current version and checks it. The content is the parsed JSON, envelope included. */
export type ReadFile = <K extends FileKind>(kind: K, content: unknown) => Read<FileData<K>>

/** Reads with the steps of a ladder. Never throws: a step that does is a bug of ours, and no damage of the file. */
export const readWith =
  (steps: Steps): ReadFile =>
  (kind, content) => {
    const envelope = envelopeSchema.safeParse(content)
    if (!envelope.success) return { ok: false, why: 'damaged' }
    const { schemaVersion, data } = envelope.data
    if (schemaVersion > SCHEMA_VERSION) return { ok: false, why: 'newer' }
    const raised = raise(steps[kind], schemaVersion, data)
    if (!raised.ok) return raised
    const parsed = parse(kind, raised.data)
    return parsed.success ? { ok: true, data: parsed.data, from: schemaVersion } : { ok: false, why: 'damaged' }
  }

/** Bring a file's content to the current version and check it. */
export const read: ReadFile = readWith(STEPS)

const raise = (
  steps: Steps[FileKind],
  from: number,
  data: unknown,
): { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly why: 'stuck' } => {
  let raised = data
  for (let version = from; version < SCHEMA_VERSION; version += 1) {
    const step = steps?.[version]
    try {
      raised = step === undefined ? raised : step(raised)
    } catch {
      return { ok: false, why: 'stuck' }
    }
  }
  return { ok: true, data: raised }
}

const parse = <K extends FileKind>(kind: K, data: unknown): z.ZodSafeParseResult<FileData<K>> =>
  (FILE_SCHEMAS[kind] as unknown as z.ZodType<FileData<K>>).safeParse(data)
