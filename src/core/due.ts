import { stays } from './choose.ts'
import { WITHDRAW_WITHIN } from './timebox/start.ts'
import { lookDue } from './looks/handle-look.ts'
import { go, andThen, type Move } from './move.ts'
import { capClaimed } from './prompt.ts'
import type { State } from './state.ts'
import { putParked, waiting } from './tasks/remember.ts'
import { bootMs, minutes, minutesUp, plus, type BootMs, type EpochMs, type Instant } from './time.ts'
import { reachCap } from './timebox/life.ts'
import { leftAt } from './timebox/measure.ts'
import { text } from './views/text.ts'

/** Everything whose time has come, in a fixed order. Called after every input, so that no wake-up can be missed. */
export const settleDue = (state: State, now: Instant): Move =>
  [capDue, meetingDue, closingDue, parkedDue, lookDue].reduce(
    (move, due) => andThen(move, (next) => due(next, now)),
    go(state),
  )

const capDue = (state: State, now: Instant): Move => {
  const { timebox } = state
  return timebox !== null && timebox.phase.name === 'running' && now.boot >= timebox.phase.deadline.boot
    ? capClaimed({ ...state, timebox: reachCap(timebox, now) })
    : go(state)
}

/** A meeting is over when its time is, when the person says so, or when nothing is open any more. */
const meetingDue = (state: State, now: Instant): Move => {
  const over = state.meeting !== null && state.meeting.until !== null && now.wall >= state.meeting.until
  const free: State = over ? { ...state, meeting: null } : state
  return free.meeting === null && free.prompt === 'held' ? capClaimed(free) : go(free)
}

const closingDue = (state: State, now: Instant): Move => {
  const { closing, unsaved } = state
  if (closing === null || unsaved !== null || now.boot < closing.until) return go(state)
  const quiet = { ...state, closing: null }
  return state.prompt === 'open' || state.promptStep !== null
    ? go(quiet)
    : go(quiet, [{ type: 'hideWindow', window: 'prompt' }])
}

/** A parked task whose time has come back is told of once, while nothing else is open. */
const parkedDue = (state: State, now: Instant): Move => {
  const back = state.timebox === null ? waiting(state.tasks).find((parked) => isBack(parked, now.wall)) : undefined
  if (back === undefined || back.until === undefined) return go(state)
  const told = { ...back, toldAt: now.wall, updatedAt: now.wall }
  return go({ ...state, tasks: putParked(state.tasks, told) }, [
    {
      type: 'notify',
      moment: 'parkedBack',
      title: text('notify.parkedBack.title', { task: back.title }),
      body: text('notify.parkedBack.body', { until: { clock: back.until } }),
      actions: [
        { text: text('notify.action.carryOn', {}), command: { type: 'carryOn', parkedId: back.id } },
        { text: text('notify.action.later', {}), command: { type: 'keepParked', parkedId: back.id } },
      ],
      click: { type: 'open', window: 'start' },
    },
  ])
}

const isBack = (
  parked: { readonly until?: EpochMs | undefined; readonly toldAt?: EpochMs | undefined },
  wall: EpochMs,
): boolean => parked.until !== undefined && parked.toldAt === undefined && wall >= parked.until

/** The line after a choice counts from the moment it could be said, which is when the choice is on disk. */
export const restartClosing = (state: State, now: Instant): State =>
  state.closing === null
    ? state
    : { ...state, closing: { ...state.closing, until: bootMs(now.boot + stays(state.closing)) } }

/** The next moment at which something is due or the shown minutes change; null when nothing will happen by itself. */
export const nextWake = (state: State, now: Instant): BootMs | null => {
  const onBoot = (wall: EpochMs): number => now.boot + (wall - now.wall)
  const { timebox, meeting, closing, lastShip, look, unsaved } = state
  const moments: number[] = []
  if (timebox?.phase.name === 'running') {
    const minutesLeft = minutesUp(leftAt(timebox, now))
    moments.push(timebox.phase.deadline.boot - Math.max(0, minutesLeft - 1) * minutes(1))
  }
  if (meeting !== null && meeting.until !== null) moments.push(onBoot(meeting.until))
  if (look?.step === 'waiting') moments.push(onBoot(look.until))
  if (closing !== null && unsaved === null) moments.push(closing.until)
  if (unsaved !== null) moments.push(unsaved.retryAt)
  if (timebox === null) {
    for (const parked of waiting(state.tasks)) {
      if (parked.until !== undefined && parked.toldAt === undefined) moments.push(onBoot(parked.until))
    }
    if (lastShip !== null && now.wall < plus(lastShip.record.endedAt, WITHDRAW_WITHIN)) {
      moments.push(onBoot(plus(lastShip.record.endedAt, WITHDRAW_WITHIN)))
    }
  }
  return moments.length === 0 ? null : bootMs(Math.max(now.boot, Math.min(...moments)))
}
