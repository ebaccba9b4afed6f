import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Envelope } from '@core/persisted/ladder.ts'
import Store from 'electron-store'
import { errnoError } from './errno.ts'
import { ensureFolder, FILE_MODE, syncFolder } from './folders.ts'
import { serialized } from './serialized.ts'

/** The end of a file that is being written and has not taken the place of the old one yet. */
export const STAGED = '.next'
/** Such files, and electron-store's own temporary files next to them, when a kill left them behind. */
export const LEFT_BEHIND = /\.json\.next(?:\.tmp-\d{10}[0-9a-f]{6})?$/

/** One file that is only ever replaced as a whole. */
export interface WholeFile {
  readonly write: (envelope: Envelope) => void
}

/** The file itself, where a link stands in its place: the link stays. */
export const behindLinks = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/**
 * electron-store as an atomic writer of one file, with what it leaves out:
 * it writes to `<file>.next`, which takes the place of the file only when it is whole and synced, and the folder is
 * synced after that. So neither its single unchecked `write` on a nearly full disk, nor its fallback to writing in
 * place (EXDEV, SNAP), can ever touch the file itself.
 * @param path absolute, ending in `.json`; nothing is read or written before `write`
 */
export const wholeFile = (path: string): WholeFile => {
  const target = behindLinks(path)
  const folder = dirname(target)
  const staged = `${target}${STAGED}`
  ensureFolder(folder)
  // A left-over of a killed write would be read by the constructor, and a broken one throws there.
  rmSync(staged, { force: true })
  const said = { text: '' }
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name: basename(target),
    fileExtension: STAGED,
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: FILE_MODE,
    serialize: (value) => {
      said.text = serialized({ schemaVersion: Number(value['schemaVersion']), data: value['data'] })
      return said.text
    },
  })
  return {
    write: (envelope) => {
      ensureFolder(folder)
      // electron-store tries again for a whole second, blocking, where the folder is not ours to write.
      accessSync(folder, constants.W_OK | constants.X_OK)
      try {
        store.store = { schemaVersion: envelope.schemaVersion, data: envelope.data }
        confirm(staged, said.text)
        renameSync(staged, target)
        // What was written is not kept in memory twice.
        said.text = ''
      } catch (error) {
        removeStaged(staged)
        throw error
      }
      syncFolder(folder)
    },
  }
}

/** Removes what a failed write left, at once: electron-store does it later, and the room may be needed now. */
const removeStaged = (staged: string): void => {
  try {
    for (const entry of readdirSync(dirname(staged))) {
      if (entry.startsWith(basename(staged)) && LEFT_BEHIND.test(entry))
        rmSync(join(dirname(staged), entry), { force: true })
    }
  } catch {
    // The write has failed already, and that is what is reported. The next start sweeps.
  }
}

/** @throws ENOSPC when the staged file is not what was to be written: a write was cut short without an error */
const confirm = (staged: string, text: string): void => {
  const handle = openSync(staged, 'r+')
  try {
    if (readFileSync(handle, 'utf8') !== text) throw errnoError('ENOSPC', 'the file was written in part')
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
