import { alike } from '../data/alike.ts'
import { leftIn } from '../data/erase.ts'
import type { FileData } from '../persisted/files.ts'
import { overLists, withEntries, type DeviceKind, type Timed } from './file-lists.ts'
import type { Erased } from './files.ts'

/** What is left of a file after some erasings; null when nothing of it goes. */
export const leftAfterAll = <K extends DeviceKind>(
  kind: K,
  file: FileData<K>,
  all: readonly Erased[],
): FileData<K> | null =>
  all.reduce<FileData<K> | null>((left, erased) => leftAfter(kind, left ?? file, erased) ?? left, null)

/**
 * What is left of a file after an erasing; null when nothing of it goes. What was written after it stays in any case: it
 * is of a time in which the person knew of it, or of a computer that had not heard of it and goes on.
 */
const leftAfter = <K extends DeviceKind>(
  kind: K,
  file: FileData<K>,
  { at, what, day, from = at }: Erased,
): FileData<K> | null => {
  const isOld = ({ updatedAt }: Timed): boolean => updatedAt < at
  const newer = withEntries(kind, file, (entry) => !isOld(entry))
  if (alike(newer, file)) return null
  if (what === 'everything') return newer
  const old = withEntries(kind, file, isOld)
  const left = leftIn(kind, old, { day: what === 'before' ? (day ?? null) : null, at: from, now: at })
  return alike(left, old) ? null : overLists(kind, (before, after) => [...before, ...after], left, newer)
}
