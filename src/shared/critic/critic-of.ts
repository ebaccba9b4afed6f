import { librarySchema, type CriticLibrary } from '@core/critic/library.ts'
import type { Language } from '../i18n.ts'
import { pseudoSentence } from '../pseudo.ts'
import en from './en.json' with { type: 'json' }

/** One file per language. A language without one does not compile. */
const FILES = { en } as const satisfies Record<Exclude<Language, 'long'>, unknown>

/** What a language has for answering the critic. The pseudo-locale listens in English and answers at length. */
export const criticOf = (language: Language): CriticLibrary =>
  language === 'long' ? withSentences(LIBRARIES.en, pseudoSentence) : LIBRARIES[language]

const LIBRARIES = { en: librarySchema.parse(FILES.en) }

type Sentences = CriticLibrary['general']

const withSentences = (library: CriticLibrary, change: (sentence: string) => string): CriticLibrary => {
  const changed = (sentences: Sentences): Sentences =>
    Object.fromEntries(Object.entries(sentences).map(([name, sentence]) => [name, change(sentence)]))
  return {
    ...library,
    rules: library.rules.map((rule) => ({ ...rule, kinder: changed(rule.kinder) })),
    general: changed(library.general),
    heavy: { ...library.heavy, kinder: changed(library.heavy.kinder) },
  }
}
