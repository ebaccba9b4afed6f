import type { FileData } from '@core/persisted/files.ts'
import { read } from '@core/persisted/ladder.ts'
import { z } from 'zod'

/** Files that notes are made of, with the lists of them that hold some. */
const LISTS = {
  reflections: ['evenings'],
  history: ['experiments'],
  words: ['pairs', 'lessons', 'stories', 'traits'],
} as const
export type NoteFileKind = keyof typeof LISTS

const EMPTY: Readonly<Record<NoteFileKind, object>> = {
  reflections: { evenings: [] },
  // Timeboxes are no notes: they are not even checked.
  history: { timeboxes: [], experiments: [] },
  words: { kind: [], pairs: [], lessons: [], stories: [], traits: [], hidden: [], weeks: [] },
}

const outer = z.object({ schemaVersion: z.int().min(1), data: z.record(z.string(), z.unknown()) })
const list = z.array(z.unknown())

/**
 * What can be used of a file: all of it, or of a damaged one every entry that is sound by itself. A newer one has
 * nothing to tell this version. Nothing is written, set aside or told: the store does that with its own files.
 * @param content the parsed JSON of the whole file
 */
export const soundParts = <K extends NoteFileKind>(kind: K, content: unknown): readonly FileData<K>[] => {
  const file = outer.safeParse(content)
  if (!file.success) return []
  const { schemaVersion, data } = file.data
  const lists = LISTS[kind].map((name) => [name, data[name] ?? []] as const)
  const whole = read(kind, { schemaVersion, data: { ...EMPTY[kind], ...Object.fromEntries(lists) } })
  if (whole.ok) return [whole.data]
  if (whole.why === 'newer') return []
  return lists
    .flatMap(([name, entries]) => (list.safeParse(entries).data ?? []).map((entry) => ({ [name]: [entry] })))
    .flatMap((part) => {
      const one = read(kind, { schemaVersion, data: { ...EMPTY[kind], ...part } })
      return one.ok ? [one.data] : []
    })
}
