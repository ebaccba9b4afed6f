import type { Effect } from '../effect.ts'
import { andThen, go, type Move } from '../move.ts'
import { isBusy } from '../nudges/busy.ts'
import { nudged, nudgeFrom } from '../nudges/spacing.ts'
import { isStill, LOOK_EVERY, LONGEST_WAIT } from '../prompt/appear.ts'
import { askedFor, showPrompt } from '../prompt/prompt.ts'
import type { Signal } from '../signal.ts'
import type { At, State } from '../state.ts'
import { bootMs, minutes, type BootMs } from '../time.ts'
import { noticedNotification } from './notification.ts'
import type { Noticed } from './noticed.ts'

/** Evidence is of the last twenty minutes; what could not be told within ten of them is not news. */
const TELL_WITHIN = minutes(10)

const TOLD: Effect = { type: 'withdrawNotification', moment: 'loop' }

/** What is over is forgotten: a loop with its timebox, at its cap and in a pause, and what could not be told in time. */
export const noticedGone = (state: State, { now }: At): Move => {
  const { noticed, timebox } = state
  if (noticed === null) return go(state)
  const { about, step, since } = noticed
  const over = about.name === 'loop' && (timebox?.id !== about.timeboxId || timebox.phase.name !== 'running')
  const late = (step === 'due' || step === 'appears') && now.boot >= since + TELL_WITHIN
  return over || late ? go({ ...state, noticed: null }, step === 'told' ? [TOLD] : []) : go(state)
}

/** Tell what was noticed, when something may speak: by a notification, or by the Prompt when that is what is wanted. */
export const noticedDue = (state: State, at: At): Move => {
  const { noticed } = state
  if (noticed === null) return go(state)
  const { boot } = at.now
  if (noticed.step === 'appears') {
    const { waits } = noticed
    return waits !== null && waits.lookAt !== null && boot >= waits.lookAt
      ? go(withNoticed(state, { ...noticed, waits: { ...waits, lookAt: null } }), [LOOK_AROUND])
      : go(state)
  }
  const from = noticed.step === 'due' ? nudgeFrom(state, at) : null
  if (from === null || from > boot) return go(state)
  // Whoever has the Prompt on screen already is told by it.
  if (state.promptStep !== null) return go(nudged(withNoticed(state, { ...noticed, step: 'shown' }), at))
  return state.settings.atLoop === 'window'
    ? go(withNoticed(state, { ...noticed, step: 'appears', waits: { since: boot, lookAt: null } }), [LOOK_AROUND])
    : notify(state, noticed, at)
}

const LOOK_AROUND: Effect = { type: 'lookAround', about: 'prompt' }

const withNoticed = (state: State, noticed: Noticed): State => ({ ...state, noticed })

const notify = (state: State, noticed: Noticed, at: At): Move =>
  go(nudged(withNoticed(state, { ...noticed, step: 'told', waits: null }), at), [noticedNotification(noticed)])

/** What was seen around: the Prompt appears with the evidence, waits on for a pause in typing, or a notification stands in. */
export const noticedSeen = (state: State, seen: Extract<Signal, { type: 'lookedAround' }>, at: At): Move => {
  const { noticed } = state
  if (noticed?.step !== 'appears' || noticed.waits === null) return go(state)
  if (isBusy(state, seen)) return notify(state, noticed, at)
  const { since } = noticed.waits
  const { boot } = at.now
  const shows = isStill(state, seen, boot) || !state.settings.waitForLull || boot - since >= LONGEST_WAIT
  if (!shows) {
    return go(withNoticed(state, { ...noticed, waits: { since, lookAt: bootMs(boot + LOOK_EVERY) } }))
  }
  return andThen(showNoticed(state, noticed, false), (shown) => go(nudged(shown, at)))
}

/** The Prompt with what was noticed. @param focus whether the person asked for it */
export const showNoticed = (state: State, noticed: Noticed, focus: boolean): Move => {
  const shown = { ...withNoticed(askedFor(state, 'ways'), { ...noticed, step: 'shown', waits: null }), closing: null }
  return go(shown, [TOLD, showPrompt(shown, focus), { type: 'hideWindow', window: 'running' }])
}

/** When something is to be done about it next; null when nothing waits for a time. */
export const noticedAt = (state: State, at: At): BootMs | null => {
  const { noticed } = state
  if (noticed?.step === 'appears') return noticed.waits?.lookAt ?? null
  if (noticed?.step !== 'due') return null
  const late = bootMs(noticed.since + TELL_WITHIN)
  return bootMs(Math.min(late, nudgeFrom(state, at) ?? late))
}
