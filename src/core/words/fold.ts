/** Letters that no decomposition takes apart, with what people type for them; and the sigma that ends a word. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
}
const ODD = /[æœøłđðþς]/gu
/** Accents over and under Latin, Greek and Cyrillic letters; Japanese and Indic marks are letters of their own. */
const ACCENTS = /[\u0300-\u036f]/gu
const APOSTROPHES = /[’‘ʼ`´]/gu

/**
 * A text as a search compares it: without case and accents, with one form of each letter, apostrophe and space, on one
 * line. Upper case first: "ß" and "SS" have no other form in common.
 */
export const fold = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(ODD, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(/\s+/gu, ' ')
    .trim()
