import { z } from 'zod'
import { durationMsSchema, epochMsSchema } from '../time.ts'
import { kindSchema } from '../timebox/kind.ts'

/** Stands for a text, a file name or a command without telling it: salted, the same for the same thing and salt. */
export const fingerprintSchema = z.string().max(64)
export type Fingerprint = string

/** A count of UTF-16 units of normalised text; of bytes where a file has no text. */
export const charactersSchema = z.int().min(0)

/** A paragraph that is another one than before, at the same place of the text. */
export const touchedSchema = z.object({
  /** follows the paragraph through its changes, within one file */
  paragraph: z.int(),
  before: fingerprintSchema,
  after: fingerprintSchema,
  /** how long it is now */
  size: charactersSchema,
  /** added and deleted within it */
  changed: charactersSchema,
})
export type Touched = Readonly<z.infer<typeof touchedSchema>>

/** What became of a text between two episodes. */
export const changeSchema = z.object({
  added: charactersSchema,
  deleted: charactersSchema,
  /** lines that differ, counted on the side that has more of them */
  lines: z.int().min(0),
  touched: z.array(touchedSchema).readonly(),
})
export type Change = Readonly<z.infer<typeof changeSchema>>

/**
 * All saves of one file within 60 s of the first of them. `at` is that first save, so that an editor that saves three
 * times in a row tells the same story as one that saves once.
 */
export const episodeSchema = z.object({
  kind: z.literal('episode'),
  at: epochMsSchema,
  file: fingerprintSchema,
  size: charactersSchema,
  /** of the whole text */
  whole: fingerprintSchema,
  /** null for a state that nobody was seen to write: the first, and one that a program put there */
  change: changeSchema.nullable(),
  /** a file without a text that could be read: only that it changed is known, not how much */
  opaque: z.literal(true).optional(),
})
export type Episode = Readonly<z.infer<typeof episodeSchema>>

/** How far a text is: what is normal while drafting is a sign of a loop while polishing. */
export const MODES = ['drafting', 'polishing'] as const
export const modeSchema = z.enum(MODES)
export type Mode = z.infer<typeof modeSchema>

export const runSchema = z.object({
  kind: z.literal('run'),
  at: epochMsSchema,
  command: fingerprintSchema,
  ok: z.boolean(),
  /** of everything it ran on */
  tree: fingerprintSchema,
})

/** A window with the task or its file in its title had the focus, from `at` on. */
export const focusSchema = z.object({ kind: z.literal('focus'), at: epochMsSchema, lasted: durationMsSchema })
export type Focus = Readonly<z.infer<typeof focusSchema>>

/** A file was saved; what changed is known when its episode is over. */
const savingSchema = z.object({ kind: z.literal('saving'), at: epochMsSchema, file: fingerprintSchema })
export type Saving = Readonly<z.infer<typeof savingSchema>>

const startSchema = z.object({
  kind: z.literal('start'),
  at: epochMsSchema,
  task: z.string(),
  taskKind: kindSchema,
  /** null when it isn't known; then nothing is assumed to be a draft */
  cap: durationMsSchema.nullable(),
  /** as chosen at the start; null when nothing was chosen */
  mode: modeSchema.nullable(),
  /** a task that is meant to be done again */
  recurring: z.boolean(),
  /** it goes on with what was parked: that is not opening it again */
  continues: z.boolean().exactOptional(),
})
export type Start = Readonly<z.infer<typeof startSchema>>

/** Everything that can be observed, each of it optional. Texts never are part of it. */
export const observationSchema = z.discriminatedUnion('kind', [
  episodeSchema,
  savingSchema,
  runSchema,
  focusSchema,
  /** the window that had the focus last is not in front any more */
  z.object({ kind: z.literal('focusOver'), at: epochMsSchema }),
  startSchema,
  z.object({ kind: z.literal('look'), at: epochMsSchema }),
  z.object({ kind: z.literal('extend'), at: epochMsSchema }),
  z.object({ kind: z.literal('ship'), at: epochMsSchema, task: z.string() }),
  /** ended in another way: shared as a draft, handed over or parked */
  z.object({ kind: z.literal('end'), at: epochMsSchema }),
])
export type Observation = Readonly<z.infer<typeof observationSchema>>
