import { localeOf as localeOfTag, tagOf, type Language } from '@shared/languages.ts'

/** The locale of dates, numbers and lists in a window. */
export const localeOf = (language: Language): string => localeOfTag(tagOf(language))
