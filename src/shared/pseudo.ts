/** A locale file: sentences by nested keys. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'áƀçðéƒĝĥíĵķļɱñöþɋŕšţüṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÜṼŴẊÝŽ'

/** How much longer German and Finnish run than English, as a rule of thumb. */
const GROWTH = 0.4
/** What stays as it is: places for values, those that a person may write, and marks of stress. */
const PLACEHOLDER = /(\{\{[^}]+\}\}|\{\w+\}|<\/?b>)/u

/**
 * One sentence of the pseudo-locale: accented, 40 % longer and in brackets, so that hard-coded and clipped text shows.
 * Placeholders and marks of stress stay as they are; a sentence that is nothing but one stays whole.
 */
export const pseudoSentence = (sentence: string): string => {
  const parts = sentence.split(PLACEHOLDER)
  const words = parts.filter((part) => !PLACEHOLDER.test(part)).join('')
  if (words.trim() === '') return sentence
  const accented = parts.map((part) => (PLACEHOLDER.test(part) ? part : accent(part))).join('')
  return `[${accented} ${filler(Math.ceil(words.length * GROWTH))}]`
}

const RIGHT_TO_LEFT_MARK = '\u200f'
const OVERRIDE = '\u202e'
const POP = '\u202c'

/** One sentence as a language from right to left has it: each word is told to run that way, values keep their own. */
export const mirroredSentence = (sentence: string): string =>
  sentence
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? part : part.replace(/\p{L}[\p{L}\p{M}’-]*/gu, mirrored)))
    .join('')

const mirrored = (word: string): string => `${RIGHT_TO_LEFT_MARK}${OVERRIDE}${word}${POP}${RIGHT_TO_LEFT_MARK}`

/** A locale file with each of its sentences changed. */
export const withEach = (sentences: Sentences, change: (sentence: string) => string): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === 'string' ? change(value) : withEach(value, change),
    ]),
  )

const accent = (part: string): string => part.replace(/[a-z]/giu, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)))

/** Words of up to six letters, so that the longer text still wraps as language does. */
const filler = (length: number): string =>
  'ëxţŕå '
    .repeat(Math.ceil(length / 6))
    .slice(0, Math.max(1, length))
    .trim()
