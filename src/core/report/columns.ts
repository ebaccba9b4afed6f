/** Letters that take two columns of a terminal: East Asian and full-width ones, and pictures (UAX #11). */
const WIDE =
  /^(?:[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u
/** The half-width ones among them, and the number signs that are pictures by name alone. */
const NARROW = /^[\uff61-\uffdc\u303f]/u

/** How many columns of a terminal a text takes. */
export const columnsOf = (text: string): number =>
  Array.from(new Intl.Segmenter().segment(text)).reduce(
    (columns, { segment }) => columns + (WIDE.test(segment) && !NARROW.test(segment) ? 2 : 1),
    0,
  )
