import { eveningsFrom, historyFrom, tasksFrom, wordsWithout, type Erasing } from '@core/data/erase.ts'
import { nameOf, type DataName } from '@core/data/names.ts'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { monthOf, type EpochMs, type LocalDay } from '@core/time.ts'
import type { FilePort } from '../store/file-port.ts'
import { dataFiles } from './data-files.ts'

/** Folders whose files are made from others, or are copies of them: with the others they go. */
const MADE = ['rollup', 'backups']

/**
 * Erases files for good: copies and damaged ones that were set aside too. What was begun and killed is begun again at
 * the next start (see `erasing` in open-data.ts), so that it ends in the same place. @throws system errors
 * @param startOf when a day begins, for what has a time and no day
 */
export const eraseFiles = (
  port: FilePort,
  erasing: Erasing,
  now: EpochMs,
  startOf: (day: LocalDay) => EpochMs,
): void => {
  for (const folder of MADE) port.remove(folder)
  for (const name of asideIn(port)) port.remove(name)
  for (const known of dataFiles(port)) eraseFile(port, known, erasing, now, startOf)
  if (erasing.what === 'everything')
    for (const folder of ['history', 'reflections', 'tasks', 'experiments', 'words', 'logs']) port.remove(folder)
}

const eraseFile = (
  port: FilePort,
  name: DataName,
  erasing: Erasing,
  now: EpochMs,
  startOf: (day: LocalDay) => EpochMs,
): void => {
  const { kind, month } = name
  if (erasing.what === 'everything') {
    port.remove(nameOf(name))
    return
  }
  const day = erasing.what === 'before' ? erasing.day : null
  if (kind === 'reflections' && (day === null || (month !== null && month < monthOf(day)))) port.remove(nameOf(name))
  else if (kind === 'history' && day !== null && month !== null && month < monthOf(day)) port.remove(nameOf(name))
  else rewrite(port, name, day, now, startOf)
}

/** Writes what is left of a file. One that can't be read stays as it is. */
const rewrite = (
  port: FilePort,
  name: DataName,
  day: LocalDay | null,
  now: EpochMs,
  startOf: (day: LocalDay) => EpochMs,
): void => {
  const content = port.read(nameOf(name))
  if (content.kind !== 'content') return
  const put = (data: object): void => port.write(nameOf(name), { schemaVersion: SCHEMA_VERSION, data })
  const json = parsed(content.text)
  switch (name.kind) {
    case 'history': {
      const month = read('history', json)
      if (month.ok && day !== null) put(historyFrom(month.data, day))
      break
    }
    case 'reflections': {
      const month = read('reflections', json)
      if (month.ok && day !== null) put(eveningsFrom(month.data, day))
      break
    }
    case 'words': {
      const words = read('words', json)
      if (words.ok) put(wordsWithout(words.data, day, now))
      break
    }
    case 'tasks': {
      const tasks = read('tasks', json)
      if (tasks.ok && day !== null) put(tasksFrom(tasks.data, startOf(day), now))
      break
    }
    case 'current': {
      const current = read('current', json)
      if (current.ok)
        put({ ...current.data, evenings: current.data.evenings.filter((draft) => day !== null && draft.day >= day) })
      break
    }
    case 'settings':
    case 'loops':
    case 'experiments':
      break
  }
}

/** The JSON of a text; nothing where it is none. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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
