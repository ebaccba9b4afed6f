import { epochMs, type EpochMs } from '../time.ts'
import type { Watch } from './detect.ts'
import type { Shipped } from './shipped.ts'

/**
 * Somebody set the wall clock: what was observed follows, as if the clock had been right all along.
 * @param by how far the clock was moved, in milliseconds
 */
export const followClock = (watch: Watch, by: number): Watch => {
  const wall = (at: EpochMs): EpochMs => epochMs(at + by)
  const moved = <One extends { readonly at: EpochMs }>(one: One): One => ({ ...one, at: wall(one.at) })
  const { log, weak, quietUntil } = watch
  const { timebox } = log
  return {
    ...watch,
    weak: weak.map(moved),
    quietUntil: quietUntil === null ? null : wall(quietUntil),
    log: {
      ...log,
      timebox: {
        ...timebox,
        startedAt: wall(timebox.startedAt),
        endedAt: timebox.endedAt === null ? null : wall(timebox.endedAt),
      },
      episodes: each(log.episodes, (list) => list.map(moved)),
      leftAs: each(log.leftAs, moved),
      saving: each(log.saving, wall),
      looks: log.looks.map(wall),
      runs: log.runs.map(moved),
      focuses: log.focuses.map(moved),
      shipped: log.shipped.map((one) => shippedMoved(one, wall)),
    },
  }
}

const shippedMoved = (one: Shipped, wall: (at: EpochMs) => EpochMs): Shipped => ({
  ...one,
  at: wall(one.at),
  lastAt: wall(one.lastAt),
  openings: one.openings.map(wall),
  savedAt: one.savedAt === null ? null : wall(one.savedAt),
})

const each = <Value, Moved>(
  record: Readonly<Record<string, Value>>,
  move: (value: Value) => Moved,
): Readonly<Record<string, Moved>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, move(value)]))
