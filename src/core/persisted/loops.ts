import { z } from 'zod'
import { baselineSchema } from '../loops/baseline.ts'
import { watchSchema } from '../loops/detect.ts'
import { learnedSchema } from '../loops/sensitivity.ts'
import { momentSchema } from '../time.ts'

/** The file `loops`: what was observed, as numbers and fingerprints, and what the person taught. */
export const loopsSchema = z.object({
  /** a secret of this installation, without which no fingerprint can be held against a text */
  salt: z.string().min(16).max(128),
  /** null before anything was observed, and after it was erased */
  watch: watchSchema.nullable(),
  learned: learnedSchema,
  baseline: baselineSchema,
  /** nothing is observed until then */
  pausedUntil: momentSchema.nullable(),
})
export type LoopsFile = Readonly<z.infer<typeof loopsSchema>>

/** @param salt fresh and random */
export const nothingObserved = (salt: string): LoopsFile => ({
  salt,
  watch: null,
  learned: {},
  baseline: {},
  pausedUntil: null,
})
