import { open } from 'node:fs/promises'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { errnoOf, type Errno } from './errno.ts'

/** Folders and files of the person are for the person alone. */
export const FOLDER_MODE = 0o700
export const FILE_MODE = 0o600

/** What file systems and Windows answer when a folder can't be synced at all. */
const CANNOT_SYNC: readonly Errno[] = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']

/**
 * Makes a rename or a new entry of a folder survive power loss.
 * @throws system errors, except where folders can't be synced
 */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!CANNOT_SYNC.includes(errnoOf(error))) throw error
  } finally {
    closeSync(handle)
  }
}

/** The same, without holding anything up. @throws system errors, except where folders can't be synced */
export const syncFolderLater = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!CANNOT_SYNC.includes(errnoOf(error))) throw error
  } finally {
    await handle.close()
  }
}

/**
 * Creates a folder and what is missing above it, durably.
 * @throws system errors
 */
export const ensureFolder = (folder: string): void => {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) ensureFolder(parent)
  try {
    // One by one: a recursive mkdir would report a read-only disk as a missing folder.
    mkdirSync(folder, { mode: FOLDER_MODE })
  } catch (error) {
    // Somebody else made it just now; where a broken link stands instead, the error holds.
    if (!existsSync(folder)) throw error
  }
  syncFolder(parent)
}
