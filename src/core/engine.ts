import type { Command } from './command.ts'
import { nextWake, settleDue } from './due.ts'
import type { Effect } from './effect.ts'
import { handleCommand } from './handle-command.ts'
import { handleSignal } from './handle-signal.ts'
import { andThen, type Answer } from './move.ts'
import { savesBetween } from './saves.ts'
import type { Signal } from './signal.ts'
import type { At, State } from './state.ts'
import type { BootMs } from './time.ts'
import { followClock } from './timebox/restore.ts'

/** Everything that happens: what a person asks for, or what happens by itself. */
export type Input =
  | { readonly from: 'person'; readonly command: Command }
  | { readonly from: 'system'; readonly signal: Signal }

export interface Stepped {
  readonly state: State
  /** saves first, in the order in which they have to reach the disk */
  readonly effects: readonly Effect[]
  readonly answer: Answer
}

/** A wall clock that moved by more than this against the time since boot was set by somebody. */
const CLOCK_SET_MS = 2_000

/**
 * The whole product in one function: the next state and what the shell has to do. Pure and total: any input at any
 * time leads to a state that keeps the rules, and a refused or stale one to the same state.
 */
export const step = (state: State, input: Input, at: At): Stepped => {
  const looked = lookAtClock(state, at)
  const handled =
    input.from === 'person' ? handleCommand(looked, input.command, at) : handleSignal(looked, input.signal, at)
  const settled = aboutSaving(input) ? handled : andThen(handled, (next) => settleDue(next, at.now))
  const { saves, writing } = savesBetween(state, settled.state, settled.records, input, at.now)
  const wakeAt = nextWake(settled.state, at.now)
  const next: State = { ...settled.state, writing, wakeAt }
  return {
    state: next,
    effects: [
      ...saves.map((save) => ({ type: 'save', save }) as const),
      ...settled.announce,
      ...(wakeAt === armed(state, input) ? [] : [{ type: 'scheduleWake', at: wakeAt } as const]),
    ],
    answer: settled.answer,
  }
}

/** What the shell's one timer is still set to. Timers may go off a little early, so one that went off is armed anew. */
const armed = (state: State, input: Input): BootMs | null =>
  input.from === 'system' && input.signal.type === 'wake' ? null : state.wakeAt

/** The store's own reports change nothing that would have to be saved. */
const aboutSaving = (input: Input): boolean =>
  input.from === 'system' && (input.signal.type === 'saved' || input.signal.type === 'saveFailed')

const lookAtClock = (state: State, at: At): State => {
  const wallMinusBoot = at.now.wall - at.now.boot
  if (state.wallMinusBoot === null) return { ...state, wallMinusBoot }
  if (Math.abs(wallMinusBoot - state.wallMinusBoot) <= CLOCK_SET_MS) return state
  const timebox = state.timebox === null ? null : followClock(state.timebox, at.now)
  return { ...state, wallMinusBoot, timebox }
}
