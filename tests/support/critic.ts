import { createCritic } from '@shared/critic/critic-of.ts'
import { languageFile } from './languages.ts'

/** What a language has for answering the critic. */
export const criticOf = createCritic((language) => JSON.parse(languageFile('critic', language)))
