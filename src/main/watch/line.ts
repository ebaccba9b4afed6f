import { z } from 'zod'
import { MODES } from '../../core/loops/observation.ts'
import { durationMsSchema, epochMsSchema } from '../../core/time.ts'
import { kindSchema } from '../../core/timebox/kind.ts'

const at = epochMsSchema
const task = z.string()

/** One observation as it is written down: the only form in which it carries a text. */
export const lineSchema = z.discriminatedUnion('kind', [
  z.object({ at, kind: z.literal('save'), file: z.string().min(1), text: z.string() }),
  z.object({ at, kind: z.literal('look') }),
  z.object({ at, kind: z.literal('run'), command: z.string(), ok: z.boolean(), tree: z.string() }),
  z.object({ at, kind: z.literal('focus'), title: z.string(), ms: durationMsSchema }),
  z.object({
    at,
    kind: z.literal('start'),
    task,
    taskKind: kindSchema.default('other'),
    /** milliseconds; without it nothing is assumed to be a draft */
    cap: durationMsSchema.nullable().default(null),
    mode: z.enum(MODES).nullable().default(null),
    recurring: z.boolean().default(false),
  }),
  z.object({ at, kind: z.literal('ship'), task: task.default('') }),
  z.object({ at, kind: z.literal('extend'), task: task.default('') }),
])
export type Line = Readonly<z.infer<typeof lineSchema>>

/** A line of a file of observations, or null when it is none. */
export const parseLine = (written: string): Line | null => {
  try {
    return lineSchema.safeParse(JSON.parse(written)).data ?? null
  } catch {
    return null
  }
}
