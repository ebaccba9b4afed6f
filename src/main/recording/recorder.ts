import type { Input } from '@core/engine.ts'
import { livedOf, type Lived, type Recording } from '@core/recording/recording.ts'
import type { At, State } from '@core/state.ts'

/** What happened since the app was started, in memory alone and never more than fits its bounds. */
export interface Recorder {
  /** Hear of a step, with the state it came from and the one it led to. */
  readonly stepped: (before: State, input: Input, at: At, after: State) => void
  /** All that is remembered, with the person's texts in it. */
  readonly recording: () => Recording
}

interface Part {
  readonly begins: State
  readonly steps: Lived[]
  units: number
}

/** A half is full with so many steps, some days of them, or so many units of text: what is older is let go. */
const MOST = { steps: 4_000, units: 1_000_000 } as const

/**
 * Remembers in two halves: when the newer one is full it takes the place of the older, and the next begins with the state
 * of that moment. States share what did not change, so that two of them cost little more than one.
 */
export const createRecorder = (begins: State, most: Readonly<Record<'steps' | 'units', number>> = MOST): Recorder => {
  const begun = (state: State): Part => ({ begins: state, steps: [], units: 0 })
  const held: { older: Part | null; newer: Part } = { older: null, newer: begun(begins) }
  return {
    stepped: (before, input, at, after) => {
      const lived = isForgetting(input) ? null : livedOf(input, at)
      if (lived === null) {
        Object.assign(held, { older: null, newer: begun(after) })
        return
      }
      const { newer } = held
      if (newer.steps.length >= most.steps || newer.units >= most.units)
        Object.assign(held, { older: newer, newer: begun(before) })
      held.newer.steps.push(lived)
      held.newer.units += unitsIn(lived)
    },
    recording: () => {
      const { older, newer } = held
      return { begins: (older ?? newer).begins, steps: [...(older?.steps ?? []), ...newer.steps] }
    },
  }
}

/** Something was erased: what was remembered of before goes too. */
const isForgetting = (input: Input): boolean => input.from === 'person' && input.command.type === 'eraseObserved'

/** About how much memory a value takes, in units of text. */
const unitsIn = (value: unknown): number => {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, one) => sum + unitsIn(one), 1)
}
