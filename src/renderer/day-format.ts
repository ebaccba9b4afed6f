import type { Language } from '@shared/languages.ts'
import { localeOf } from './locale-of.ts'

const formatOf = (language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(language), { ...parts, year: 'numeric', timeZone: 'UTC' })
const DAY = { day: 'numeric', month: 'long' } as const

/** A calendar day with its weekday. @param day as `2026-05-14` */
export const dayOf = (day: string, language: Language): string =>
  formatOf(language, { weekday: 'long', ...DAY }).format(Date.parse(day))

/** Days from one to another. */
export const daysOf = (from: string, to: string, language: Language): string =>
  formatOf(language, DAY).formatRange(Date.parse(from), Date.parse(to))

/** A month with its year. @param month as `2026-05` */
export const monthNameOf = (month: string, language: Language): string =>
  formatOf(language, { month: 'long' }).format(Date.parse(`${month}-01`))
