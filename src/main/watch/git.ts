import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Mark } from './look.ts'

/** git writes its index as a file of this name first, and holds it while it changes files. */
const LOCK = 'index.lock'
/** A lock that is older than this was left behind by a git that did not end well. */
const LEFT_BEHIND_MS = 60_000

/**
 * Whether git put a file where it is: `wrote` when the repository's index was rewritten at the same time or later, as a
 * checkout, a pull or a stash does after the files; `busy` while it is at it. A file that is read a moment after it was
 * saved by hand is newer than the index, unless something was staged within that moment; then a save is overlooked,
 * which is better than a back-and-forth that a program made.
 * @param now milliseconds since 1970, real time
 */
export const gitOf = async (path: string, mark: Mark, now: number): Promise<'wrote' | 'busy' | 'no'> => {
  const folder = await gitFolderOf(dirname(path))
  if (folder === null) return 'no'
  const lock = await changedAt(join(folder, LOCK))
  if (lock !== null && now - lock < LEFT_BEHIND_MS) return 'busy'
  const index = await changedAt(join(folder, 'index'))
  return index !== null && index >= mark.ctimeMs ? 'wrote' : 'no'
}

/** When a file was put where it is; null when it isn't there. */
const changedAt = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).ctimeMs
  } catch {
    return null
  }
}

/** The folder with the index of the repository that a folder belongs to; of a worktree its own one. */
const gitFolderOf = async (folder: string): Promise<string | null> => {
  const found = await gitFolderIn(folder)
  const above = dirname(folder)
  return found ?? (above === folder ? null : await gitFolderOf(above))
}

const gitFolderIn = async (folder: string): Promise<string | null> => {
  const path = join(folder, '.git')
  try {
    if ((await stat(path)).isDirectory()) return path
    const target = /^gitdir: (.+)$/mu.exec(await readFile(path, 'utf8'))?.[1]
    return target === undefined ? null : resolve(folder, target)
  } catch {
    return null
  }
}
