import { Temporal } from 'temporal-polyfill'
import { living, putEntry, removeEntry, type Tombstone } from '../entries.ts'
import type { OwnSentence } from '../sentences/own-sentence.ts'
import type { At } from '../state.ts'
import { localDay, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'
import type { KindWord, Lesson, Pair, Story, Trait, Words } from './words.ts'

/** The kinds of entry that a person writes, by their list in the file. */
interface Kept {
  readonly kind: KindWord
  readonly pairs: Pair
  readonly lessons: Lesson
  readonly stories: Story
  readonly traits: Trait
  readonly sentences: OwnSentence
}
export type KeptList = keyof Kept
export const KEPT_LISTS = [
  'kind',
  'pairs',
  'lessons',
  'stories',
  'traits',
  'sentences',
] as const satisfies readonly KeptList[]
/** The lists whose entries are shown as kind words, and can be switched off one by one. */
export const QUIET_LISTS = ['kind', 'pairs'] as const satisfies readonly KeptList[]
type Lists = { readonly [List in KeptList]: readonly (Kept[List] | Tombstone)[] }

/** Keep what was written, as a new entry or in the place of the one with its id. */
export const keep = <List extends KeptList>(words: Words, list: List, entry: Kept[List]): Words => {
  const lists: Lists = words
  const entries: readonly (Kept[List] | Tombstone)[] = lists[list]
  return { ...words, [list]: putEntry(entries, entry) }
}

/** Show an entry as a kind word or not. Words without the entry stay as they are. */
export const quieten = (
  words: Words,
  list: (typeof QUIET_LISTS)[number],
  id: string,
  change: { readonly quiet: boolean; readonly updatedAt: EpochMs },
): Words => {
  const lists: Pick<Lists, 'kind' | 'pairs'> = words
  const entry = living<KindWord | Pair | Tombstone>(lists[list]).find((one) => one.id === id)
  if (entry === undefined) return words
  return { ...words, [list]: putEntry<KindWord | Pair | Tombstone>(lists[list], { ...entry, ...change }) }
}

/** Remove an entry; its text goes, and a note that it went stays for other devices. */
export const remove = (words: Words, list: KeptList, id: string, now: EpochMs): Words => {
  const lists: Lists = words
  const entries: readonly (Kept[KeptList] | Tombstone)[] = lists[list]
  return { ...words, [list]: removeEntry(entries, id, now) }
}

/** The person's own sentence about a week; an empty one takes it back. @param week its Monday */
export const withWeekLine = (words: Words, week: LocalDay, line: string, now: EpochMs): Words => ({
  ...words,
  weeks: line === '' ? removeEntry(words.weeks, week, now) : putEntry(words.weeks, { id: week, updatedAt: now, line }),
})

/** The person's own sentence about a week; empty when there is none. */
export const weekLineOf = ({ weeks }: Words, week: LocalDay): string =>
  living(weeks).find(({ id }) => id === week)?.line ?? ''

/** Everything that was written on a day under "Something still circling?". */
export const circledOn = (words: Words, day: LocalDay): { pairs: readonly Pair[]; lessons: readonly Lesson[] } => ({
  pairs: living(words.pairs).filter((pair) => pair.day === day),
  lessons: living(words.lessons).filter((lesson) => lesson.day === day),
})

/** "Whose voice is that?" may be asked: wanted, and not asked in the month before. */
export const voiceMayBeAsked = (
  words: Words,
  wanted: boolean,
  at: Pick<At, 'now' | 'zone'>,
  dayStart: DurationMs,
): boolean => {
  if (!wanted) return false
  const asked = words.voiceAskedOn
  return asked === undefined || asked === localDay(at.now.wall, at.zone, dayStart) || monthAgo(at, dayStart) >= asked
}

const monthAgo = ({ now, zone }: Pick<At, 'now' | 'zone'>, dayStart: DurationMs): string =>
  Temporal.PlainDate.from(localDay(now.wall, zone, dayStart))
    .subtract({ months: 1 })
    .toString()

/** It was asked today. */
export const voiceAsked = (words: Words, day: LocalDay): Words => ({ ...words, voiceAskedOn: day })
