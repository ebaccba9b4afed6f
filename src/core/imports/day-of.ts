import {
  daysAfter,
  epochMs,
  localDay,
  minutes,
  momentOn,
  type DurationMs,
  type EpochMs,
  type LocalDay,
} from '../time.ts'

/** Around the beginning of a day, where clocks may be moved, the calendar is asked. */
const NEAR: DurationMs = minutes(3 * 60)

/**
 * The day that a moment belongs to, as `localDay` tells it, for many moments one after another: those well within the
 * day of the last one need no calendar.
 */
export const createDayOf = (zone: string, dayStart: DurationMs): ((at: EpochMs) => LocalDay) => {
  const last: { day: LocalDay | null; from: EpochMs; to: EpochMs } = { day: null, from: epochMs(0), to: epochMs(0) }
  return (at) => {
    if (last.day !== null && at >= last.from && at < last.to) return last.day
    const day = localDay(at, zone, dayStart)
    const [from, to] = [momentOn(day, dayStart, zone), momentOn(daysAfter(day, 1), dayStart, zone)]
    Object.assign(last, { day, from: from + NEAR, to: to - NEAR })
    return day
  }
}
