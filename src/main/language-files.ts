import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCritic } from '@shared/critic/critic-of.ts'
import { sourceOf, type Language } from '@shared/languages.ts'
import type { Sentences } from '@shared/pseudo.ts'

/** The files of the languages. Each is read when its language is first spoken: most people speak one. */
export interface LanguageFiles {
  readonly sentences: (language: Language) => Sentences
  readonly critic: ReturnType<typeof createCritic>
}

/** @param folder holds `locales` and `critic` with a JSON file per language; one that is absent is an exception */
export const createLanguageFiles = (folder: string): LanguageFiles => {
  const textOf = (kind: 'locales' | 'critic', language: Language): string =>
    readFileSync(join(folder, kind, `${sourceOf(language)}.json`), 'utf8')
  return {
    sentences: (language) => JSON.parse(textOf('locales', language)),
    critic: createCritic((language) => JSON.parse(textOf('critic', language))),
  }
}
