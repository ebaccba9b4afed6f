import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createI18n, type I18n } from '../../src/shared/i18n.ts'
import { sourceOf, type Language } from '../../src/shared/languages.ts'

const SHARED = join(import.meta.dirname, '../../src/shared')

/** A file of a language, as it stands in the source. */
export const languageFile = (kind: 'locales' | 'critic', language: Language): string =>
  readFileSync(join(SHARED, kind, `${sourceOf(language)}.json`), 'utf8')

/** All sentences of a language. */
export const i18nOf = (language: Language): I18n => createI18n(language, JSON.parse(languageFile('locales', language)))
