import { z } from 'zod'
import { epochMsSchema, minutes, type EpochMs } from './time.ts'

/** Every entry has these; the latest `updatedAt` of an id is the one that counts, whichever device wrote it. */
export const entryFields = { id: z.string().min(1).max(64), updatedAt: epochMsSchema }

/** What is left of a deleted entry: enough to tell other devices, and none of its text. */
const tombstoneSchema = z.object({ ...entryFields, deletedAt: epochMsSchema })
export type Tombstone = Readonly<z.infer<typeof tombstoneSchema>>

export interface Entry {
  readonly id: string
  readonly updatedAt: EpochMs
}

/** Deleted entries are remembered this long, so that a device that was switched off for months learns of it. */
const TOMBSTONES_KEPT = minutes(180 * 24 * 60)

/** A list of entries in a file. A deleted one loses its text when it is read, also when another device left it there. */
export const entriesSchema = <Living extends z.ZodType<Entry>>(living: Living) =>
  z.array(z.union([tombstoneSchema, living]))

/** Whether an entry was deleted. */
export const isTombstone = (entry: Entry): entry is Tombstone => 'deletedAt' in entry && entry.deletedAt !== undefined

/** What is left of a kind of entry when the deleted ones are taken out. */
type Living<E> = Exclude<E, Tombstone>

/** The entries that were not deleted, in their order. */
export const living = <E extends Entry>(entries: readonly E[]): readonly Living<E>[] =>
  entries.filter((entry): entry is Living<E> => !isTombstone(entry))

/** An entry in the place of the one with its id, or at the front. Tombstones that are old enough go. */
export const putEntry = <E extends Entry>(entries: readonly E[], entry: NoInfer<E>): E[] =>
  (entries.some(({ id }) => id === entry.id)
    ? entries.map((other) => (other.id === entry.id ? entry : other))
    : [entry, ...entries]
  ).filter((other) => !isTombstone(other) || entry.updatedAt - other.deletedAt < TOMBSTONES_KEPT)

/** Delete an entry. One that is not there stays so. */
export const removeEntry = <E extends Entry>(
  entries: readonly (E | Tombstone)[],
  id: string,
  now: EpochMs,
): (E | Tombstone)[] =>
  living(entries).some((entry) => entry.id === id)
    ? putEntry(entries, { id, updatedAt: now, deletedAt: now })
    : [...entries]

/** What several devices know, as one list: of each id the latest, of equal ones that of the first device. */
export const unionOf = <E extends Entry>(devices: readonly (readonly E[])[]): E[] => {
  const latest = new Map<string, E>()
  for (const entry of devices.flat()) {
    const known = latest.get(entry.id)
    if (known === undefined || known.updatedAt < entry.updatedAt) latest.set(entry.id, entry)
  }
  return [...latest.values()]
}
