import { boundaryChange } from './boundaries/boundary.ts'
import { joyDue, joyDueAt } from './boundaries/joy-reminder.ts'
import { stays } from './choose.ts'
import { lookGone } from './looks/handle-look.ts'
import { isRunning, PRESENT_FOR } from './computers/computers.ts'
import { andThen, go, type Move } from './move.ts'
import { quietUntil, settleMeeting } from './nudges/quiet.ts'
import { observingDue } from './noticed/observe.ts'
import { noticedAt, noticedDue, noticedGone } from './noticed/tell.ts'
import { nextNudge, nudgesDue } from './nudges/waiting.ts'
import { wordBeforeDue } from './nudges/word-before.ts'
import { presenceDue, presenceLookAt } from './presence.ts'
import { capClaimed, promptDue } from './prompt/appear.ts'
import { budgetUsedAt } from './projects/budget.ts'
import { budgetDue } from './projects/handle-projects.ts'
import type { At, State } from './state.ts'
import { smallActionChanges } from './reflection/small-action.ts'
import { templatesOf } from './templates/keep.ts'
import { bootMs, minutes, minutesUp, onWall, plus, within, type BootMs, type Instant } from './time.ts'
import { isIn } from './timebox/absence.ts'
import { reachCap } from './timebox/life.ts'
import { leftAt } from './timebox/measure.ts'
import { WITHDRAW_WITHIN } from './timebox/start.ts'

/** Everything whose time has come, in a fixed order. Called after every input, so that no wake-up can be missed. */
export const settleDue = (state: State, at: At): Move =>
  [
    capDue,
    meetingDue,
    observingDue,
    noticedGone,
    promptDue,
    presenceDue,
    closingDue,
    lookGone,
    budgetDue,
    wordBeforeDue,
    joyDue,
    noticedDue,
    nudgesDue,
  ].reduce((move, due) => andThen(move, (next) => due(next, at)), go(state))

const capDue = (state: State, at: At): Move => {
  const { timebox } = state
  return timebox !== null && isIn(timebox, 'running') && at.now.boot >= timebox.phase.deadline.boot
    ? capClaimed({ ...state, timebox: reachCap(timebox) }, at)
    : go(state)
}

const meetingDue = (state: State, at: At): Move => go(settleMeeting(state, at))

const closingDue = (state: State, { now }: At): Move => {
  const { closing, unsaved } = state
  if (closing === null || unsaved !== null || now.boot < closing.until) return go(state)
  const quiet = { ...state, closing: null }
  return state.promptStep === null ? go(quiet, [{ type: 'hideWindow', window: 'prompt' }]) : go(quiet)
}

/** The line after a choice counts from the moment it could be said, which is when the choice is on disk. */
export const restartClosing = (state: State, now: Instant): State =>
  state.closing === null
    ? state
    : { ...state, closing: { ...state.closing, until: bootMs(now.boot + stays(state.closing.said)) } }

/**
 * While something waits for a time of day, the clock is looked at this often, so that a clock that was set while
 * nothing else happened is noticed.
 */
const LOOK_AT_CLOCK = minutes(60)

/** The next moment at which something is due or the shown minutes change; null when nothing will happen by itself. */
export const nextWake = (state: State, at: At): BootMs | null => {
  const moments = [
    minuteChanges(state, at),
    state.waits?.lookAt ?? null,
    quietEnds(state, at),
    presenceLookAt(state),
    nextNudge(state, at),
    joyDueAt(state, at),
    budgetUsedAt(state, at.now, at.zone),
    boundaryTurns(state, at),
    noticedAt(state, at),
    state.loops.pausedUntil?.boot ?? null,
    presenceEnds(state, at),
    state.closing !== null && state.unsaved === null ? state.closing.until : null,
    state.unsaved?.retryAt ?? null,
    withdrawEnds(state, at),
    dayTurns(state, at),
  ].filter((moment) => moment !== null)
  if (moments.length === 0) return null
  const next = Math.max(at.now.boot, Math.min(...moments))
  return bootMs(Math.min(next, at.now.boot + LOOK_AT_CLOCK))
}

/** The next whole minute of what is left, the cap being the last of them. */
const minuteChanges = ({ timebox }: State, { now }: At): BootMs | null => {
  if (timebox?.phase.name !== 'running') return null
  const minutesLeft = minutesUp(leftAt(timebox, now))
  return bootMs(timebox.phase.deadline.boot - Math.max(0, minutesLeft - 1) * minutes(1))
}

/** The end of a meeting is always looked at, that of quiet hours when something waits for it. */
const quietEnds = (state: State, at: At): BootMs | null => {
  if (state.meeting === null && state.prompt !== 'held') return null
  const quiet = quietUntil(state, at)
  return quiet === 'open' ? null : quiet
}

/** The tray offers its small action in the morning; an evening is over, and the next can be offered, with the day. */
const dayTurns = ({ settings, closedOn, tasks }: State, { now, zone }: At): BootMs | null =>
  settings.smallAction || settings.offerEvening || closedOn !== null || repeats(tasks)
    ? onWall(smallActionChanges(now.wall, zone, settings.dayStart), now).boot
    : null

/** A template is suggested on its weekdays. */
const repeats = (tasks: State['tasks']): boolean => templatesOf(tasks).some(({ repeat }) => repeat.length > 0)

/** The Start window asks another question, or none, from then on. */
const boundaryTurns = (state: State, at: At): BootMs | null => {
  const change = boundaryChange(state, at)
  return change === null ? null : onWall(change, at.now).boot
}

/** A computer is said to be at work until it has not been heard of for a while. */
const presenceEnds = ({ computers }: State, { now }: At): BootMs | null => {
  const ends = computers.all
    .filter((computer) => isRunning(computer, now.wall))
    .map(({ runsAt }) => onWall(plus(runsAt ?? now.wall, PRESENT_FOR), now).boot)
  return ends.length === 0 ? null : bootMs(Math.min(...ends))
}

const withdrawEnds = ({ timebox, lastShip }: State, { now }: At): BootMs | null =>
  timebox === null && lastShip !== null && within(lastShip.record.endedAt, WITHDRAW_WITHIN, now.wall)
    ? onWall(plus(lastShip.record.endedAt, WITHDRAW_WITHIN), now).boot
    : null
