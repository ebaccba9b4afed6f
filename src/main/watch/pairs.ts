import { hasUnspaced, unspacedWords } from '../../shared/unspaced.ts'

/** A paragraph that became another one, by their numbers on both sides. */
export interface Pair {
  readonly was: number
  readonly is: number
}

/** Half of the words of the longer one: more than chance, and true of a paragraph that was half rewritten. */
const ALIKE = 0.5
/** Each is held against each; more than so many at once is a new text. */
const MOST = 50

/**
 * Which paragraph became which, where neighbouring ones changed. As many as before: each took the place of the one it
 * replaced, however new it is. More or fewer: those that are alike, in order.
 */
export const pairsOf = (old: readonly string[], now: readonly string[]): readonly Pair[] => {
  if (old.length === now.length) return old.map((_, index) => ({ was: index, is: index }))
  if (old.length > MOST || now.length > MOST) return []
  const [oldWords, nowWords] = [old.map(wordsOf), now.map(wordsOf)]
  const pairs: Pair[] = []
  for (const [was, words] of oldWords.entries()) {
    const from = (pairs.at(-1)?.is ?? -1) + 1
    const found = nowWords.slice(from).findIndex((others) => alike(words, others))
    if (found >= 0) pairs.push({ was, is: from + found })
  }
  return pairs
}

/** So many characters of a paragraph without spaces are read for its words: enough to know it by, soon done. */
const READ = 1000

const wordsOf = (paragraph: string): ReadonlySet<string> => {
  if (!hasUnspaced(paragraph)) return new Set(paragraph.split(/\s+/u))
  return new Set(unspacedWords(paragraph.slice(0, READ)).filter((word) => /\p{L}|\p{N}/u.test(word)))
}

const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].filter((word) => other.has(word)).length >= ALIKE * Math.max(one.size, other.size)
