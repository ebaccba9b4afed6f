/** A locale file: sentences by nested keys. */
export interface Sentences {
  readonly [key: string]: string | Sentences
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ACCENTED = 'áƀçðéƒĝĥíĵķļɱñöþɋŕšţüṽŵẋýžÁƁÇÐÉƑĜĤÍĴĶĻṀÑÖÞɊŔŠŢÜṼŴẊÝŽ'

/** How much longer German and Finnish run than English, as a rule of thumb. */
const GROWTH = 0.4
/** What stays as it is: places for values, and marks of stress. */
const PLACEHOLDER = /(\{\{[^}]+\}\}|<\/?b>)/u

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

/** The pseudo-locale `long` of a locale file. */
export const pseudoLocale = (sentences: Sentences): Sentences =>
  Object.fromEntries(
    Object.entries(sentences).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoSentence(value) : pseudoLocale(value),
    ]),
  )

const accent = (part: string): string => part.replace(/[a-z]/giu, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)))

/** Words of up to six letters, so that the longer text still wraps as language does. */
const filler = (length: number): string =>
  'ëxţŕå '
    .repeat(Math.ceil(length / 6))
    .slice(0, Math.max(1, length))
    .trim()
