import type { Effect } from '../effect.ts'
import { experimentNudges } from '../experiments/experiment-nudge.ts'
import { lookNudge } from '../looks/handle-look.ts'
import { go, type Move } from '../move.ts'
import { eveningNudge } from '../reflection/invite.ts'
import type { At, State } from '../state.ts'
import { parkedNudges } from '../tasks/parked-back.ts'
import { bootMs, type BootMs } from '../time.ts'
import { pausedNudge } from '../timebox/still-paused.ts'
import { text, type Text } from '../views/text.ts'
import { weekNudge } from '../week-words/week-nudge.ts'
import { nudged, nudgeFrom } from './spacing.ts'

/** A nudge that is no appointment: when it is due, how it sounds alone and among others, and how it is not told twice. */
export interface Nudge {
  readonly due: BootMs
  readonly alone: Effect
  readonly line: Text
  readonly told: (state: State, at: At) => State
}

/** Every kind of them. A new kind is one file and one line here. */
const nudgesOf = (state: State, at: At): readonly Nudge[] => [
  ...pausedNudge(state),
  ...parkedNudges(state, at),
  ...lookNudge(state, at),
  ...experimentNudges(state, at),
  ...eveningNudge(state, at),
  ...weekNudge(state, at),
]

/** Give what is due, when something may speak. What had to wait together is told together, once. */
export const nudgesDue = (state: State, at: At): Move => {
  const ready = nudgesOf(state, at).filter(({ due }) => at.now.boot >= due)
  const [first, ...more] = ready
  if (first === undefined) return go(state)
  const from = nudgeFrom(state, at)
  if (from === null || from > at.now.boot) return go(state)
  const told = ready.reduce((next, nudge) => nudge.told(next, at), nudged(state, at))
  return go(told, [more.length === 0 ? first.alone : summary(state, ready)])
}

const summary = (state: State, nudges: readonly Nudge[]): Effect => ({
  type: 'notify',
  moment: 'summary',
  title: text('notify.summary.title', {}),
  body: nudges.map(({ line }) => line),
  actions: [],
  click: { type: 'open', window: state.timebox === null && state.look === null ? 'start' : 'running' },
})

/** When the next of them will be given; null when none waits for a time. */
export const nextNudge = (state: State, at: At): BootMs | null => {
  const dues = nudgesOf(state, at).map(({ due }) => due)
  const from = nudgeFrom(state, at)
  return dues.length === 0 || from === null ? null : bootMs(Math.max(from, Math.min(...dues)))
}
