import { randomInt } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errnoError, errnoOf } from './errno.ts'
import { ensureFolder, FILE_MODE, syncFolderLater } from './folders.ts'
import { behindLinks, STAGED } from './whole-file.ts'

/** A name that no other write of the file has, and that the next start sweeps away when a kill leaves it behind. */
const stagedBeside = (target: string): string => {
  const [digits, letters] = [randomInt(1e10), randomInt(2 ** 24).toString(16)]
  return `${target}${STAGED}.tmp-${String(digits).padStart(10, '0')}${letters.padStart(6, '0')}`
}

/**
 * Replaces a file as a whole and durably, as `wholeFile` does, without holding anything up: it is written aside, and
 * takes its place in one turn. @param still asked in that turn; false leaves the file as it is @returns whether it took
 * its place @throws system errors; the file is whole then
 */
export const replaceWhole = async (path: string, text: string, still: () => boolean): Promise<boolean> => {
  const target = behindLinks(path)
  const staged = stagedBeside(target)
  ensureFolder(dirname(target))
  try {
    await writeSynced(staged, text)
    if (!still()) {
      rmSync(staged, { force: true })
      return false
    }
    renameSync(staged, target)
  } catch (error) {
    rmSync(staged, { force: true })
    // It was swept away by files that were opened anew meanwhile.
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
  await syncFolderLater(dirname(target))
  return true
}

/** @throws ENOSPC when less lies there than was written */
const writeSynced = async (path: string, text: string): Promise<void> => {
  const bytes = Buffer.from(text)
  const handle = await open(path, 'wx', FILE_MODE)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    if ((await handle.stat()).size !== bytes.length) throw errnoError('ENOSPC', 'the file was written in part')
  } finally {
    await handle.close()
  }
}
