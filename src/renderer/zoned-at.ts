import { Temporal } from 'temporal-polyfill'

/** A moment on the clock and calendar of a zone; an unknown one is read as UTC, as in the core. */
export const zonedAt = (at: number, zone: string): Temporal.ZonedDateTime => {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  try {
    return instant.toZonedDateTimeISO(zone)
  } catch {
    return instant.toZonedDateTimeISO('UTC')
  }
}

/** The calendar day of a moment: `2026-05-14`. @param later so many days after it */
export const dayAt = (at: number, zone: string, later = 0): string =>
  zonedAt(at, zone).toPlainDate().add({ days: later }).toString()
