import { z } from 'zod'
import { living, removeEntry, type Entry, type Tombstone } from '../entries.ts'
import type { FileData } from '../persisted/files.ts'
import { read } from '../persisted/ladder.ts'
import type { Parked, Task } from '../tasks/tasks.ts'
import { localDaySchema, type EpochMs, type LocalDay } from '../time.ts'
import { alike } from './alike.ts'
import type { DataKind } from './names.ts'

/** What can be erased: all there is, all before a day, or what was written in evenings. */
export const erasingSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('everything') }),
  z.strictObject({ what: z.literal('before'), day: localDaySchema }),
  z.strictObject({ what: z.literal('reflections') }),
])
export type Erasing = Readonly<z.infer<typeof erasingSchema>>

/** From when on everything stays. */
export interface Since {
  /** null: all days stay, and what was written in evenings goes of every day */
  readonly day: LocalDay | null
  /** when that day begins, for what has a time and no day */
  readonly at: EpochMs
  readonly now: EpochMs
}

/** Entries without some. Of each a tombstone is left, so that no device brings it back. */
const without = <E extends Entry>(
  entries: readonly E[],
  goes: (entry: Exclude<E, Tombstone>) => boolean,
  now: EpochMs,
): (E | Tombstone)[] =>
  living(entries)
    .filter(goes)
    .reduce<(E | Tombstone)[]>((left, { id }) => removeEntry<E>(left, id, now), [...entries])

/** Whether what belongs to a day goes. */
const goesOf =
  ({ day }: Since) =>
  (entry: { readonly day: LocalDay }): boolean =>
    day === null || entry.day < day

/** What is left of a file of each kind. What has no day stays: kind words, sentences for others, hidden lines. */
const LEFT: { readonly [K in DataKind]: (file: FileData<K>, since: Since) => FileData<K> } = {
  history: (file, { day }) =>
    day === null
      ? file
      : {
          timeboxes: file.timeboxes.filter((record) => record.day >= day),
          experiments: file.experiments.filter(({ closing }) => closing.day >= day),
        },
  reflections: ({ evenings }, { day }) => ({
    evenings: evenings.filter((evening) => day !== null && evening.day >= day),
  }),
  words: (file, since) => ({
    ...file,
    pairs: without(file.pairs, goesOf(since), since.now),
    lessons: without(file.lessons, goesOf(since), since.now),
    stories: without(file.stories, goesOf(since), since.now),
    traits: without(file.traits, goesOf(since), since.now),
    weeks: without(file.weeks, ({ id }) => since.day === null || id < since.day, since.now),
  }),
  tasks: (file, { day, at, now }) =>
    day === null
      ? file
      : {
          ...file,
          tasks: file.tasks.map((task) => (task.lastUsedAt >= at ? task : buriedTask(task, now))),
          parked: file.parked.map((parked) => (parked.parkedAt >= at ? parked : buriedParked(parked, now))),
          templates: without(file.templates, ({ usedAt }) => usedAt < at, now),
          // What came before has nothing left to be learnt of.
          ...(file.learnt !== undefined && file.learnt.endedAt < at ? { learnt: undefined } : {}),
        },
  experiments: (file, { day, now }) =>
    day === null
      ? file
      : {
          ...file,
          experiments: without(file.experiments, ({ closing }) => closing !== undefined && closing.day < day, now),
        },
  current: (file, { day }) => ({
    ...file,
    evenings: file.evenings.filter((draft) => day !== null && draft.day >= day),
    lastShip: day !== null && file.lastShip !== null && file.lastShip.record.day < day ? null : file.lastShip,
  }),
  settings: (file) => file,
  loops: (file) => file,
}

/** What is left of a file of this version. */
export const leftIn = <K extends DataKind>(kind: K, file: FileData<K>, since: Since): FileData<K> =>
  LEFT[kind](file, since)

/**
 * What is left of a file; null when nothing of it goes, and when it can't be read.
 * @param content the parsed JSON of the whole file
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it holds the file and what is left of it together
export const leftOf = <K extends DataKind>(kind: K, content: unknown, since: Since): object | null => {
  const file = read(kind, content)
  if (!file.ok) return null
  const left = leftIn(kind, file.data, since)
  return alike(left, file.data) ? null : left
}

const buriedTask = ({ id, kind, lastCap, lastUsedAt }: Task, now: EpochMs): Task => ({
  id,
  title: '',
  kind,
  lastCap,
  marks: [],
  took: [],
  shippedOn: [],
  lastUsedAt,
  updatedAt: now,
  deletedAt: now,
})

const buriedParked = ({ id, kind, left, plannedCap, parkedAt }: Parked, now: EpochMs): Parked => ({
  id,
  title: '',
  kind,
  marks: [],
  left,
  plannedCap,
  parkedAt,
  updatedAt: now,
  deletedAt: now,
})
