import { alike } from '../data/alike.ts'
import type { DataKind } from '../data/names.ts'
import { FILE_SCHEMAS, type FileData } from '../persisted/files.ts'

interface Entry {
  readonly id: string
  readonly updatedAt: number
}
const isList = (value: unknown): value is readonly Entry[] => Array.isArray(value)

/**
 * What a file has beyond another of its name: entries that the other has not, or in an earlier version. For an
 * installation that takes letters of its own: what both wrote under the old ones stays with the other.
 */
export const beyond = <K extends DataKind>(kind: K, mine: FileData<K>, theirs: FileData<K>): FileData<K> => {
  const lists = Object.entries(mine).map(([name, value]: [string, unknown]) => {
    const other: unknown = Reflect.get(theirs, name)
    if (!isList(value) || !isList(other)) return [name, value] as const
    const known = new Map(other.map((entry) => [entry.id, entry]))
    return [name, value.filter((entry) => isBeyond(entry, known.get(entry.id)))] as const
  })
  const parsed = FILE_SCHEMAS[kind].safeParse(Object.fromEntries(lists))
  return parsed.success ? (parsed.data as FileData<K>) : mine
}

const isBeyond = (entry: Entry, other: Entry | undefined): boolean =>
  other === undefined ||
  entry.updatedAt > other.updatedAt ||
  (entry.updatedAt === other.updatedAt && !alike(entry, other))
