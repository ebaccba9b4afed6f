import { z } from 'zod'
import { epochMsSchema, minutes, within, type EpochMs } from '../time.ts'
import type { Text } from '../views/text.ts'
import { RULES } from './rules.ts'

/** A sentence to be, as it lies in a file. */
export const textSchema = z.custom<Text>(
  (value) => z.object({ key: z.string(), values: z.looseObject({}) }).safeParse(value).success,
)

/** What one rule found: its sentence, and when. */
export const evidenceSchema = z.object({
  rule: z.enum(RULES.map(({ name }) => name)),
  strength: z.enum(['strong', 'weak']),
  at: epochMsSchema,
  text: textSchema,
})
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

/** A loop that was noticed: one strong piece of evidence, or two different weak ones. */
export interface Flag {
  readonly at: EpochMs
  readonly evidence: readonly Evidence[]
}

/** Long enough to end a sentence and to choose a way (docs/loops.md, left). */
const TO_LEAVE = minutes(5)

/** What became of a loop. Both words are neutral; `open` while it can still become either. */
export type Outcome = 'left' | 'stayed' | 'open'

/** @param endedAt when the timebox ended by ship, draft, hand-over or park; null while it has not */
export const outcomeOf = ({ at }: Flag, endedAt: EpochMs | null, now: EpochMs): Outcome => {
  if (endedAt !== null && endedAt >= at) return within(at, TO_LEAVE, endedAt) ? 'left' : 'stayed'
  return within(at, TO_LEAVE, now) ? 'open' : 'stayed'
}
