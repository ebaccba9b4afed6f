/** Scripts that do not set words apart by spaces. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

/** Whether a text holds words that no space sets apart: Japanese, Chinese, Thai and their neighbours. */
export const hasUnspaced = (text: string): boolean => UNSPACED.test(text)

/** The words of such a text, and the marks between them, in order; together they are the text. */
export const unspacedWords = (text: string): readonly string[] =>
  // What is a word follows from the script; the locale settles only how Latin text beside it is taken.
  Array.from(new Intl.Segmenter('ja', { granularity: 'word' }).segment(text), ({ segment }) => segment)
