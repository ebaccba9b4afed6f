import { Temporal } from 'temporal-polyfill'

/** Before this hour the night still belongs to the day before, as with the day start of the settings. */
const DAY_START = 4
/** When a morning begins that something is parked until. */
const MORNING = 9
/** "Later today" is at least this many hours away, and not later than this hour. */
const LATER_HOURS = 2
const LATEST_HOUR = 21
const FRIDAY = 5

/** Times to come back that are offered, in milliseconds since 1970. */
export interface ParkTimes {
  /** null in the evening, when nothing of today is left for it */
  readonly laterToday: number | null
  /** 9:00 of the next day as the person lives it */
  readonly tomorrow: number
  /** 9:00 of the first working day after tomorrow */
  readonly weekday: number
  /** what "Pick" begins with, as its inputs hold it */
  readonly pick: { readonly date: string; readonly time: string }
}

/** @param now milliseconds since 1970 @param zone IANA name; an unknown one is read as UTC */
export const parkTimes = (now: number, zone: string): ParkTimes => {
  const here = zonedAt(now, zone)
  const night = isNight(here)
  const today = dayLived(here)
  const tomorrow = today.add({ days: 1 })
  return {
    laterToday: night ? null : laterToday(here),
    tomorrow: morningOf(tomorrow, here.timeZoneId),
    weekday: morningOf(workingDayFrom(tomorrow.add({ days: 1 })), here.timeZoneId),
    pick: { date: tomorrow.toString(), time: `${String(MORNING).padStart(2, '0')}:00` },
  }
}

/** The morning some days on, counted as the person lives them. */
export const daysOn = (now: number, days: number, zone: string): number => {
  const here = zonedAt(now, zone)
  return morningOf(dayLived(here).add({ days }), here.timeZoneId)
}

/** The moment that a day and a time name in a zone; null when they don't name one. */
export const pickedTime = (date: string, time: string, zone: string): number | null => {
  try {
    return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}

/** How a moment is said beside another: its day and month, or nothing when it is the same day. */
export const dayOf = (at: number, now: number, zone: string, locale: string): string | null => {
  const there = zonedAt(at, zone)
  if (there.toPlainDate().equals(zonedAt(now, zone).toPlainDate())) return null
  return dayFormat(locale, there.timeZoneId, { weekday: 'long', day: 'numeric', month: 'long' }).format(at)
}

/** The name of a moment's weekday. */
export const weekdayOf = (at: number, zone: string, locale: string): string =>
  dayFormat(locale, zonedAt(at, zone).timeZoneId, { weekday: 'long' }).format(at)

const isNight = ({ hour }: Temporal.ZonedDateTime): boolean => hour < DAY_START

const dayLived = (here: Temporal.ZonedDateTime): Temporal.PlainDate =>
  isNight(here) ? here.toPlainDate().subtract({ days: 1 }) : here.toPlainDate()

const laterToday = (here: Temporal.ZonedDateTime): number | null => {
  const later = here.add({ hours: LATER_HOURS }).round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  const sameDay = later.toPlainDate().equals(here.toPlainDate())
  return sameDay && later.hour <= LATEST_HOUR ? later.epochMilliseconds : null
}

const morningOf = (day: Temporal.PlainDate, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(MORNING) }).epochMilliseconds

const workingDayFrom = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek <= FRIDAY ? day : workingDayFrom(day.add({ days: 1 }))

const zonedAt = (at: number, zone: string): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  try {
    return instant.toZonedDateTimeISO(zone)
  } catch {
    return instant.toZonedDateTimeISO('UTC')
  }
}

const dayFormat = (locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone })
