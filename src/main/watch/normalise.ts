const LINE_END = /\r\n?/gu
const PARAGRAPH_END = /\n{2,}/u

/**
 * A text without what its reader can't see: one form for each letter, one kind of line end, and no spaces at the end of
 * a line or of the text, which editors add and remove by themselves. Takes time in proportion to the text, whatever is
 * in it: a pattern for trailing spaces would not.
 */
export const normalise = (text: string): string =>
  text
    .replace(/^\ufeff/u, '')
    .replaceAll(LINE_END, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
    .normalize('NFC')

/** The paragraphs of a normalised text: what lies between empty lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(PARAGRAPH_END).filter((paragraph) => paragraph !== '')
