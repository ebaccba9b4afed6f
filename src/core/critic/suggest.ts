import { turned } from '../seeded.ts'
import type { CriticLibrary } from './library.ts'
import { hear, hears, type Heard } from './phrases.ts'

/** How many are offered: enough to choose from, few enough to read. */
const OFFERED = 3

/** A kinder sentence to start from. The name says which it was, so that it is not offered twice in a row. */
export interface Kinder {
  readonly name: string
  readonly sentence: string
}

export interface Suggestions {
  /** three, or fewer when a language has fewer */
  readonly kinder: readonly Kinder[]
  /** What was written is heavy: say beside it that talking to someone can help. */
  readonly talk: boolean
}

/** What decides between sentences that fit equally. */
export interface Choosing {
  /**
   * Where the lists begin: a day, for instance. What was said is no part of it, so that the offers stay as they are while
   * somebody types on, until another rule hears something.
   */
  readonly seed: string
  /** names of those that were offered for the sentence before this one; they come again when nothing else is left */
  readonly before: readonly string[]
}

/**
 * Kinder sentences for what the critic said. Rules that hear more of their phrases come first, each gives one in turn,
 * and the general ones fill up. They are offers, always editable; which rule heard something is not told.
 */
export const suggest = (library: CriticLibrary, said: string, choosing: Choosing): Suggestions => {
  const heard = hear(said, library.spaced)
  const { seed, before } = choosing
  const general = listOf('general', library.general, seed)
  if (library.heavy.phrases.some((phrase) => hears(heard, phrase))) {
    return { kinder: offer([listOf('heavy', library.heavy.kinder, seed)], before), talk: true }
  }
  const fitting = rulesFor(library, heard).map(({ name, kinder }) => listOf(name, kinder, seed))
  return { kinder: offer([...inTurn(fitting), general], before), talk: false }
}

/** The rules that hear something, those that hear the most first. */
const rulesFor = (library: CriticLibrary, heard: Heard): CriticLibrary['rules'] =>
  library.rules
    .map((rule) => ({ rule, times: rule.phrases.filter((phrase) => hears(heard, phrase)).length }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .map(({ rule }) => rule)

const listOf = (rule: string, sentences: Readonly<Record<string, string>>, seed: string): readonly Kinder[] =>
  turned(
    Object.entries(sentences).map(([name, sentence]) => ({ name: `${rule}.${name}`, sentence })),
    seed,
  )

/** The lists as one, taking one of each in turn. */
const inTurn = (lists: readonly (readonly Kinder[])[]): readonly (readonly Kinder[])[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return [Array.from({ length: longest }, (_round, index) => lists.flatMap((list) => list[index] ?? [])).flat()]
}

/** The first that were not offered before; those that were only after all others. */
const offer = (lists: readonly (readonly Kinder[])[], before: readonly string[]): readonly Kinder[] => {
  const all = lists.flat()
  const fresh = all.filter(({ name }) => !before.includes(name))
  return [...fresh, ...all.filter(({ name }) => before.includes(name))].slice(0, OFFERED)
}
