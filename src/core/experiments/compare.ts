import type { LocalDay } from '../time.ts'
import { text, type Text } from '../views/text.ts'
import type { Belief, ClosedExperiment, Happened } from './experiment.ts'

/** One experiment in the chart: belief before and after, on one scale from 0 to 100, and what happened as a word. */
export interface Compared {
  readonly id: string
  readonly day: LocalDay
  readonly prediction: string
  readonly leftOut: string
  readonly before: Belief
  readonly after: Belief
  readonly happened: Happened
}

/**
 * What the chart shows: those that left a check out, in the order of their closing. An experiment with the usual check
 * in place tests nothing: whatever happens, the check may be thought to have prevented the rest.
 */
export const compared = (closed: readonly ClosedExperiment[]): readonly Compared[] =>
  closed
    .filter(({ leftOut }) => leftOut.trim() !== '')
    .toSorted((a, b) => a.closing.at - b.closing.at)
    .map(({ id, prediction, leftOut, belief, closing }) => ({
      id,
      day: closing.day,
      prediction,
      leftOut,
      before: belief,
      after: closing.belief,
      happened: closing.happened,
    }))

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
export const sentenceOfFive = (closed: readonly ClosedExperiment[]): Text | null => {
  const last = compared(closed).slice(-SENTENCE_FROM)
  if (last.length < SENTENCE_FROM) return null
  const times = (what: Happened): number => last.filter(({ happened }) => happened === what).length
  const pair = OF_FIVE[times('yes')]?.[times('partly')]
  return pair === undefined ? null : text(`experiment.ofFive.${pair}`, {})
}
