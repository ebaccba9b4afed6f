import { fold } from './fold.ts'
import type { Note } from './notes.ts'

/** Between the parts of a note. No folded text holds it, so that nothing is found across two of them. */
const APART = '\n'

/** Notes, the latest first, and beside each what a search compares. Made once; finding is one pass over the text. */
export interface NoteIndex {
  readonly notes: readonly Note[]
  readonly folded: readonly string[]
}

export const indexOf = (notes: readonly Note[]): NoteIndex => {
  const latestFirst = notes.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  return { notes: latestFirst, folded: latestFirst.map(({ texts }) => texts.map(fold).join(APART)) }
}

/**
 * Notes that hold a text anywhere, whatever its case and accents, the latest first; all of them for an empty text.
 * @param limit how many at most: a window shows a page, and the pass ends when it is full
 */
export const find = ({ notes, folded }: NoteIndex, text: string, limit: number): readonly Note[] => {
  const wanted = fold(text)
  const found: Note[] = []
  for (const [index, note] of notes.entries()) {
    if (found.length >= limit) break
    if (folded[index]?.includes(wanted) === true) found.push(note)
  }
  return found
}
