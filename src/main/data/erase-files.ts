import { leftOf, type Erasing, type Since } from '@core/data/erase.ts'
import { nameOf, type DataName } from '@core/data/names.ts'
import { jsonIn } from '@core/persisted/json-in.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { monthOf, type EpochMs, type LocalDay } from '@core/time.ts'
import { IMPORTS } from '../imports/note.ts'
import type { FilePort } from '../store/file-port.ts'
import { dataFiles } from './data-files.ts'

/** Folders whose files are made from others, or are copies of them: with the others they go. */
const MADE = ['rollup', 'backups']

/**
 * Erases files for good: copies and damaged ones that were set aside too. What was begun and killed is begun again at
 * the next start (see pending-erase.ts), so that it ends in the same place. @throws system errors
 * @param startOf when a day begins, for what has a time and no day
 */
export const eraseFiles = (
  port: FilePort,
  erasing: Erasing,
  now: EpochMs,
  startOf: (day: LocalDay) => EpochMs,
): void => {
  eraseMade(port)
  const day = erasing.what === 'before' ? erasing.day : null
  const since = { day, at: day === null ? now : startOf(day), now }
  for (const known of dataFiles(port)) eraseFile(port, known, erasing, since)
  if (erasing.what === 'everything')
    for (const folder of ['history', 'reflections', 'tasks', 'experiments', 'words', 'logs', IMPORTS])
      port.remove(folder)
}

/** Copies, what is made from other files, and damaged ones that were set aside. @throws system errors */
export const eraseMade = (port: FilePort): void => {
  for (const folder of MADE) port.remove(folder)
  for (const name of asideIn(port)) port.remove(name)
}

/** A file of one kind goes whole, or is written again with what is left of it. One that can't be read stays as it is. */
const eraseFile = (port: FilePort, name: DataName, erasing: Erasing, since: Since): void => {
  if (erasing.what === 'everything' || isOver(name, since.day)) {
    port.remove(nameOf(name))
    return
  }
  const content = port.read(nameOf(name))
  const left = content.kind === 'content' ? leftOf(name.kind, jsonIn(content.text), since) : null
  if (left !== null) port.write(nameOf(name), { schemaVersion: SCHEMA_VERSION, data: left })
}

/** Whether all that a month's file can hold goes, so that it need not be read. */
const isOver = ({ kind, month }: DataName, day: LocalDay | null): boolean =>
  day === null ? kind === 'reflections' : month !== null && month < monthOf(day)

/** Damaged files that were set aside, wherever they lie. */
const asideIn = (port: FilePort): readonly string[] => {
  const folders = [
    '',
    'tasks',
    'experiments',
    'words',
    ...['history', 'reflections'].flatMap((folder) => port.list(folder).map((device) => `${folder}/${device}`)),
  ]
  return folders.flatMap((folder) =>
    port.list(folder).flatMap((name) => (ASIDE.test(name) ? [folder === '' ? name : `${folder}/${name}`] : [])),
  )
}
const ASIDE = /\.corrupt-/
