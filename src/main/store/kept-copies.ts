import { dayOfCopy, inOrder } from '@core/data/copies.ts'
import type { FileData, FileKind } from '@core/persisted/files.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import type { Read, ReadFile } from '@core/persisted/ladder.ts'
import { epochMs, localDay, minutes, type EpochMs, type LocalDay } from '@core/time.ts'
import type { FileName, FilePort } from './file-port.ts'
import { listed } from './listed.ts'

/** The folder that the copies of a file lie in. */
export const copyFolder = (name: FileName): FileName => `backups/${name}`

/** What copies are read with. */
interface Reading {
  readonly port: FilePort
  readonly read: ReadFile
}

/** A copy that can be read. */
export interface GoodCopy<K extends FileKind> {
  readonly id: string
  readonly day: LocalDay
  readonly data: FileData<K>
}

/** The copies of a file, the newest last; none where the folder can't be read. */
export const copiesOf = (port: FilePort, name: FileName, now: EpochMs): readonly string[] =>
  inOrder(listed(port, copyFolder(name)), latestDay(now))

/** What is made of a file as it lies there; null when there is none, or it can't be opened. */
export const readAt = <K extends FileKind>(
  { port, read }: Reading,
  kind: K,
  name: FileName,
): Read<FileData<K>> | null => {
  const content = port.read(name)
  return content.kind === 'content' ? read(kind, jsonIn(content.text)) : null
}

/** The day as it is where it begins first: no clock that is right has written a later one. */
const latestDay = (now: EpochMs): LocalDay => localDay(now, 'Pacific/Kiritimati', minutes(0))

/** Reads a copy; null when nothing can be made of it. */
export const copyAt = <K extends FileKind>(
  reading: Reading,
  kind: K,
  name: FileName,
  id: string,
): GoodCopy<K> | null => {
  const copy = `${copyFolder(name)}/${id}`
  const found = readAt(reading, kind, copy)
  if (found?.ok !== true) return null
  return { id, day: dayOfCopy(id) ?? writtenOn(reading.port, copy), data: found.data }
}

/** A copy from before an update has no day in its name. */
const writtenOn = (port: FilePort, name: FileName): LocalDay =>
  localDay(port.modifiedAt(name) ?? epochMs(0), 'UTC', minutes(0))

/** The newest copy of a file that can be read; null when there is none. */
export const newestGoodCopy = <K extends FileKind>(
  reading: Reading,
  kind: K,
  name: FileName,
  now: EpochMs,
): GoodCopy<K> | null => {
  for (const id of copiesOf(reading.port, name, now).toReversed()) {
    const copy = copyAt(reading, kind, name, id)
    if (copy !== null) return copy
  }
  return null
}
