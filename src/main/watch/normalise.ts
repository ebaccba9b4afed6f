/** Spaces at the end of a line, and empty lines at the end of the text: editors add and remove them by themselves. */
const TRAILING = /[^\S\n]+$/gmu
const AT_THE_END = /\n+$/u
const PARAGRAPH_END = /\n(?:[^\S\n]*\n)+/u

/** A text without what its reader can't see: one form for each letter, one kind of line end, nothing trailing. */
export const normalise = (text: string): string =>
  text
    .replace(/^\ufeff/u, '')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(TRAILING, '')
    .replace(AT_THE_END, '')
    .normalize('NFC')

/** The paragraphs of a normalised text: what lies between empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(PARAGRAPH_END).filter((paragraph) => paragraph !== '')
