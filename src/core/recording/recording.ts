import { z } from 'zod'
import { commandSchema } from '../command.ts'
import type { Input } from '../engine.ts'
import { jsonIn } from '../persisted/json-in.ts'
import type { At, State } from '../state.ts'
import { instantSchema } from '../time.ts'
import { signalSchema } from './signal-schema.ts'
import { stateSchema } from './state-schema.ts'

/** The form of a recording (docs/replay.md). It goes up whenever a recording of before could be read otherwise. */
export const RECORDING_VERSION = 1

/** Most steps that are read: several times what the app keeps. */
const MOST_STEPS = 50_000

const recordedSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('person'), command: commandSchema }),
  z.object({ from: z.literal('system'), signal: signalSchema }),
])

/** One thing that happened, and when and where. */
export const livedSchema = z.object({
  input: recordedSchema,
  at: z.object({ now: instantSchema, zone: z.string().max(100), freshId: z.string().min(1).max(64) }),
})
export type Lived = z.infer<typeof livedSchema>

/** What happened, from a state on: enough to live it again, to the last value. */
export interface Recording {
  readonly begins: State
  readonly steps: readonly Lived[]
}

const outerSchema = z.object({ recording: z.int().min(1) })
const fileSchema = z.object({
  recording: z.literal(RECORDING_VERSION),
  begins: stateSchema,
  steps: z.array(livedSchema).max(MOST_STEPS),
})

/** An input as it is recorded; null for the one at which a recording begins anew. */
export const livedOf = (input: Input, at: At): Lived | null => {
  if (input.from === 'person') return { input, at }
  const { signal } = input
  return signal.type === 'reopened' ? null : { input: { from: 'system', signal }, at }
}

/** A recording out of the text of its file, or why not. */
export const readRecording = (text: string): Recording | { readonly why: 'notOurs' | 'newer' | 'damaged' } => {
  const content = jsonIn(text)
  const outer = outerSchema.safeParse(content)
  if (!outer.success) return { why: 'notOurs' }
  if (outer.data.recording > RECORDING_VERSION) return { why: 'newer' }
  const file = fileSchema.safeParse(content)
  return file.success ? { begins: file.data.begins, steps: file.data.steps } : { why: 'damaged' }
}
