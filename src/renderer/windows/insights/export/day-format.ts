import { tagOf, type Language } from '@shared/i18n.ts'

/** Dates in the system's own order, as times are, when the system speaks the window's language. */
const formatOf = (language: Language, weekday: boolean): Intl.DateTimeFormat => {
  const system = new Intl.DateTimeFormat().resolvedOptions().locale
  const own = system.split('-')[0] === tagOf(language).split('-')[0]
  return new Intl.DateTimeFormat(own ? system : tagOf(language), {
    ...(weekday ? { weekday: 'long' } : {}),
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}

/** A calendar day with its weekday. @param day as `2026-05-14` */
export const dayOf = (day: string, language: Language): string => formatOf(language, true).format(Date.parse(day))

/** Days from one to another. */
export const daysOf = (from: string, to: string, language: Language): string =>
  formatOf(language, false).formatRange(Date.parse(from), Date.parse(to))
