import type { Effect, Filed } from './effect.ts'
import type { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/** What one input leads to: the next state, what to announce, and records for history. Saves are derived from it. */
export interface Move {
  readonly state: State
  readonly announce: readonly Effect[]
  readonly records: readonly Filed[]
  readonly answer: Answer
}

/** `done`; `stale` when it was about something that is no longer there; `refused` with the reason. */
export type Answer = { readonly outcome: 'done' | 'stale' } | { readonly outcome: 'refused'; readonly code: Refusal }

/** Go on to a state. */
export const go = (state: State, announce: readonly Effect[] = [], records: readonly Filed[] = []): Move => ({
  state,
  announce,
  records,
  answer: { outcome: 'done' },
})

/** Nothing changes: what it was about is gone. */
export const stale = (state: State): Move => ({ ...go(state), answer: { outcome: 'stale' } })

/** Nothing changes, and the person is told why. */
export const refuse = (state: State, code: Refusal): Move => ({ ...go(state), answer: { outcome: 'refused', code } })

/** One move after another; the first answer stands. */
export const andThen = (move: Move, next: (state: State) => Move): Move => {
  const second = next(move.state)
  return {
    state: second.state,
    announce: [...move.announce, ...second.announce],
    records: [...move.records, ...second.records],
    answer: move.answer,
  }
}
