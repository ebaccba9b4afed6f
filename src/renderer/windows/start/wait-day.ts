import type { Language } from '@shared/languages.ts'
import { localeOf } from '../../locale-of.ts'
import { zonedAt } from '../../zoned-at.ts'

const WEEK = 7

/**
 * A day that is near by its weekday; one that is further away with its date.
 * @param at milliseconds since 1970, later than `now`
 * @param zone IANA name; an unknown one is read as UTC, as in the core
 */
export const dayWords = (at: number, now: number, zone: string, language: Language): string => {
  const there = zonedAt(at, zone)
  const { days } = zonedAt(now, zone).toPlainDate().until(there.toPlainDate(), { largestUnit: 'days' })
  const options: Intl.DateTimeFormatOptions =
    days < WEEK ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' }
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: there.timeZoneId }).format(at)
}
