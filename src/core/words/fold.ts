/** Letters that no decomposition takes apart, with what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const ODD = /[ßæœøłđðþı]/gu
/** Accents over and under Latin, Greek and Cyrillic letters; Japanese and Indic marks are letters of their own. */
const ACCENTS = /[\u0300-\u036f]/gu
const APOSTROPHES = /[’‘ʼ`´]/gu

/** A text as a search compares it: without case and accents, with one form of each letter, apostrophe and space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ODD, (letter) => LETTERS[letter] ?? letter)
    .replace(APOSTROPHES, "'")
    .replace(/\s+/gu, ' ')
    .trim()
