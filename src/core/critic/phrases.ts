/** How many words, or characters where words are not spaced, may lie in a gap. */
const GAP_WORDS = 4
const GAP_CHARACTERS = 12

const SENTENCE_END = /[.!?;:\n。！？…]/u
const WORD = /[\p{L}\p{M}\p{N}']+/gu

/** As it is compared: one form of each letter, lower case, straight apostrophes. Accents stay: "musste" is not "müsste". */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")

/** A phrase as it is compared. The gap is kept: as a sign of its own it would become three full stops. */
const plainPhrase = (phrase: string): string => phrase.split('…').map(plain).join('…')

/** What somebody wrote, ready to be listened to. */
export interface Heard {
  readonly spaced: boolean
  /** sentences as words, or as one run of characters each where words are not spaced */
  readonly sentences: readonly (readonly string[])[]
}

/** @param spaced whether the language sets words apart by spaces */
export const hear = (text: string, spaced: boolean): Heard => ({
  spaced,
  sentences: plain(text)
    .split(SENTENCE_END)
    .map((sentence) => Array.from(sentence.matchAll(WORD), ([word]) => word))
    .map((words) => (spaced ? words : [words.join('')])),
})

/** Whether a phrase is in what was written. */
export const hears = ({ spaced, sentences }: Heard, phrase: string): boolean => {
  if (!spaced) return sentences.flat().some((run) => runHas(run, plainPhrase(phrase)))
  const parts = plainPhrase(phrase).split(' ')
  return sentences.some((words) => words.some((_word, from) => matchesFrom(words, from, parts)))
}

/** Whether the parts of a phrase follow each other from a word on. */
const matchesFrom = (words: readonly string[], from: number, parts: readonly string[]): boolean => {
  const [part, ...rest] = parts
  if (part === undefined) return true
  if (part === '…') {
    const gaps = Array.from({ length: GAP_WORDS + 1 }, (_gap, index) => from + index)
    return gaps.some((next) => matchesFrom(words, next, rest))
  }
  const word = words[from]
  return word !== undefined && isWord(word, part) && matchesFrom(words, from + 1, rest)
}

const isWord = (word: string, part: string): boolean =>
  part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part

/** The same where words are not spaced: the pieces around `…` in their order, near each other; any ending may follow. */
const runHas = (run: string, phrase: string): boolean => {
  const [first, ...pieces] = phrase.split('…').map((piece) => piece.replace(/[\s*]/gu, ''))
  if (first === undefined || first === '') return false
  for (let start = run.indexOf(first); start !== -1; start = run.indexOf(first, start + 1)) {
    if (piecesFollow(run, start + first.length, pieces)) return true
  }
  return false
}

const piecesFollow = (run: string, from: number, pieces: readonly string[]): boolean => {
  const [piece, ...rest] = pieces
  if (piece === undefined) return true
  const at = run.indexOf(piece, from)
  return at !== -1 && at - from <= GAP_CHARACTERS && piecesFollow(run, at + piece.length, rest)
}
