import { z } from 'zod'
import { removeEntry, type Entry, type Tombstone } from '../entries.ts'
import type { FileData } from '../persisted/files.ts'
import type { Parked, Task } from '../tasks/tasks.ts'
import { localDaySchema, type EpochMs, type LocalDay } from '../time.ts'

/** What can be erased: all there is, all before a day, or what was written in evenings. */
export const erasingSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('everything') }),
  z.strictObject({ what: z.literal('before'), day: localDaySchema }),
  z.strictObject({ what: z.literal('reflections') }),
])
export type Erasing = Readonly<z.infer<typeof erasingSchema>>

/** Records of a month from a day on. */
export const historyFrom = ({ timeboxes, experiments }: FileData<'history'>, day: LocalDay): FileData<'history'> => ({
  timeboxes: timeboxes.filter((record) => record.day >= day),
  experiments: experiments.filter(({ closing }) => closing.day >= day),
})

/** Evenings of a month from a day on. */
export const eveningsFrom = ({ evenings }: FileData<'reflections'>, day: LocalDay): FileData<'reflections'> => ({
  evenings: evenings.filter((evening) => evening.day >= day),
})

const DAYED = ['pairs', 'lessons', 'stories', 'traits'] as const
interface Dayed extends Entry {
  readonly day: LocalDay
}
const gone = <E extends Dayed>(
  entries: readonly (E | Tombstone)[],
  before: LocalDay | null,
  now: EpochMs,
): (E | Tombstone)[] =>
  entries.reduce<(E | Tombstone)[]>(
    (left, entry) =>
      'deletedAt' in entry || (before !== null && entry.day >= before) ? left : removeEntry<E>(left, entry.id, now),
    [...entries],
  )

/**
 * Words without what belongs to days before one, or to any day. What has no day (kind words, sentences for others, hidden lines) stays. A
 * tombstone is left of each, so that another device does not bring it back.
 * @param before null: of every day
 */
export const wordsWithout = (words: FileData<'words'>, before: LocalDay | null, now: EpochMs): FileData<'words'> => ({
  ...words,
  ...Object.fromEntries(DAYED.map((list) => [list, gone<Dayed>(words[list], before, now)])),
  weeks: words.weeks.reduce<FileData<'words'>['weeks']>(
    (left, { id }) => (before !== null && id >= before ? left : removeEntry(left, id, now)),
    [...words.weeks],
  ),
})

/** Tasks and templates that were used since a moment, and what was parked since then. Of the others a tombstone is left. */
export const tasksFrom = (file: FileData<'tasks'>, since: EpochMs, now: EpochMs): FileData<'tasks'> => ({
  ...file,
  tasks: file.tasks.map((task) => (task.lastUsedAt >= since ? task : buriedTask(task, now))),
  parked: file.parked.map((parked) => (parked.parkedAt >= since ? parked : buriedParked(parked, now))),
  templates: file.templates.map((template) =>
    'deletedAt' in template || template.usedAt >= since
      ? template
      : { id: template.id, updatedAt: now, deletedAt: now },
  ),
})

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
