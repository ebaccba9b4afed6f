import { librarySchema, type CriticLibrary } from '@core/critic/library.ts'
import { pseudoOf } from '../i18n.ts'
import type { Language } from '../languages.ts'

/**
 * What a language has for answering the critic. A pseudo-locale listens in English and answers in its own way. It is
 * read when the first evening needs it, and once: most starts of the app don't.
 * @param read the file of a language, as it stands there
 */
export const createCritic = (read: (language: Language) => unknown): ((language: Language) => CriticLibrary) => {
  const known = new Map<Language, CriticLibrary>()
  return (language) => {
    const library = known.get(language) ?? libraryOf(language, read(language))
    known.set(language, library)
    return library
  }
}

const libraryOf = (language: Language, file: unknown): CriticLibrary => {
  const library = librarySchema.parse(file)
  const change = pseudoOf(language)
  return change === null ? library : withSentences(library, change)
}

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
