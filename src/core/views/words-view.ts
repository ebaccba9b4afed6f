import { living } from '../entries.ts'
import type { OwnSentence } from '../sentences/own-sentence.ts'
import { productSentenceSchema, type ProductSentence } from '../sentences/sentences.ts'
import type { State } from '../state.ts'
import { productLineSchema, type ProductLine } from '../words/product-lines.ts'
import type { KindWord, Pair } from '../words/words.ts'

/** Sentences that are shown when somebody stops, for Settings. */
export interface WordsView {
  readonly kind: readonly KindWord[]
  /** kinder sentences from reflections */
  readonly pairs: readonly Pick<Pair, 'id' | 'kinder' | 'quiet'>[]
  /** lines of the product that are switched off */
  readonly hidden: readonly ProductLine[]
  readonly sentences: SentencesView
}

/** Sentences for saying no and for handing over. */
export interface SentencesView {
  /** the person's own, the latest first */
  readonly own: readonly OwnSentence[]
  /** those of the product that are switched off */
  readonly hidden: readonly ProductSentence[]
}

export const wordsView = ({ words }: State): WordsView => ({
  kind: living(words.kind),
  pairs: living(words.pairs).map(({ id, kinder, quiet }) => ({ id, kinder, quiet })),
  hidden: living(words.hidden).flatMap(({ id }) => productLineSchema.safeParse(id).data ?? []),
  sentences: {
    own: living(words.sentences),
    hidden: living(words.hidden).flatMap(({ id }) => productSentenceSchema.safeParse(id).data ?? []),
  },
})
