import { filled } from '@core/sentences/fill.ts'
import { namesTask, productSentences, type ProductSentence, type Purpose } from '@core/sentences/sentences.ts'
import type { SentencesView } from '@core/views/words-view.ts'
import type { Words } from '@shared/i18n.ts'

/** What a sentence for others is filled with; either may be empty. */
export interface About {
  readonly task: string
  readonly name: string
}

/** A sentence of the product in words; it reads well without a task and without a name. */
export const productWords = (words: Words, sentence: ProductSentence, { task, name }: About): string => {
  const to = name.trim() === '' ? '' : words('sentences.to', { name: name.trim() })
  return task.trim() !== '' && namesTask(sentence)
    ? words(`sentences.${sentence}.task`, { task, to })
    : words(`sentences.${sentence}.plain`, { to })
}

/** A sentence of the person's own, with `{task}` and `{name}` filled in. */
export const ownWords = (words: Words, text: string, { task, name }: About): string =>
  filled(text, { task, name, thing: words('sentences.thing'), quoted: (title) => words('sentences.quoted', { title }) })

/** A sentence that is offered, in words. */
export interface Offered {
  readonly id: string
  readonly words: string
}

/**
 * Everything that is offered for a purpose: the person's own first, then those that are seen first, then the rest by
 * their grades. What is switched off is not among it.
 */
export const offeredFor = (
  words: Words,
  purpose: Purpose,
  { own, hidden }: SentencesView,
  about: About,
  first: readonly ProductSentence[],
): readonly Offered[] => {
  const rest = productSentences(purpose)
    .map(({ sentence }) => sentence)
    .filter((sentence) => !first.includes(sentence))
  return [
    ...own
      .filter((sentence) => sentence.for === purpose)
      .map(({ id, text }) => ({ id, words: ownWords(words, text, about) })),
    ...[...first, ...rest]
      .filter((sentence) => !hidden.includes(sentence))
      .map((sentence) => ({ id: sentence, words: productWords(words, sentence, about) })),
  ]
}
