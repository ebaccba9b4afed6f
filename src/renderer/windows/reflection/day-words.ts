import type { Language } from '@shared/languages.ts'
import { Temporal } from 'temporal-polyfill'
import { localeOf } from '../../locale-of.ts'

/** Within so many days a weekday's name says which day is meant. */
const WEEK = 6

const formatted = (date: Temporal.PlainDate, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    date.toZonedDateTime('UTC').epochMilliseconds,
  )

/** A day by its weekday and date, with the year when it is another one. @param day and @param today as `2026-05-14` */
export const dayWords = (day: string, today: string, language: Language): string => {
  const date = Temporal.PlainDate.from(day)
  const year = date.year === Temporal.PlainDate.from(today).year ? {} : { year: 'numeric' as const }
  return formatted(date, language, { weekday: 'long', day: 'numeric', month: 'long', ...year })
}

/** The day of a moment, seen from another moment: its weekday when that is near, else its date. */
export const momentDay = (at: number, near: number, zone: string, language: Language): string => {
  const [date, other] = [dateOf(at, zone), dateOf(near, zone)]
  const away = Math.abs(date.since(other, { largestUnit: 'days' }).days)
  return formatted(date, language, away <= WEEK ? { weekday: 'long' } : { day: 'numeric', month: 'long' })
}

const dateOf = (at: number, zone: string): Temporal.PlainDate => {
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  try {
    return instant.toZonedDateTimeISO(zone).toPlainDate()
  } catch {
    return instant.toZonedDateTimeISO('UTC').toPlainDate()
  }
}

/** A day some days later, or earlier with a negative number. */
export const dayLater = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
