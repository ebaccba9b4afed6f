import { tagOf, type Language } from '@shared/i18n.ts'

/** Dates in the system's own order, as times are, when the system speaks the window's language. */
export const localeOf = (language: Language): string => {
  const system = new Intl.DateTimeFormat().resolvedOptions().locale
  const [wanted] = tagOf(language).split('-')
  return system.split('-')[0] === wanted ? system : tagOf(language)
}
