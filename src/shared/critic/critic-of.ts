import { librarySchema, type CriticLibrary } from '@core/critic/library.ts'
import type { Language } from '../i18n.ts'
import { pseudoSentence } from '../pseudo.ts'
import en from './en.json' with { type: 'json' }

/** One file per language. A language without one does not compile. */
const FILES = { en } as const satisfies Record<Exclude<Language, 'long'>, unknown>

/** What a language has for answering the critic. The pseudo-locale listens in English and answers at length. */
export const criticOf = (language: Language): CriticLibrary => {
  const library = known.get(language) ?? libraryOf(language)
  known.set(language, library)
  return library
}

/** Checked when the first evening needs it, and once: most starts of the app don't. */
const known = new Map<Language, CriticLibrary>()

const libraryOf = (language: Language): CriticLibrary =>
  language === 'long' ? withSentences(criticOf('en'), pseudoSentence) : librarySchema.parse(FILES[language])

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
