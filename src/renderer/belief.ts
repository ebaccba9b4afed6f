import { beliefSchema, type Belief } from '@core/experiments/experiment.ts'
import type { Words } from '@shared/i18n.ts'

const LEAST = 0
const MOST = 100

/** What a slider says, as a belief. */
export const beliefOf = (value: number): Belief =>
  beliefSchema.parse(Math.min(MOST, Math.max(LEAST, Math.round(value))))

/** Where the slider begins: as likely as not. */
export const EVEN_BELIEF = beliefOf(50)

/** How much something is believed, as it is read aloud: a number, and what its ends mean. */
export const beliefText = (words: Words, belief: number): string => {
  if (belief === LEAST) return words('experiment.believeLow')
  return belief === MOST ? words('experiment.believeHigh') : String(belief)
}
