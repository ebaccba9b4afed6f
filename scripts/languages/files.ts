import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { librarySchema, type CriticLibrary } from '../../src/core/critic/library.ts'
import type { Sentences } from '../../src/shared/pseudo.ts'

/** Where the files of a language lie, from the root of the project. */
export const placesOf = (language: string) => ({
  sentences: `src/shared/locales/${language}.json`,
  critic: `src/shared/critic/${language}.json`,
  command: `src/cli/${language}.json`,
  guide: `resources/guide/${language}.html`,
  whatEnoughIs: `resources/guide/what-enough-is.${language}.html`,
})

/** Everything that a language says. */
export interface LanguageTexts {
  readonly sentences: Sentences
  readonly critic: CriticLibrary
  readonly command: Sentences
  readonly guide: string
  readonly whatEnoughIs: string
}

/** All files of a language, or what keeps them from being read. */
export const readTexts = (root: string, language: string): LanguageTexts | readonly string[] => {
  const places = placesOf(language)
  const absent = Object.values(places).filter((place) => !existsSync(join(root, place)))
  if (absent.length > 0) return absent.map((place) => `${place} is missing`)
  const read = (place: string): string => readFileSync(join(root, place), 'utf8')
  const critic = librarySchema.safeParse(JSON.parse(read(places.critic)))
  if (!critic.success)
    return critic.error.issues.map(({ path, message }) => `${places.critic} ${path.join('.')}: ${message}`)
  return {
    sentences: JSON.parse(read(places.sentences)),
    critic: critic.data,
    command: JSON.parse(read(places.command)),
    guide: read(places.guide),
    whatEnoughIs: read(places.whatEnoughIs),
  }
}

/** The sentences that a person may be offered for what the critic said, by rule and name. */
export const criticSentences = ({ rules, general, heavy }: CriticLibrary): Sentences => ({
  ...Object.fromEntries(rules.map(({ name, kinder }) => [name, kinder])),
  general,
  heavy: heavy.kinder,
})
