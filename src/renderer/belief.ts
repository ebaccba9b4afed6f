import type { Words } from '@shared/i18n.ts'

/** Where the slider begins: as likely as not. */
export const EVEN_BELIEF = 50

/** How much something is believed, as it is read aloud: a number, and what its ends mean. */
export const beliefText = (words: Words, belief: number): string => {
  if (belief === 0) return words('experiment.believeLow')
  return belief === 100 ? words('experiment.believeHigh') : String(belief)
}
