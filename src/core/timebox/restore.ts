import { bootMs, between, durationMs, epochMs, minutes, type BootMs, type EpochMs, type Instant } from '../time.ts'
import { deadlineIn } from './measure.ts'
import type { Timebox } from './timebox.ts'

/** Being gone longer than this is asked about; less is taken as part of the timebox. */
export const AWAY_AFTER = minutes(60)

/**
 * A running timebox after the app was gone, for whatever reason. Its deadline on the wall clock stays what it was;
 * more than an hour of absence becomes a question.
 * @param lastAlive when the earlier run was last seen
 */
export const restore = (timebox: Timebox, lastAlive: EpochMs | null, now: Instant): Timebox => {
  const { phase } = timebox
  if (phase.name !== 'running') return timebox
  const { since, deadline } = phase
  const seen = epochMs(Math.min(Math.max(lastAlive ?? since.wall, since.wall), deadline.wall))
  const left = durationMs(deadline.wall - seen)
  const worked = durationMs(timebox.worked + between(since.wall, seen))
  const gone = between(seen, now.wall)
  if (gone > AWAY_AFTER) return { ...timebox, worked, phase: { name: 'away', from: seen, to: now.wall, left } }
  return {
    ...timebox,
    worked: durationMs(worked + Math.min(gone, left)),
    phase: {
      name: 'running',
      since: now,
      // A clock that was set back in the meantime must not lengthen what is left.
      deadline:
        now.wall >= seen
          ? { wall: deadline.wall, boot: bootMs(now.boot + deadline.wall - now.wall) }
          : deadlineIn(left, now),
    },
  }
}

/**
 * A running stretch keeps its place on the boot clock; the wall times of its start and its deadline follow a clock
 * that was set, both of them, so that a later restart measures between times of the same clock.
 */
export const followClock = (timebox: Timebox, now: Instant): Timebox => {
  const { phase } = timebox
  if (phase.name !== 'running') return timebox
  const onWall = (boot: BootMs): EpochMs => epochMs(now.wall + boot - now.boot)
  return {
    ...timebox,
    phase: {
      ...phase,
      since: { ...phase.since, wall: onWall(phase.since.boot) },
      deadline: { ...phase.deadline, wall: onWall(phase.deadline.boot) },
    },
  }
}
