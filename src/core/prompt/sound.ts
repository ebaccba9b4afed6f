import type { Effect } from '../effect.ts'
import { go, type Move } from '../move.ts'
import { isBusy } from '../nudges/busy.ts'
import { quietUntil } from '../nudges/quiet.ts'
import type { Signal } from '../signal.ts'
import type { At, State } from '../state.ts'

/** The sound that the person chose, now; nothing by default. */
export const soundOf = ({ settings }: State): readonly Effect[] =>
  settings.sound === 'off' ? [] : [{ type: 'playSound', sound: settings.sound }]

/**
 * The cap is told without the Prompt appearing, which looks around by itself: the sound comes after one look around,
 * so that it is heard in no meeting, no quiet hours and over no full screen. Then it stays away; nothing repeats it.
 */
export const soundWanted = (state: State, at: At): Move =>
  state.settings.sound === 'off' || quietUntil(state, at) !== null
    ? go(state)
    : go({ ...state, soundWaits: true }, [{ type: 'lookAround', about: 'prompt' }])

/** What was seen around, for a sound that waits for it. */
export const soundSeen = (state: State, seen: Extract<Signal, { type: 'lookedAround' }>): Move =>
  state.soundWaits ? go({ ...state, soundWaits: false }, isBusy(state, seen) ? [] : soundOf(state)) : go(state)
