import { createI18n, type I18n } from '@shared/i18n.ts'
import { sourceOf, type Language } from '@shared/languages.ts'
import type { Sentences } from '@shared/pseudo.ts'
import { useEffect, useState } from 'react'

/** A piece of code for each language, fetched when it is spoken. */
const FILES = import.meta.glob<Sentences>('../shared/locales/*.json', { import: 'default' })

/** Begin to fetch the sentences of a language; what was fetched once is there. */
export const fetchSentences = async (language: Language): Promise<Sentences> =>
  (await FILES[`../shared/locales/${sourceOf(language)}.json`]?.()) ?? {}

/** A language whose sentences are here. */
export interface SpokenI18n {
  readonly language: Language
  readonly i18n: I18n
}

/** The sentences of a language; while those of another one come, the ones that were shown; null at the very first. */
export const useI18n = (language: Language): SpokenI18n | null => {
  const [spoken, setSpoken] = useState<SpokenI18n | null>(null)
  useEffect(() => {
    let wanted = true
    void fetchSentences(language).then((sentences) => {
      if (wanted) setSpoken({ language, i18n: createI18n(language, sentences) })
    })
    return () => {
      wanted = false
    }
  }, [language])
  return spoken
}
