/** What takes two columns of a terminal: East Asian letters and signs but the half-width ones, and pictures (UAX #11). */
const WIDE =
  /^(?![\uff61-\uffdc])(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u

/** How many columns of a terminal a text takes. */
export const columnsOf = (text: string): number =>
  Array.from(new Intl.Segmenter().segment(text)).reduce(
    (columns, { segment }) => columns + (WIDE.test(segment) ? 2 : 1),
    0,
  )
