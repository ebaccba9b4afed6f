import { Temporal } from 'temporal-polyfill'
import { epochMs, localDay, minutes, zoned, type DurationMs, type EpochMs } from '../time.ts'

/** Nobody is asked about a fear before nine or after eight: the question is for a moment with light around it. */
const EARLIEST = minutes(9 * 60)
const LATEST = minutes(20 * 60)

/**
 * When it is asked what happened: at the same time of day, some days on, brought into the humane hours. What was written after midnight belongs to the evening before, and so do its days.
 * @param days 1 to 7
 * @param dayStart when a day begins, as a span after midnight
 */
export const dueAfter = (madeAt: EpochMs, zone: string, days: number, dayStart: DurationMs): EpochMs => {
  const made = zoned(madeAt, zone)
  const day = Temporal.PlainDate.from(localDay(madeAt, zone, dayStart))
  const midnight = Temporal.PlainTime.from('00:00')
  const time = made.toPlainTime().since(midnight).total('milliseconds')
  const afterMidnight = Temporal.PlainDate.compare(made.toPlainDate(), day) > 0
  const humane = afterMidnight ? LATEST : Math.min(LATEST, Math.max(EARLIEST, time))
  const due = day.add({ days }).toZonedDateTime({
    timeZone: made.timeZoneId,
    plainTime: midnight.add({ milliseconds: humane }),
  })
  return epochMs(due.epochMilliseconds)
}
