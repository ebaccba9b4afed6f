import { chmodSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FILE_MODE, FOLDER_MODE } from './folders.ts'

/** What groups and others could do. */
const OTHERS = 0o077
/** Everything of ours in the data folder. What else lies there is not for us to change. */
const OURS =
  /^(?:tasks|history|reflections|experiments|words|rollup|shared|backups|logs|run|(?:settings|current|loops|imports|erasing)\b.*\.json)$/u

/**
 * Closes the data folder to others when it was open to them, and everything of ours in it: an earlier version, a copy
 * from elsewhere, or a hand may have left it so. Links are not gone after; what the system refuses stays as it is.
 * @returns how many files and folders were closed
 */
export const closeFolder = (root: string): number => {
  if (process.platform === 'win32' || !isOpen(statSync(root).mode)) return 0
  const below = readdirSync(root).filter((name) => OURS.test(name))
  return closed(root, FOLDER_MODE) + below.reduce((sum, name) => sum + closeAll(join(root, name)), 0)
}

const isOpen = (mode: number): boolean => (mode & OTHERS) !== 0

const closeAll = (path: string): number => {
  const seen = lstatSync(path, { throwIfNoEntry: false })
  if (seen?.isDirectory() === true) {
    const own = isOpen(seen.mode) ? closed(path, FOLDER_MODE) : 0
    return readdirSync(path).reduce((sum, name) => sum + closeAll(join(path, name)), own)
  }
  return seen?.isFile() === true && isOpen(seen.mode) ? closed(path, FILE_MODE) : 0
}

/** @returns 1 when it was done */
const closed = (path: string, mode: number): number => {
  try {
    chmodSync(path, mode)
    return 1
  } catch {
    return 0
  }
}
