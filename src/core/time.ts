import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Milliseconds since 1970 on the wall clock. For display and for restarts; people and networks may set it. */
export const epochMsSchema = z.int().brand<'EpochMs'>()
export type EpochMs = z.infer<typeof epochMsSchema>

/** Milliseconds on the monotonic clock, which stands still while the computer sleeps (Linux). Measures spans of work. */
export const monoMsSchema = z.number().brand<'MonoMs'>()
export type MonoMs = z.infer<typeof monoMsSchema>

/** Milliseconds since the computer was switched on, sleep included. Deadlines live on this clock. */
export const bootMsSchema = z.number().brand<'BootMs'>()
export type BootMs = z.infer<typeof bootMsSchema>

/** A span in milliseconds, never negative once it is part of a state. */
export const durationMsSchema = z.int().min(0).brand<'DurationMs'>()
export type DurationMs = z.infer<typeof durationMsSchema>

/** A calendar day as the person lives it: `2026-05-14`, beginning at the day start of the settings. */
export const localDaySchema = z.iso.date().brand<'LocalDay'>()
export type LocalDay = z.infer<typeof localDaySchema>

/** Whole minutes, for display only. */
export type Minutes = number & { readonly unit: 'Minutes' }

/** One moment on all three clocks. Every input of the core carries one. */
export const instantSchema = z.object({ wall: epochMsSchema, mono: monoMsSchema, boot: bootMsSchema })
export type Instant = Readonly<z.infer<typeof instantSchema>>

/**
 * A moment on the clock that counts (boot) and on the one that is shown and survives a restart (wall). While the app
 * lives the boot time decides; a clock that is set moves the wall time after it. After a restart the wall time decides.
 */
export const momentSchema = z.object({ wall: epochMsSchema, boot: bootMsSchema })
export type Moment = Readonly<z.infer<typeof momentSchema>>

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** @param value milliseconds since 1970; fractions are cut off */
export const epochMs = (value: number): EpochMs => Math.floor(value) as EpochMs
/** @param value milliseconds on the monotonic clock */
export const monoMs = (value: number): MonoMs => value as MonoMs
/** @param value milliseconds since the computer was switched on */
export const bootMs = (value: number): BootMs => value as BootMs
/** A span from plain milliseconds. Negative and broken values become 0: no span of the product runs backwards. */
export const durationMs = (value: number): DurationMs =>
  (value > 0 && Number.isFinite(value) ? Math.round(value) : 0) as DurationMs
/** @param value minutes; fractions are allowed */
export const minutes = (value: number): DurationMs => durationMs(value * MINUTE_MS)
/** Whole minutes of a span, rounded up, so that "1 minute left" is true until the very end. */
export const minutesUp = (span: DurationMs): Minutes => Math.ceil(span / MINUTE_MS) as Minutes
/** Whole minutes of a span to the nearest, for spans that are over. */
export const minutesNear = (span: DurationMs): Minutes => Math.round(span / MINUTE_MS) as Minutes

/** The span from one wall-clock moment to a later one; 0 when the clock was set back between them. */
export const between = (from: EpochMs, to: EpochMs): DurationMs => durationMs(to - from)
export const plus = (at: EpochMs, span: DurationMs): EpochMs => epochMs(at + span)

/** The span from one moment to a later one; 0 when it is not later. */
export const since = (from: Moment, to: Moment): DurationMs => durationMs(to.boot - from.boot)
/** A moment some milliseconds later, or earlier with a negative number. */
export const shifted = ({ wall, boot }: Moment, ms: number): Moment => ({
  wall: epochMs(wall + ms),
  boot: bootMs(boot + ms),
})
/** A moment of the boot clock, with the wall time it has by the clock of now. */
export const onBoot = (boot: number, now: Moment): Moment => ({
  wall: epochMs(now.wall + boot - now.boot),
  boot: bootMs(boot),
})
/** A moment of the wall clock, with the boot time it has by the clock of now: for restarts, and for times of day. */
export const onWall = (wall: EpochMs, now: Moment): Moment => ({ wall, boot: bootMs(now.boot + wall - now.wall) })
/** The same moment after the wall clock was set. @param by how far it was moved, in milliseconds */
export const afterClockSet = ({ wall, boot }: Moment, by: number): Moment => ({ wall: epochMs(wall + by), boot })
/** Now, on the two clocks that a state keeps. */
export const momentOf = ({ wall, boot }: Instant): Moment => ({ wall, boot })
/** Whether less than a span has passed since a moment of the wall clock; a clock that was set back makes it no. */
export const within = (from: EpochMs, span: DurationMs, now: EpochMs): boolean => now >= from && now < plus(from, span)

/**
 * The day a moment belongs to.
 * @param zone IANA name; an unknown one is read as UTC, so that a damaged zone never stops the clock
 * @param dayStart minutes after midnight at which a day begins (default of the settings: 04:00)
 */
export const localDay = (at: EpochMs, zone: string, dayStart: DurationMs): LocalDay => {
  // On the calendar and not in hours gone by: 04:30 is after a day start of 04:00 also when an hour was left out at 02:00.
  const byCalendar = zoned(at, zone)
    .toPlainDateTime()
    .subtract({ minutes: dayStart / MINUTE_MS })
  return byCalendar.toPlainDate().toString() as LocalDay
}

/** The day after another, or so many days after it. */
export const daysAfter = (day: LocalDay, days: number): LocalDay =>
  localDaySchema.parse(Temporal.PlainDate.from(day).add({ days }).toString())

/** The Monday of a day's week. */
export const mondayOf = (day: LocalDay): LocalDay => daysAfter(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)

/**
 * The moment of a time of day, on the clock of a zone. A time that the clock leaves out is as much later, a time that it
 * shows twice is the first.
 * @param time span after the midnight of the day; a day and more is in one of the days after it
 * @param zone IANA name; an unknown one is read as UTC
 */
export const momentOn = (day: LocalDay, time: DurationMs, zone: string): EpochMs => {
  const date = Temporal.PlainDate.from(day).add({ days: Math.floor(time / DAY_MS) })
  const plainTime = Temporal.PlainTime.from('00:00').add({ milliseconds: time % DAY_MS })
  const { timeZoneId } = zoned(epochMs(0), zone)
  return epochMs(date.toZonedDateTime({ timeZone: timeZoneId, plainTime }).epochMilliseconds)
}

/** The month a day is filed under: `2026-05`. */
export const monthOf = (day: LocalDay): string => day.slice(0, 7)

/** The month of a day and the one after it: what was parked on its last day may be gone on with in the next. */
export const monthsFrom = (day: LocalDay): readonly [month: string, next: string] => {
  const month = Temporal.PlainYearMonth.from(monthOf(day))
  return [month.toString(), month.add({ months: 1 }).toString()]
}

/** A moment on the clock and calendar of a zone. */
export const zoned = (at: EpochMs, zone: string): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  try {
    return instant.toZonedDateTimeISO(zone)
  } catch {
    return instant.toZonedDateTimeISO('UTC')
  }
}
