import { living } from '../entries.ts'
import type { ClosedExperiment } from '../experiments/experiment.ts'
import { writtenIn, type Evening } from '../reflection/evening.ts'
import type { LocalDay } from '../time.ts'
import type { KeptList } from './keep.ts'
import type { Words } from './words.ts'

/** What sort of thing was written, for the tabs of the window and for what is said beside it. */
export type NoteKind = 'win' | 'appreciation' | 'evening' | 'lesson' | 'experiment' | 'pair' | 'story' | 'trait'

/** Something a person wrote on a day, to be found again. */
export interface Note {
  readonly id: string
  readonly kind: NoteKind
  readonly day: LocalDay
  /** its parts in order, none of them empty */
  readonly texts: readonly string[]
}

const note = (id: string, kind: NoteKind, day: LocalDay, texts: readonly string[]): readonly Note[] => {
  const written = texts.filter((text) => text.trim() !== '')
  return written.length === 0 ? [] : [{ id, kind, day, texts: written }]
}

/** Notes of one evening: what somebody was glad about and what the app could not see are wins. */
export const notesOfEvening = (evening: Evening): readonly Note[] => {
  const { id, day, glad, unseen, appreciations } = evening
  const others = writtenIn({ ...evening, glad: undefined, unseen: [], appreciations: [] })
  return [
    ...[glad?.title ?? '', ...unseen].flatMap((text, index) => note(`${id}-win-${index}`, 'win', day, [text])),
    ...appreciations.flatMap((text, index) => note(`${id}-thing-${index}`, 'appreciation', day, [text])),
    ...note(`${id}-rest`, 'evening', day, others),
  ]
}

/** Notes of the words that belong to a day: lessons, pairs, stories and traits. */
export const notesOfWords = ({ lessons, pairs, stories, traits }: Words): readonly Note[] => [
  ...living(lessons).flatMap(({ id, day, happened, learned }) => note(id, 'lesson', day, [happened, learned])),
  ...living(pairs).flatMap(({ id, day, critic, kinder, voice = '' }) => note(id, 'pair', day, [critic, kinder, voice])),
  ...living(stories).flatMap(({ id, day, story, from, against, truer }) =>
    note(id, 'story', day, [story, from, against, truer]),
  ),
  ...living(traits).flatMap(({ id, day, criticism, strength }) => note(id, 'trait', day, [criticism, strength])),
]

/** Notes of experiments that taught something. */
export const notesOfExperiments = (closed: readonly ClosedExperiment[]): readonly Note[] =>
  closed.flatMap(({ id, prediction, closing }) =>
    closing.learned.trim() === '' ? [] : note(id, 'experiment', closing.day, [prediction, closing.learned]),
  )

/** The list a note is kept in on its own, from which it can be removed; null for lines of an evening, and for what history holds. */
export const listOf = (kind: NoteKind): KeptList | null => OWN_LISTS[kind] ?? null
const OWN_LISTS: Readonly<Partial<Record<NoteKind, KeptList>>> = {
  pair: 'pairs',
  lesson: 'lessons',
  story: 'stories',
  trait: 'traits',
}

/** What the tab "Small wins" shows. */
export const isWin = ({ kind }: Note): boolean => kind === 'win' || kind === 'appreciation'
/** What the tab "Lessons" shows. */
export const isLesson = ({ kind }: Note): boolean => kind === 'lesson' || kind === 'experiment'
