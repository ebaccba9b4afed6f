import { statSync } from 'node:fs'
import { join } from 'node:path'
import { unionOf } from '@core/entries.ts'
import type { FileData } from '@core/persisted/files.ts'
import { notesOfEvening, notesOfExperiments, notesOfWords, type Note } from '@core/words/notes.ts'
import { NO_WORDS } from '@core/words/words.ts'
import { jsonAt, monthsIn, namesIn } from '../store/as-it-lies.ts'
import { isDevice } from '../store/device.ts'
import { soundParts, type NoteFileKind } from './sound-parts.ts'

const JSON_END = '.json'

/** Everything a person wrote to find it again, of all devices and all months. */
export interface NoteFiles {
  /** Read what is new or was written anew. @returns null when nothing was since the last time */
  readonly read: () => readonly Note[] | null
}

interface Known<K extends NoteFileKind> {
  readonly stamp: string
  readonly parts: readonly FileData<K>[]
}

/** @param root the data folder, absolute; it is only read */
export const openNoteFiles = (root: string): NoteFiles => {
  const evenings = partsOf('reflections', () => monthsBelow(join(root, 'reflections')))
  const history = partsOf('history', () => monthsBelow(join(root, 'history')))
  const words = partsOf('words', () =>
    namesIn(join(root, 'words'))
      .filter((name) => name.endsWith(JSON_END) && isDevice(name.slice(0, -JSON_END.length)))
      .map((name) => join(root, 'words', name)),
  )
  return {
    read: () => {
      const changed = [evenings.refresh(), history.refresh(), words.refresh()]
      if (!changed.includes(true)) return null
      const written = words.parts()
      return [
        ...unionOf(evenings.parts().map((part) => part.evenings)).flatMap(notesOfEvening),
        ...notesOfWords({
          ...NO_WORDS,
          pairs: unionOf(written.map(({ pairs }) => pairs)),
          lessons: unionOf(written.map(({ lessons }) => lessons)),
          stories: unionOf(written.map(({ stories }) => stories)),
          traits: unionOf(written.map(({ traits }) => traits)),
        }),
        ...notesOfExperiments(unionOf(history.parts().map(({ experiments }) => experiments))),
      ]
    },
  }
}

/** Files of one kind, each parsed once for every time it was written. */
const partsOf = <K extends NoteFileKind>(kind: K, paths: () => readonly string[]) => {
  const own = { known: new Map<string, Known<K>>(), begun: false }
  return {
    /** @returns whether anything is different */
    refresh: (): boolean => {
      const now = new Map<string, Known<K>>()
      let changed = !own.begun
      for (const path of paths()) {
        const stamp = stampOf(path)
        const before = own.known.get(path)
        const same = before?.stamp === stamp
        changed ||= !same
        now.set(path, same && before !== undefined ? before : { stamp, parts: soundParts(kind, jsonAt(path)) })
      }
      changed ||= now.size !== own.known.size
      own.known = now
      own.begun = true
      return changed
    },
    parts: (): readonly FileData<K>[] => [...own.known.values()].flatMap(({ parts }) => parts),
  }
}

/** A file is replaced as a whole when it is written, so a new one has another number, time or size. */
const stampOf = (path: string): string => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true ? `${stats.ino} ${stats.mtimeMs} ${stats.size}` : ''
}

const monthsBelow = (folder: string): readonly string[] =>
  namesIn(folder)
    .filter(isDevice)
    .flatMap((device) => monthsIn(join(folder, device)).map((month) => join(folder, device, `${month}${JSON_END}`)))
