import type { Input } from './engine.ts'
import { go, type Move } from './move.ts'
import { askAway } from './presence.ts'
import type { At, State } from './state.ts'
import { afterClockSet, minutes, momentOf, onBoot, shifted, since, type Instant, type Moment } from './time.ts'
import { isIn, SHORT_SLEEP, sleepThrough } from './timebox/absence.ts'
import { followClock as watchFollowsClock } from './loops/follow-clock.ts'
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
  const sleep = sleepBetween(right, input, at.now)
  const drift = at.now.boot - at.now.mono
  const known = right.bootMinusMono
  const awake: State = {
    ...right,
    bootMinusMono: known === null || sleep !== null || Math.abs(drift - known) >= SLEPT_MS ? drift : known,
    // A sleep that is over takes along what announced it; the input may announce the next one.
    suspendedAt: (sleep === null ? right.suspendedAt : null) ?? suspendedBy(input, at.now),
  }
  return sleep === null ? go(awake) : slept(awake, sleep, at)
}

const suspendedBy = (input: Input, now: Instant): Moment | null =>
  input.from === 'system' && input.signal.type === 'suspended' ? momentOf(now) : null

interface Sleep {
  readonly from: Moment
  readonly to: Moment
}

/**
 * The sleep that is over now; null when there was none. Where the monotonic clock stands still in sleep (Linux), the
 * clocks tell to the millisecond how long it was, and what was announced only where it began. Elsewhere both clocks
 * run on, and it lasts from what was announced to what comes next.
 */
const sleepBetween = ({ bootMinusMono, suspendedAt }: State, input: Input, now: Instant): Sleep | null => {
  const drifted = bootMinusMono === null ? 0 : now.boot - now.mono - bootMinusMono
  if (drifted >= SLEPT_MS) {
    const from = suspendedAt ?? onBoot(now.boot - drifted, now)
    return { from, to: shifted(from, Math.min(drifted, now.boot - from.boot)) }
  }
  const resumed = input.from === 'system' && input.signal.type === 'resumed'
  return suspendedAt !== null && (resumed || since(suspendedAt, now) >= SUSPENDS_WITHIN)
    ? { from: suspendedAt, to: momentOf(now) }
    : null
}

const slept = (state: State, { from, to }: Sleep, at: At): Move => {
  const { timebox, settings } = state
  if (timebox === null || timebox.kind === 'away' || !isIn(timebox, 'running')) return go(state)
  if (settings.countShortSleeps && since(from, to) < SHORT_SLEEP) return go(state)
  const slept = sleepThrough(timebox, from, to, settings.inSleep === 'freeze')
  const here: State = { ...state, activeAt: at.now.boot }
  return slept.asked === timebox.asked ? go({ ...here, timebox: slept }) : askAway(here, slept, at)
}

const followSetClock = (state: State, now: Instant): State => {
  const wallMinusBoot = now.wall - now.boot
  if (state.wallMinusBoot === null) return { ...state, wallMinusBoot }
  const by = wallMinusBoot - state.wallMinusBoot
  if (Math.abs(by) <= CLOCK_SET_MS) return state
  const { timebox, meeting, look, loops, suspendedAt } = state
  return {
    ...state,
    wallMinusBoot,
    timebox: timebox === null ? null : followClock(timebox, by),
    meeting: meeting === null || meeting.until === null ? meeting : { until: afterClockSet(meeting.until, by) },
    look: look?.step === 'waiting' ? { ...look, until: afterClockSet(look.until, by) } : look,
    loops: {
      ...loops,
      watch: loops.watch === null ? null : watchFollowsClock(loops.watch, by),
      pausedUntil: loops.pausedUntil === null ? null : afterClockSet(loops.pausedUntil, by),
    },
    suspendedAt: suspendedAt === null ? null : afterClockSet(suspendedAt, by),
  }
}
