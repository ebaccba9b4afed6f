import { andThen, go, type Move } from '../move.ts'
import { isBusy } from '../nudges/busy.ts'
import { quietUntil } from '../nudges/quiet.ts'
import { nudged } from '../nudges/spacing.ts'
import type { Signal } from '../signal.ts'
import type { At, State } from '../state.ts'
import { bootMs, minutes, type BootMs } from '../time.ts'
import { askedFor, capNotification, showPrompt } from './prompt.ts'
import { soundOf, soundWanted } from './sound.ts'

/** Nobody has touched a key for this long: a sentence is over. */
const LULL = minutes(2 / 60)
/** Typing holds the Prompt back for so long at most; interruptions hurt least at a pause, and a cap is a promise. */
export const LONGEST_WAIT = minutes(1)
/** How often it is looked for a pause while the Prompt waits. */
export const LOOK_EVERY = minutes(1 / 60)
/** How often it is looked whether a full-screen app has gone, while the Prompt is held back by one. */
const LOOK_WHILE_BUSY = minutes(10 / 60)

/** The Prompt that is about to appear: since when, and when it is looked around next; null while an answer is awaited. */
export interface Waits {
  readonly since: BootMs
  readonly lookAt: BootMs | null
}

/**
 * The cap of the open timebox is reached, or the time that was added is over. The person chose how that is told:
 * by the tray alone, by one notification, or by the Prompt, which waits for its moment. Never by two of them.
 */
export const capClaimed = (state: State, at: At): Move => {
  const { timebox, settings } = state
  if (timebox === null) return go(state)
  // It is on screen already, perhaps with a sentence being written in it: it stays as it is.
  if (state.promptStep !== null) return heard(go(nudged({ ...state, prompt: 'open', waits: null }, at)), at)
  if (timebox.extensions.length > 0 && !settings.tellExtensionEnd) return go({ ...state, prompt: 'closed' })
  switch (settings.atCap) {
    case 'tray':
      return heard(go({ ...state, prompt: 'closed' }), at)
    case 'notification':
      return heard(go(nudged({ ...state, prompt: 'closed' }, at), [capNotification(timebox)]), at)
    case 'window':
    case 'screen':
      return quietUntil(state, at) === null
        ? wait(state, at)
        : go(nudged({ ...state, prompt: 'held', waits: null }, at), [capNotification(timebox)])
  }
}

/** The cap, told without the Prompt appearing, and with its sound. */
const heard = (told: Move, at: At): Move => andThen(told, (next) => soundWanted(next, at))

const wait = (state: State, at: At): Move =>
  go(nudged({ ...state, prompt: 'waiting', waits: { since: at.now.boot, lookAt: null } }, at), [
    { type: 'lookAround', about: 'prompt' },
  ])

/** The quiet is over, or it is time to look around once more. */
export const promptDue = (state: State, at: At): Move => {
  const { prompt, waits } = state
  if (prompt !== 'waiting' && prompt !== 'held') return go(state)
  if (quietUntil(state, at) !== null) {
    return prompt === 'held' || state.timebox === null
      ? go({ ...state, waits: null })
      : go({ ...state, prompt: 'held', waits: null }, [capNotification(state.timebox)])
  }
  if (waits === null) return wait(state, at)
  return waits.lookAt !== null && at.now.boot >= waits.lookAt
    ? go({ ...state, waits: { ...waits, lookAt: null } }, [{ type: 'lookAround', about: 'prompt' }])
    : go(state)
}

/** What was seen around: the Prompt appears, waits on for a pause in typing, or is held back by a full screen. */
export const promptSeen = (state: State, seen: Seen, at: At): Move => {
  const { prompt, waits, timebox, settings } = state
  if (waits === null || timebox === null || (prompt !== 'waiting' && prompt !== 'held')) return go(state)
  const { boot } = at.now
  if (isBusy(state, seen)) {
    const held: State = { ...state, prompt: 'held', waits: { ...waits, lookAt: bootMs(boot + LOOK_WHILE_BUSY) } }
    return prompt === 'held' ? go(held) : go(nudged(held, at), [capNotification(timebox)])
  }
  const since = prompt === 'held' ? boot : waits.since
  if (isStill(state, seen, boot) || !settings.waitForLull || boot - since >= LONGEST_WAIT) return appear(state, at)
  return go({ ...state, prompt: 'waiting', waits: { since, lookAt: bootMs(boot + LOOK_EVERY) } })
}

type Seen = Extract<Signal, { type: 'lookedAround' }>

/** Nobody is typing; also where that can't be seen. */
export const isStill = ({ activeAt }: State, { idle }: Seen, boot: BootMs): boolean =>
  idle === null || Math.min(idle, boot - activeAt) >= LULL

/** It appears without taking the keyboard. A notification that stood in for it leaves. */
const appear = (state: State, at: At): Move => {
  const shown: State = { ...askedFor(state, 'ways'), prompt: 'open', closing: null, waits: null }
  return go(nudged(shown, at), [
    { type: 'withdrawNotification', moment: 'cap' },
    { type: 'withdrawNotification', moment: 'extensionEnd' },
    showPrompt(shown, false),
    ...soundOf(shown),
    { type: 'hideWindow', window: 'running' },
  ])
}
