import type { Language, Spoken } from '../core/languages.ts'

export { languageOf, LANGUAGES, type Language, type Spoken } from '../core/languages.ts'

/** Usual tags of pseudo-locales: `XA` for accented text, `XB` for text from right to left. */
const PSEUDO_TAGS = { long: 'en-XA', rtl: 'en-XB' } as const

const isPseudo = (language: Language): language is keyof typeof PSEUDO_TAGS => Object.hasOwn(PSEUDO_TAGS, language)

/** A language as `<html lang>` and `Intl` want it. */
export const tagOf = (language: Language): string => (isPseudo(language) ? PSEUDO_TAGS[language] : language)

/** The language whose files hold the sentences. */
export const sourceOf = (language: Language): Spoken => (isPseudo(language) ? 'en' : language)

/** The locale of the system, as `Intl` takes it when nothing is said. */
export const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale

/**
 * The locale of dates, numbers and lists: the system's where it speaks the language, so that its region decides, else
 * the language alone.
 * @param system the system's locale; asked for when left out
 */
export const localeOf = (language: string, system = systemLocale()): string =>
  system.split('-')[0] === language.split('-')[0] ? system : language

/**
 * A format of times of day, in words of the language and with as many hours as the system's clocks have.
 * @param language its BCP 47 tag
 * @throws RangeError for a zone that `Intl` does not know
 */
export const clockFormat = (
  language: string,
  options: Intl.DateTimeFormatOptions,
  system = systemLocale(),
): Intl.DateTimeFormat => {
  const locale = localeOf(language, system)
  if (locale === system) return new Intl.DateTimeFormat(system, { hour: 'numeric', ...options })
  const { hourCycle } = new Intl.DateTimeFormat(system, { hour: 'numeric' }).resolvedOptions()
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', ...options, ...(hourCycle && { hourCycle }) })
}
