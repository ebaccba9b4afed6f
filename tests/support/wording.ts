import { ALLOWED_DE, FORBIDDEN_DE } from './wording-de.ts'
import { ALLOWED_EN, FORBIDDEN_EN } from './wording-en.ts'
import { ALLOWED_ES, FORBIDDEN_ES } from './wording-es.ts'
import { ALLOWED_JA, FORBIDDEN_JA } from './wording-ja.ts'

/** A word, or a way of speaking, that must not come out of the product's own mouth, and the reason. */
export interface Forbidden {
  readonly words: RegExp
  readonly why: string
}

/** The words of each language, by its name. A language that is added brings a list of its own. */
export const FORBIDDEN: Readonly<Record<string, readonly Forbidden[]>> = {
  en: FORBIDDEN_EN,
  de: FORBIDDEN_DE,
  es: FORBIDDEN_ES,
  ja: FORBIDDEN_JA,
}

/** Texts that hold such a word for a good reason. Each is a whole text, so that nothing slips in beside it. */
export const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: ALLOWED_EN,
  de: ALLOWED_DE,
  es: ALLOWED_ES,
  ja: ALLOWED_JA,
}
