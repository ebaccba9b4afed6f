import { WEEKDAYS } from '@core/reflection/weekly.ts'
import type { Language } from '@shared/languages.ts'
import { localeOf } from './locale-of.ts'

export type Weekday = (typeof WEEKDAYS)[number]

const DAY_MS = 86_400_000
/** A Monday, at midnight UTC. */
const MONDAY = 4 * DAY_MS

/** The name of a weekday where there is little room: `Mon`. */
export const shortDay = (day: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { weekday: 'short', timeZone: 'UTC' }).format(
    MONDAY + WEEKDAYS.indexOf(day) * DAY_MS,
  )

/** Several of them in one phrase: `Tue and Thu`. */
export const listOf = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names)

/** A calendar day with its weekday: `Thu, 14 May 2026`. @param day `2026-05-14` */
export const dateWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`))

/** Two times of day as a range is written. */
export const rangeOf = (from: string, to: string): string => `${from}\u2013${to}`
