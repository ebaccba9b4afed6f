import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { errnoOf, saveFailureOf } from './errno.ts'
import { ensureFolder, FILE_MODE } from './folders.ts'

/** Whether the app can keep its files in a folder; when not, why, and which folder it was. */
export type FolderCheck =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'readOnly' | 'notAFolder' | 'notSaved'; readonly path: string }

/**
 * Looks whether the data folder can be used, before anything else is started. Creates it for the person alone when it
 * is missing, and writes and removes one small file; changes nothing else. A disk that is merely full is no reason
 * not to start: what can't be saved then is said later, and kept in memory.
 * @param path absolute
 */
export const checkDataFolder = (path: string): FolderCheck => {
  try {
    ensureFolder(path)
    if (!statSync(path).isDirectory()) return { ok: false, code: 'notAFolder', path }
  } catch (error) {
    return { ok: false, code: whyNoFolder(error), path }
  }
  // Another instance may look at the same moment.
  const probe = join(path, `.probe-${process.pid}`)
  try {
    probeAt(probe)
    return { ok: true }
  } catch (error) {
    const reason = saveFailureOf(error)
    if (reason === 'diskFull') return { ok: true }
    return { ok: false, code: reason === 'readOnly' ? 'readOnly' : 'notSaved', path }
  }
}

const whyNoFolder = (error: unknown): 'readOnly' | 'notAFolder' | 'notSaved' => {
  const code = errnoOf(error)
  // Something on the way there, or a broken link in its place, is no folder.
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'ELOOP') return 'notAFolder'
  return saveFailureOf(error) === 'readOnly' ? 'readOnly' : 'notSaved'
}

const probeAt = (probe: string): void => {
  const handle = openSync(probe, 'w', FILE_MODE)
  try {
    writeSync(handle, 'probe')
    fsyncSync(handle)
  } finally {
    closeSync(handle)
    rmSync(probe, { force: true })
  }
}
