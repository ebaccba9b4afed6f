import { text, type Text } from './text.ts'

/** Says two parts after each other, as the language joins them: Japanese has no space between two sentences. */
export type Joining = (
  key: 'together.sentences' | 'together.list' | 'together.apart',
  values: { readonly first: string; readonly next: string },
) => string

/** Joining in the words of `say`. */
export const joiningOf =
  (say: (text: Text) => string): Joining =>
  (key, values) =>
    say(text(key, values))

const joined = (join: Joining, key: Parameters<Joining>[0], parts: readonly string[]): string => {
  const [start = '', ...rest] = parts
  return rest.reduce((first, next) => join(key, { first, next }), start)
}

/** Whole sentences after each other, each with its own end. */
export const asSentences = (join: Joining, sentences: readonly string[]): string =>
  joined(join, 'together.sentences', sentences)

/** Parts that hold commas themselves. */
export const setApart = (join: Joining, parts: readonly string[]): string => joined(join, 'together.apart', parts)

/** Parts of a plain list, without an “and” before the last. */
export const asList = (join: Joining, parts: readonly string[]): string => joined(join, 'together.list', parts)
