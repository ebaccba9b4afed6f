import type { Command } from '@core/command.ts'
import type { Effect, Save } from '@core/effect.ts'
import { step, type Input } from '@core/engine.ts'
import type { Answer } from '@core/move.ts'
import type { SaveFailure } from '@core/refusal.ts'
import type { Signal } from '@core/signal.ts'
import type { At, State } from '@core/state.ts'
import type { Clock } from './clock.ts'

/** What the runtime needs of the shell. */
export interface RuntimePorts {
  readonly clock: Clock
  /** A fresh random id. */
  readonly newId: () => string
  /** Write one file, synchronously. `null`: it is on disk. */
  readonly save: (save: Save) => SaveFailure | null
  /** A step was made: where from, what came, when, and where to. */
  readonly stepped: (before: State, input: Input, at: At, after: State) => void
  /** Everything but saves and wake-ups. */
  readonly perform: (effect: Exclude<Effect, { type: 'save' | 'scheduleWake' }>) => void
  /** The state may look different now. */
  readonly changed: (state: State) => void
}

export interface Runtime {
  readonly command: (command: Command) => Answer
  readonly signal: (signal: Signal) => Answer
  readonly state: () => State
}

/**
 * The one mutable cell of the product. Every input goes through here: step, write, then show. A window hears of a
 * choice only after it is on disk, or together with the news that it is not.
 */
export const createRuntime = (initial: State, ports: RuntimePorts): Runtime => {
  let state = initial
  let forgetWake: () => void = () => undefined

  const advance = (input: Input): { readonly effects: readonly Effect[]; readonly answer: Answer } => {
    const at: At = { now: ports.clock.now(), zone: ports.clock.zone(), freshId: ports.newId() }
    const before = state
    const stepped = step(before, input, at)
    state = stepped.state
    ports.stepped(before, input, at, state)
    return stepped
  }

  const dispatch = (input: Input): Answer => {
    const { effects, answer } = advance(input)
    const saves = effects.flatMap((effect) => (effect.type === 'save' ? [effect.save] : []))
    const report = saves.length === 0 ? [] : advance({ from: 'system', signal: write(saves) }).effects
    for (const effect of [...effects, ...report]) show(effect)
    ports.changed(state)
    return answer
  }

  /** In order, up to the first that fails: what comes later relies on what comes before. */
  const write = (saves: readonly Save[]): Signal => {
    for (const save of saves) {
      const failure = ports.save(save)
      if (failure !== null) return { type: 'saveFailed', reason: failure }
    }
    return { type: 'saved' }
  }

  const show = (effect: Effect): void => {
    if (effect.type === 'save') return
    if (effect.type !== 'scheduleWake') {
      ports.perform(effect)
      return
    }
    forgetWake()
    forgetWake =
      effect.at === null
        ? () => undefined
        : ports.clock.wakeAt(effect.at, () => void dispatch({ from: 'system', signal: { type: 'wake' } }))
  }

  return {
    command: (command) => dispatch({ from: 'person', command }),
    signal: (signal) => dispatch({ from: 'system', signal }),
    state: () => state,
  }
}
