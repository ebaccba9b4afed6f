import {
  afterClockSet,
  between,
  bootMs,
  durationMs,
  epochMs,
  momentOf,
  onWall,
  type EpochMs,
  type Instant,
  type Moment,
} from '../time.ts'
import { comeBack, STANDS_AFTER } from './absence.ts'
import type { In, Timebox } from './timebox.ts'

/** A moment of an earlier run: its wall time, on the boot clock of this run. One that is still to come was not. */
const again = (moment: Moment, now: Instant): Moment =>
  moment.wall > now.wall ? { wall: moment.wall, boot: bootMs(now.boot) } : onWall(moment.wall, now)

/**
 * The open timebox after the app was gone, for whatever reason. Within an hour it just goes on: its deadline on the
 * wall clock stays what it was. More becomes a question. A pause is still a pause.
 * @param lastAlive when the earlier run was last seen
 */
export const restore = (timebox: Timebox, lastAlive: EpochMs | null, now: Instant): Timebox => {
  const { phase } = timebox
  switch (phase.name) {
    case 'running':
      return restoreRunning({ ...timebox, phase }, lastAlive, now)
    case 'away':
      return phase.back
        ? { ...timebox, phase: { ...phase, since: again(phase.since, now) } }
        : comeBack({ ...timebox, phase: { ...phase, since: again(phase.since, now) } }, momentOf(now))
    case 'paused':
    case 'resting':
      return { ...timebox, phase: { ...phase, since: again(phase.since, now) } }
  }
}

const restoreRunning = (timebox: In<'running'>, lastAlive: EpochMs | null, now: Instant): Timebox => {
  const { since, deadline, told } = timebox.phase
  const seen = epochMs(Math.min(Math.max(lastAlive ?? since.wall, since.wall), deadline.wall))
  const left = durationMs(deadline.wall - seen)
  const worked = durationMs(timebox.worked + between(since.wall, seen))
  const gone = between(seen, now.wall)
  if (gone > STANDS_AFTER) {
    return comeBack(
      { ...timebox, worked, phase: { name: 'away', since: onWall(seen, now), left, back: false } },
      momentOf(now),
    )
  }
  // A clock that was set back in the meantime must not lengthen what is left.
  const ends = now.wall >= seen ? onWall(deadline.wall, now) : onWall(epochMs(now.wall + left), now)
  return {
    ...timebox,
    worked: durationMs(worked + Math.min(gone, left)),
    phase: { name: 'running', since: momentOf(now), deadline: ends, told },
  }
}

/**
 * Somebody set the wall clock. What was measured stays; every wall time of the open timebox follows, as if the clock
 * had been right all along, so that times of one record can be compared with each other.
 * @param by how far the clock was moved, in milliseconds
 */
export const followClock = (timebox: Timebox, by: number): Timebox => {
  const wall = (at: EpochMs): EpochMs => epochMs(at + by)
  const { phase, asked, carriedOnAt } = timebox
  return {
    ...timebox,
    startedAt: wall(timebox.startedAt),
    ...(carriedOnAt === undefined ? {} : { carriedOnAt: wall(carriedOnAt) }),
    extensions: timebox.extensions.map((one) => ({ ...one, at: wall(one.at) })),
    goalposts: timebox.goalposts.map((one) => ({ ...one, at: wall(one.at) })),
    loops: timebox.loops.map((one) => ({ ...one, at: wall(one.at) })),
    looks: timebox.looks.map((one) => ({ ...one, at: wall(one.at) })),
    breaks: timebox.breaks.map((one) => ({ ...one, from: wall(one.from), to: wall(one.to) })),
    asked: asked === null ? null : { ...asked, from: wall(asked.from), to: wall(asked.to) },
    phase:
      phase.name === 'running'
        ? { ...phase, since: afterClockSet(phase.since, by), deadline: afterClockSet(phase.deadline, by) }
        : { ...phase, since: afterClockSet(phase.since, by) },
  }
}
