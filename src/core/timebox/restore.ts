import { bootMs, between, durationMs, epochMs, minutes, plus, type EpochMs, type Instant } from '../time.ts'
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

/** The deadline keeps its place on the boot clock; its wall time follows a clock that was set. */
export const followClock = (timebox: Timebox, now: Instant): Timebox => {
  const { phase } = timebox
  if (phase.name !== 'running') return timebox
  const left = phase.deadline.boot - now.boot
  const wall = left >= 0 ? plus(now.wall, durationMs(left)) : epochMs(now.wall + left)
  return { ...timebox, phase: { ...phase, deadline: { ...phase.deadline, wall } } }
}
