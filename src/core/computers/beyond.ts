import { alike } from '../data/alike.ts'
import type { FileData } from '../persisted/files.ts'
import { overLists, type DeviceKind, type Timed } from './file-lists.ts'

/**
 * What a file has beyond another of its name: entries that the other has not, or in an earlier version. For an
 * installation that takes letters of its own: what both wrote under the old ones stays with the other.
 */
export const beyond = <K extends DeviceKind>(kind: K, mine: FileData<K>, theirs: FileData<K>): FileData<K> =>
  overLists(
    kind,
    (list, other) => {
      const known = new Map(other.map((entry) => [entry.id, entry]))
      return list.filter((entry) => isBeyond(entry, known.get(entry.id)))
    },
    mine,
    theirs,
  )

const isBeyond = (entry: Timed, other: Timed | undefined): boolean =>
  other === undefined ||
  entry.updatedAt > other.updatedAt ||
  (entry.updatedAt === other.updatedAt && !alike(entry, other))
