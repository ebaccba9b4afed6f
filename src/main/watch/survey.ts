import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { isIgnoredIn } from './ignored.ts'
import { problemOf, type WatchProblem } from './problems.ts'

/** More files are a disk and no piece of work; the system has a limit for watched folders, too. */
export const MOST_FILES = 10_000
/** Entries that are fetched at once: few enough for the thread that waits for them. */
const AT_ONCE = 64

export type Survey = { readonly files: readonly string[] } | { readonly problem: WatchProblem }

/**
 * All files of a folder that are watched, or why it is not. Links are not followed, so there are no circles. What can't
 * be read inside of it is left out. Never rejects.
 */
export const survey = async (folder: string): Promise<Survey> => {
  const files: string[] = []
  const folders = [folder]
  for (const current of folders) {
    try {
      for await (const entry of await opendir(current, { bufferSize: AT_ONCE })) {
        const path = join(current, entry.name)
        if (isIgnoredIn(folder, path)) continue
        if (entry.isDirectory()) folders.push(path)
        else if (entry.isFile()) files.push(path)
        if (files.length > MOST_FILES || folders.length > MOST_FILES) return { problem: 'tooManyFiles' }
      }
    } catch (error) {
      if (current === folder) return { problem: problemOf(error) }
    }
  }
  return { files }
}
