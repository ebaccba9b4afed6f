import type { Effect } from '../effect.ts'
import { step } from '../engine.ts'
import type { Answer } from '../move.ts'
import type { State } from '../state.ts'
import type { Lived, Recording } from './recording.ts'

/** A step that was lived again: what it came from, what it led to, and what the shell was to do. */
export interface Played {
  readonly lived: Lived
  readonly before: State
  readonly state: State
  readonly effects: readonly Effect[]
  readonly answer: Answer
}

/** Live a recording again, step by step. The core is pure, so that it comes out as it did. */
export const play = ({ begins, steps }: Recording): readonly Played[] => {
  const played: Played[] = []
  let before = begins
  for (const lived of steps) {
    const stepped = step(before, lived.input, lived.at)
    played.push({ lived, before, ...stepped })
    before = stepped.state
  }
  return played
}
