import type { EpochMs, LocalDay } from '../time.ts'
import { MARKS_MAX } from './bins.ts'
import { isIn, type Period } from './period.ts'

/** What the chart needs of a closed experiment. Beliefs are 0, not at all, to 100, completely. */
export interface BeliefInput {
  readonly id: string
  readonly prediction: string
  /** the check that was left out; empty: none was */
  readonly leftOut: string
  readonly belief: number
  readonly closing: {
    readonly at: EpochMs
    readonly day: LocalDay
    readonly happened: 'no' | 'partly' | 'yes'
    readonly belief: number
  }
}

/** One row of the chart. */
export interface BeliefMark {
  readonly id: string
  readonly day: LocalDay
  readonly prediction: string
  readonly before: number
  readonly after: number
  readonly happened: 'no' | 'partly' | 'yes'
}

/** Experiments of a period that left a check out, in the order of their closing; the latest 365 where there are more. */
export const beliefBeforeAndAfter = (closed: readonly BeliefInput[], period: Period): readonly BeliefMark[] =>
  closed
    .filter(({ leftOut, closing }) => leftOut.trim() !== '' && isIn(period, closing.day))
    .toSorted((a, b) => a.closing.at - b.closing.at || (a.id < b.id ? -1 : 1))
    .slice(-MARKS_MAX)
    .map(({ id, prediction, belief, closing }) => ({
      id,
      day: closing.day,
      prediction,
      before: belief,
      after: closing.belief,
      happened: closing.happened,
    }))
