import { randomInt } from 'node:crypto'
import { closeSync, futimesSync, fsyncSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Stamp } from '@core/rollup/rollup.ts'
import { errnoError } from '../store/errno.ts'
import { ensureFolder, FILE_MODE, syncFolder } from '../store/folders.ts'

const MS_PER_SECOND = 1000
/** A file on its way: hidden, and of no name that a reader takes. */
export const ON_ITS_WAY = /^\.(.+)\.enough-[0-9a-f]{6}$/u

/** What is known of a file without reading it; null when there is none, and for what is no plain file. */
export const stampOf = (path: string): Stamp | null => {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return stats?.isFile() === true ? { bytes: stats.size, modifiedAt: stats.mtimeMs } : null
}

/** Whether two stamps are of the same write. File systems round times, each in its own way, to less than that. */
export const sameStamp = (a: Stamp | null | undefined, b: Stamp | null | undefined): boolean =>
  a !== null && a !== undefined && b !== null && b !== undefined
    ? a.bytes === b.bytes && Math.abs(a.modifiedAt - b.modifiedAt) < 1
    : false

/**
 * Replaces a file as a whole, with nothing but fs, so that a thread can. Others see the old file or the new one.
 * @param modifiedAt its time, milliseconds since 1970; null: now @returns what it is known by @throws system errors
 */
export const putWhole = (path: string, text: string, modifiedAt: number | null = null): Stamp => {
  const folder = dirname(path)
  ensureFolder(folder)
  // A link would lead what is written elsewhere.
  if (!lstatSync(folder).isDirectory()) throw errnoError('ENOTDIR', 'a link stands in the place of a folder')
  const partial = join(
    folder,
    `.${basename(path)}.enough-${randomInt(2 ** 24)
      .toString(16)
      .padStart(6, '0')}`,
  )
  try {
    writeSynced(partial, Buffer.from(text), modifiedAt)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  syncFolder(folder)
  const stamp = stampOf(path)
  if (stamp === null) throw errnoError('ENOENT', 'the file went away')
  return stamp
}

const writeSynced = (path: string, bytes: Buffer, modifiedAt: number | null): void => {
  const handle = openSync(path, 'wx', FILE_MODE)
  try {
    for (let at = 0; at < bytes.length;) {
      const written = writeSync(handle, bytes, at)
      if (written === 0) throw errnoError('ENOSPC', 'the file was written in part')
      at += written
    }
    if (modifiedAt !== null) futimesSync(handle, modifiedAt / MS_PER_SECOND, modifiedAt / MS_PER_SECOND)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
