import { SIZES, type OwnStep, type Size } from './experiment.ts'

/**
 * The product's own small exposures, the smallest first. Each is an ordinary thing that leaves one usual check out; the
 * sentences are in the locales. None of them is about work on which somebody's safety, health or money depends.
 */
export const PRODUCT_STEPS = {
  1: ['messageOnce', 'listAsItCame', 'firstOfThree', 'closeWithoutScrolling'],
  2: ['mailAfterOneRead', 'quickReply', 'notesAsTyped', 'attachmentUnopened', 'sentStaysUnread'],
  3: ['halfPageToOne', 'typoStays', 'askEarly', 'stopWithRoughPart', 'notKnowingAloud'],
  4: ['draftToAll', 'threeWordsOnPaper', 'handOverTheirWay', 'testedOnce', 'plainSlides'],
  5: ['ideaFirst', 'mistakeAloud', 'inProgressSeen', 'newWhileWatched', 'noInOneSentence'],
} as const satisfies Record<Size, readonly string[]>
export type ProductStep = (typeof PRODUCT_STEPS)[Size][number]

/** One rung: the person's own steps of a size, then the product's. */
export interface Rung {
  readonly size: Size
  readonly own: readonly OwnStep[]
  readonly product: readonly ProductStep[]
}

/** All steps to pick from. What was picked before is not marked: the ladder is to choose from, not to get through. */
export const ladderOf = (own: readonly OwnStep[]): readonly Rung[] =>
  SIZES.map((size) => ({ size, own: own.filter((step) => step.size === size), product: PRODUCT_STEPS[size] }))
