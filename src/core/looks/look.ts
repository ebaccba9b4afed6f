import { z } from 'zod'
import { epochMsSchema, momentSchema } from '../time.ts'

/** What a look found, in the person's own judgement. */
export const FINDINGS = ['nothing', 'small', 'mattered'] as const
export const findingSchema = z.enum(FINDINGS)

/**
 * One wish to look again and its answer, as a fact for later: waited, looked once for something named, or left it.
 * A wish that was not answered leaves none.
 */
export const lookSchema = z.object({
  at: epochMsSchema,
  answer: z.enum(['waited', 'once', 'left']),
  lookingFor: z.string().optional(),
  found: findingSchema.optional(),
})
export type Look = Readonly<z.infer<typeof lookSchema>>

/** The wish that is on the table now: asked what helps, waiting ten minutes, or looking once. */
export const openLookSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('asked'), timeboxId: z.string(), at: epochMsSchema }),
  z.object({ step: z.literal('waiting'), timeboxId: z.string(), at: epochMsSchema, until: momentSchema }),
  /** the ten minutes are over, and the person was told once */
  z.object({ step: z.literal('over'), timeboxId: z.string(), at: epochMsSchema }),
  z.object({ step: z.literal('looking'), timeboxId: z.string(), at: epochMsSchema, toFeelSure: z.boolean() }),
])
