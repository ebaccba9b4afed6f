import { lookAtClocks } from './clocks.ts'
import type { Command } from './command.ts'
import { laterThan, outranked } from './computers/join.ts'
import { nextWake, settleDue } from './due.ts'
import type { Effect, Filed } from './effect.ts'
import { handleCommand } from './handle-command.ts'
import { handleSignal } from './handle-signal.ts'
import { andThen, go, type Answer, type Move } from './move.ts'
import { appObservations } from './noticed/app-observations.ts'
import { observed } from './noticed/observe.ts'
import { presenceOf } from './presence.ts'
import { aboutSaving, savesBetween } from './saves.ts'
import type { Signal } from './signal.ts'
import type { At, State } from './state.ts'
import type { BootMs, EpochMs } from './time.ts'

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

/**
 * The whole product in one function: the next state and what the shell has to do. Pure and total: any input at any
 * time leads to a state that keeps the rules, and a refused or stale one to the same state.
 */
export const step = (state: State, input: Input, at: At): Stepped => {
  // The store's own reports lead to no save, so they change nothing that needs one: what is due waits for what comes next.
  const looked = aboutSaving(input) ? go(state) : lookAtClocks(state, input, at)
  const handled = thenAnswer(looked, (next) =>
    input.from === 'person' ? handlePerson(next, input.command, at) : handleSignal(next, input.signal, at),
  )
  const moved = aboutSaving(input)
    ? handled
    : andThen(
        andThen(handled, (next) => observed(next, appObservations(state, next, at), at)),
        (next) => settleDue(next, at),
      )
  const settled = bringsFiles(input) ? moved : later(state, moved)
  const { saves, writing } = savesBetween(state, settled.state, settled.records, input, at.now)
  const wakeAt = nextWake(settled.state, at)
  const next: State = { ...settled.state, writing, wakeAt }
  return {
    state: next,
    effects: [
      ...saves.map((save) => ({ type: 'save', save }) as const),
      ...settled.announce,
      ...(wakeAt === armed(state, settled.state, input) ? [] : [{ type: 'scheduleWake', at: wakeAt } as const]),
    ],
    answer: settled.answer,
  }
}

/** A command shows that somebody is there, unless it is refused or stale: then nothing changes at all. */
const handlePerson = (state: State, command: Command, at: At): Move => {
  const handled = thenAnswer(presenceOf(state, command, at), (here) => handleCommand(here, command, at))
  return handled.answer.outcome === 'done' ? handled : { ...go(state), answer: handled.answer }
}

/** One move after another; the second answers. */
const thenAnswer = (move: Move, next: (state: State) => Move): Move => {
  const second = next(move.state)
  return { ...andThen(move, () => second), answer: second.answer }
}

/**
 * What the shell's one timer is still set to. One that went off is armed anew, because timers may go off a little
 * early; and so is one that stood still in sleep.
 */
const armed = (before: State, after: State, input: Input): BootMs | null => {
  const wentOff = input.from === 'system' && (input.signal.type === 'wake' || input.signal.type === 'resumed')
  return wentOff || before.bootMinusMono !== after.bootMinusMono ? null : before.wakeAt
}

/** What was changed is later than what it was, and than what was erased last. */
const later = (before: State, { state, records, ...move }: Move): Move => {
  const { erasedAt } = before.computers
  return {
    ...move,
    state: outranked(before, state, erasedAt),
    records: records.map((one) => filedAfter(one, erasedAt)),
  }
}

const filedAfter = (filed: Filed, at: EpochMs): Filed => {
  switch (filed.file) {
    case 'history':
      return { ...filed, record: laterThan(filed.record, at) }
    case 'closed':
      return { ...filed, experiment: laterThan(filed.experiment, at) }
    case 'reflections':
      return { ...filed, evening: laterThan(filed.evening, at) }
  }
}

/** What other computers wrote, or other files, take the place of what was known as they are. */
const bringsFiles = (input: Input): boolean =>
  input.from === 'system' && (input.signal.type === 'othersSeen' || input.signal.type === 'reopened')
