import { z } from 'zod'
import { durationMs, epochMsSchema, type EpochMs } from '../time.ts'
import { KINDS, type Kind } from '../timebox/kind.ts'

/** How much evidence a flag needs, as chosen in the settings: one more than the table of rules says, as it says, one less. */
export const SENSITIVITIES = ['gentle', 'standard', 'keen'] as const
export type Sensitivity = (typeof SENSITIVITIES)[number]
const STEPS = { gentle: 1, standard: 0, keen: -1 } as const satisfies Record<Sensitivity, number>

/** What "Not a loop, I'm changing real things" taught about a kind of task. */
const taughtSchema = z.object({
  steps: z.int().min(0),
  /** of the last such answer */
  at: epochMsSchema,
})
type Taught = Readonly<z.infer<typeof taughtSchema>>
export const learnedSchema = z.partialRecord(z.enum(KINDS), taughtSchema)
export type Learned = Readonly<z.infer<typeof learnedSchema>>

/** More than three steps would switch the rules off without saying so (docs/loops.md, personal baseline). */
const MOST_STEPS = 3
/** One answer holds for two weeks, then one step eases back for each two weeks more: ways of working change (docs/loops.md). */
const EASES_AFTER = durationMs(14 * 24 * 60 * 60_000)

const stepsNow = (taught: Taught | undefined, now: EpochMs): number =>
  taught === undefined ? 0 : Math.max(0, taught.steps - Math.floor(Math.max(0, now - taught.at) / EASES_AFTER))

/** What is known after "Not a loop" about a task of a kind. */
export const notALoop = (learned: Learned, kind: Kind, now: EpochMs): Learned => ({
  ...learned,
  [kind]: { steps: Math.min(MOST_STEPS, stepsNow(learned[kind], now) + 1), at: now },
})

/** By how much the needed counts of the rules are raised or lowered now. */
export const stepsOf = (sensitivity: Sensitivity, learned: Learned, kind: Kind, now: EpochMs): number =>
  STEPS[sensitivity] + stepsNow(learned[kind], now)
