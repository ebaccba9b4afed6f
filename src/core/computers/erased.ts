import { alike } from '../data/alike.ts'
import { leftIn } from '../data/erase.ts'
import type { DataKind } from '../data/names.ts'
import type { FileData } from '../persisted/files.ts'
import type { Erased } from './files.ts'

type KindOfDevice = Exclude<DataKind, 'settings' | 'current' | 'loops'>

type Timed = { readonly updatedAt: number }
const isList = (value: unknown): value is readonly Timed[] => Array.isArray(value)

/** A file with those entries of its lists that pass. */
const withEntries = <Of extends object>(file: Of, passes: (entry: Timed) => boolean): Of =>
  Object.fromEntries(
    Object.entries(file).map(([name, value]: [string, unknown]) => [
      name,
      isList(value) ? value.filter((entry) => passes(entry)) : value,
    ]),
  ) as Of

/** What is left of a file after some erasings; null when nothing of it goes. */
export const leftAfterAll = <K extends KindOfDevice>(
  kind: K,
  file: FileData<K>,
  all: readonly Erased[],
): FileData<K> | null =>
  all.reduce<FileData<K> | null>((left, erased) => leftAfter(kind, left ?? file, erased) ?? left, null)

/**
 * What is left of a file after an erasing; null when nothing of it goes. What was written after it stays in any case: it
 * is of a time in which the person knew of it, or of a computer that had not heard of it and goes on.
 */
const leftAfter = <K extends KindOfDevice>(
  kind: K,
  file: FileData<K>,
  { at, what, day, from = at }: Erased,
): FileData<K> | null => {
  const isOld = ({ updatedAt }: Timed): boolean => updatedAt < at
  const hasOld = Object.values(file).some((value: unknown) => isList(value) && value.some(isOld))
  if (!hasOld) return null
  const newer = withEntries(file, (entry) => !isOld(entry))
  if (what === 'everything') return newer
  const old = withEntries(file, isOld)
  const left = leftIn(kind, old, { day: what === 'before' ? (day ?? null) : null, at: from, now: at })
  return alike(left, old) ? null : joinedLists(left, newer)
}

const joinedLists = <Of extends object>(left: Of, newer: Of): Of =>
  Object.fromEntries(
    Object.entries(newer).map(([name, value]: [string, unknown]) => {
      const old: unknown = Reflect.get(left, name)
      return [name, isList(value) && isList(old) ? [...old, ...value] : old]
    }),
  ) as Of
