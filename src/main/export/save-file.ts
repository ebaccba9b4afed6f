import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ExportFailure } from '@core/refusal.ts'
import { errnoOf, type Errno } from '../store/errno.ts'
import { FILE_MODE, syncFolder } from '../store/folders.ts'

const GONE: readonly Errno[] = ['ENOENT', 'ENOTDIR']
const CLOSED: readonly Errno[] = ['EACCES', 'EPERM', 'EROFS']
const FULL: readonly Errno[] = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** What a system error means to the person. @throws the error itself when it is none of the system's */
const failureOf = (error: unknown): ExportFailure => {
  const code = errnoOf(error)
  if (code === 'EUNKNOWN') throw error
  if (GONE.includes(code)) return 'exportFolderGone'
  if (CLOSED.includes(code)) return 'exportDenied'
  return FULL.includes(code) ? 'exportDiskFull' : 'exportNotSaved'
}

/** The file itself, where a link stands in its place: the link stays. */
const behindLinks = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}

/** Whether something other than a file stands there: a device, a pipe, a folder. Its place is not taken. */
const isTaken = async (path: string): Promise<boolean> => {
  try {
    return !(await stat(path)).isFile()
  } catch {
    return false
  }
}

/**
 * Writes a file as a whole: next to where it is to be, synced, then put in its place. Whatever goes wrong, what was there
 * before is there still, and nothing half-written is left.
 * @returns null when it is saved, else why not
 * @throws what the parts throw, after the half-written file is gone
 */
export const saveFile = async (
  path: string,
  parts: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<ExportFailure | null> => {
  const target = await behindLinks(path)
  if (await isTaken(target)) return 'exportNotSaved'
  const folder = dirname(target)
  const staged = join(folder, `.enough-${randomBytes(6).toString('hex')}.part`)
  let handle: FileHandle | null = null
  try {
    handle = await open(staged, 'wx', FILE_MODE)
    for await (const part of parts) await handle.writeFile(part)
    await handle.sync()
    await handle.close()
    handle = null
    await rename(staged, target)
    syncFolder(folder)
    return null
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await rm(staged, { force: true }).catch(() => undefined)
    return failureOf(error)
  }
}
