import { living, putEntry, removeEntry } from '../entries.ts'
import { oneOf } from '../seeded.ts'
import type { EpochMs } from '../time.ts'
import type { ProductSentence } from '../sentences/sentences.ts'
import { PRODUCT_LINES, type ProductLine } from './product-lines.ts'
import type { Shown, Words } from './words.ts'

/** A kind word to be shown: one of the person's, or the name of one of the product's. */
export type KindWordChoice =
  | { readonly own: true; readonly id: string; readonly text: string; readonly by: string }
  | { readonly own: false; readonly id: ProductLine }

type Own = Extract<KindWordChoice, { own: true }>
type Product = Extract<KindWordChoice, { own: false }>

/** Where a kind word is to be shown, and what decides which. */
export interface Showing {
  readonly where: Exclude<Shown, 'any'>
  /** the same seed chooses the same word: the id of a timebox, or a day */
  readonly seed: string
  /** id of the one shown last; null when none was */
  readonly last: string | null
  /** the setting "Use sentences from my reflections" */
  readonly fromReflections: boolean
}

/** The person's own sentences that fit: their library, and what they answered to the critic. */
export const ownWords = (
  words: Words,
  { where, fromReflections }: Pick<Showing, 'where' | 'fromReflections'>,
): Own[] => [
  ...living(words.kind)
    .filter(({ when, quiet }) => !quiet && (when === 'any' || when === where))
    .map(({ id, text, by }): Own => ({ own: true, id, text, by })),
  ...(fromReflections ? living(words.pairs) : [])
    .filter(({ quiet }) => !quiet)
    .map(({ id, kinder }): Own => ({ own: true, id, text: kinder, by: '' })),
]

/** The product's lines that fit and were not switched off. */
export const productLines = (words: Words, where: Showing['where']): readonly Product[] => {
  const hidden = living(words.hidden).map(({ id }) => id)
  return [...PRODUCT_LINES[where], ...PRODUCT_LINES.any]
    .filter((line) => !hidden.includes(line))
    .map((id) => ({ own: false, id }))
}

/**
 * One kind word: the person's own before the product's, and never the one that was shown last. Null when nothing else
 * is left; then nothing is shown.
 */
export const kindWordFor = (words: Words, showing: Showing): KindWordChoice | null => {
  const another = ({ id }: KindWordChoice): boolean => id !== showing.last
  const own = ownWords(words, showing).filter(another)
  if (own.length > 0) return oneOf(own, showing.seed) ?? null
  return oneOf(productLines(words, showing.where).filter(another), showing.seed) ?? null
}

/** Switch a line or a sentence of the product off or on. */
export const switchLine = (words: Words, line: ProductLine | ProductSentence, on: boolean, now: EpochMs): Words => ({
  ...words,
  hidden: on ? removeEntry(words.hidden, line, now) : putEntry(words.hidden, { id: line, updatedAt: now }),
})
