import type { Command } from './command.ts'
import { go, type Move } from './move.ts'
import { quietUntil } from './nudges/quiet.ts'
import { nudged } from './nudges/spacing.ts'
import type { At, State } from './state.ts'
import { bootMs, minutes, momentOf, onBoot, type BootMs, type DurationMs, type Moment } from './time.ts'
import { comeBack, goAway, isIn } from './timebox/absence.ts'
import type { Timebox } from './timebox/timebox.ts'

/** How often it is looked whether somebody is back, while nobody is there. Nothing is looked for at any other time. */
const LOOK_WHILE_AWAY = minutes(5 / 60)

/** Whether anybody would be missed: the system tells, the person wants it, and the task is one at the screen. */
const watches = ({ senses, settings, timebox }: State): boolean =>
  senses.idle && settings.askAway && timebox !== null && timebox.kind !== 'away'

/** When to look next how long nobody was there: not before that could matter. Null while an answer is awaited. */
export const presenceLookAt = (state: State): BootMs | null => {
  const { timebox, presence, settings, activeAt } = state
  if (timebox === null || presence.looking || !watches(state)) return null
  if (timebox.phase.name === 'running') {
    return bootMs(Math.max(activeAt, timebox.phase.since.boot) + settings.awayAfter)
  }
  return isIn(timebox, 'away') && !timebox.phase.back ? bootMs(presence.lookedAt + LOOK_WHILE_AWAY) : null
}

/** Look when it is time. Somebody who no longer wants to be asked is here. */
export const presenceDue = (state: State, at: At): Move => {
  const { timebox } = state
  if (timebox !== null && isIn(timebox, 'away') && !timebox.phase.back && !watches(state)) {
    return welcome(state, timebox, momentOf(at.now), at)
  }
  const due = presenceLookAt(state)
  return due !== null && at.now.boot >= due
    ? go({ ...state, presence: { ...state.presence, looking: true } }, [{ type: 'lookAround', about: 'idle' }])
    : go(state)
}

/**
 * What was seen: nobody for as long as the settings say, somebody again, or neither.
 * @param idle since the last key or move; null when it can't be seen, which is taken as somebody being there
 */
export const presenceSeen = (state: State, idle: DurationMs | null, at: At): Move => {
  const { timebox, settings, presence } = state
  const { boot } = at.now
  const lastKey = idle === null ? boot : boot - idle
  const activeAt = bootMs(Math.max(state.activeAt, lastKey))
  const seen: State = { ...state, activeAt, presence: { looking: false, lookedAt: boot } }
  if (timebox === null || !watches(state)) return go(seen)
  if (isIn(timebox, 'running')) {
    const from = Math.max(activeAt, timebox.phase.since.boot)
    return boot - from >= settings.awayAfter
      ? go({ ...seen, timebox: goAway(timebox, onBoot(from, at.now)) })
      : go(seen)
  }
  if (!isIn(timebox, 'away') || timebox.phase.back || lastKey < presence.lookedAt) return go(seen)
  return welcome(seen, timebox, onBoot(Math.max(lastKey, timebox.phase.since.boot), at.now), at)
}

/**
 * A command is a sign of somebody being there. An answer is about the time that was asked about, not about what came
 * after: that is left out without another question.
 */
export const presenceOf = (state: State, command: Command, at: At): Move => {
  const here: State = { ...state, activeAt: at.now.boot }
  const { timebox } = here
  return timebox !== null && isIn(timebox, 'away') && !timebox.phase.back && command.type !== 'answerAway'
    ? welcome(here, timebox, momentOf(at.now), at)
    : go(here)
}

type Away = Parameters<typeof comeBack>[0]

const welcome = (state: State, timebox: Away, since: Moment, at: At): Move =>
  askAway(state, comeBack(timebox, since), at)

/** The timebox with its question about the time away: Running shows it, without the keyboard, unless it is quiet. */
export const askAway = (state: State, timebox: Timebox, at: At): Move => {
  const asks: State = { ...state, timebox }
  return quietUntil(state, at) === null
    ? go(nudged(asks, at), [{ type: 'showWindow', window: 'running', focus: false }])
    : go(asks)
}
