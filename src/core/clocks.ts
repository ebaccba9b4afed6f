import type { Input } from './engine.ts'
import { go, type Move } from './move.ts'
import { askAway } from './presence.ts'
import type { At, State } from './state.ts'
import { epochMs, minutes, momentOf, onBoot, since, type EpochMs, type Instant, type Moment } from './time.ts'
import { isIn, SHORT_SLEEP, sleepThrough } from './timebox/absence.ts'
import { followClock } from './timebox/restore.ts'

/** A wall clock that moved by more than this against the time since boot was set by somebody. */
const CLOCK_SET_MS = 2_000
/** Less is no sleep but two clocks read one after the other. Nothing is lost: it adds up until it is more. */
const SLEPT_MS = 1_000
/** Systems give programs up to five seconds before they sleep; after more than this, it slept. */
const SUSPENDS_WITHIN = minutes(15 / 60)

/** Before anything else: was the clock set, and did the computer sleep, since the last input? */
export const lookAtClocks = (state: State, input: Input, at: At): Move => {
  const right = followSetClock(state, at.now)
  const from = asleepFrom(right, input, at.now)
  const drift = at.now.boot - at.now.mono
  const known = right.bootMinusMono
  const awake: State = {
    ...right,
    bootMinusMono: known === null || from !== null || Math.abs(drift - known) >= SLEPT_MS ? drift : known,
    suspendedAt: from === null ? suspendedBy(right, input, at.now) : null,
  }
  return from === null ? go(awake) : slept(awake, from, at)
}

const suspendedBy = (state: State, input: Input, now: Instant): Moment | null =>
  state.suspendedAt ?? (input.from === 'system' && input.signal.type === 'suspended' ? momentOf(now) : null)

/**
 * When the sleep began that is over now; null when there was none. The clocks tell (the monotonic one stands still in
 * sleep on Linux), or the system told before (elsewhere both clocks run on).
 */
const asleepFrom = ({ bootMinusMono, suspendedAt }: State, input: Input, now: Instant): Moment | null => {
  const drifted = bootMinusMono === null ? 0 : now.boot - now.mono - bootMinusMono
  if (suspendedAt === null) return drifted >= SLEPT_MS ? onBoot(now.boot - drifted, now) : null
  const resumed = input.from === 'system' && input.signal.type === 'resumed'
  return resumed || drifted >= SLEPT_MS || since(suspendedAt, now) >= SUSPENDS_WITHIN ? suspendedAt : null
}

const slept = (state: State, from: Moment, at: At): Move => {
  const { timebox, settings } = state
  if (timebox === null || timebox.kind === 'away' || !isIn(timebox, 'running')) return go(state)
  if (settings.countShortSleeps && since(from, at.now) < SHORT_SLEEP) return go(state)
  const slept = sleepThrough(timebox, from, momentOf(at.now), settings.inSleep === 'freeze')
  const here: State = { ...state, activeAt: at.now.boot }
  return slept.asked === timebox.asked ? go({ ...here, timebox: slept }) : askAway(here, slept, at)
}

const followSetClock = (state: State, now: Instant): State => {
  const wallMinusBoot = now.wall - now.boot
  if (state.wallMinusBoot === null) return { ...state, wallMinusBoot }
  const by = wallMinusBoot - state.wallMinusBoot
  if (Math.abs(by) <= CLOCK_SET_MS) return state
  const wall = (at: EpochMs): EpochMs => epochMs(at + by)
  const moment = (at: Moment): Moment => ({ ...at, wall: wall(at.wall) })
  const { timebox, meeting, look, suspendedAt } = state
  return {
    ...state,
    wallMinusBoot,
    timebox: timebox === null ? null : followClock(timebox, by),
    meeting: meeting === null || meeting.until === null ? meeting : { until: moment(meeting.until) },
    look: look?.step === 'waiting' ? { ...look, until: moment(look.until) } : look,
    suspendedAt: suspendedAt === null ? null : moment(suspendedAt),
  }
}
