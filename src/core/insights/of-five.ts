import type { Happened } from '../experiments/experiment.ts'
import { text, type Text } from '../views/text.ts'
import type { BeliefMark } from './belief.ts'

/** A sentence needs this many; fewer would make a rule of a single day. */
const SENTENCE_FROM = 5

/**
 * How many of five happened, and how many more in part: `oneTwo` is one, and two more partly. Every pair has a sentence
 * of its own, so that all read well.
 */
export const OF_FIVE = [
  ['noneNone', 'noneOne', 'noneTwo', 'noneThree', 'noneFour', 'noneFive'],
  ['oneNone', 'oneOne', 'oneTwo', 'oneThree', 'oneFour'],
  ['twoNone', 'twoOne', 'twoTwo', 'twoThree'],
  ['threeNone', 'threeOne', 'threeTwo'],
  ['fourNone', 'fourOne'],
  ['fiveNone'],
] as const
export type OfFive = (typeof OF_FIVE)[number][number]

/**
 * "Of five things you expected, one happened, partly.": one sentence about the last five of the chart; null before.
 * Always about five, so that no number grows with the months.
 */
export const sentenceOfFive = (marks: readonly Pick<BeliefMark, 'happened'>[]): Text | null => {
  const last = marks.slice(-SENTENCE_FROM)
  if (last.length < SENTENCE_FROM) return null
  const times = (what: Happened): number => last.filter(({ happened }) => happened === what).length
  const pair = OF_FIVE[times('yes')]?.[times('partly')]
  return pair === undefined ? null : text(`experiment.ofFive.${pair}`, {})
}
