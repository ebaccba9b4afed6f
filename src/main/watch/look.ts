import type { Stats } from 'node:fs'
import { lstat, stat } from 'node:fs/promises'
import { problemOf, type WatchProblem } from './problems.ts'

/** What tells one state of a file from the next without reading it. */
export interface Mark {
  /** bytes */
  readonly size: number
  /** milliseconds since 1970: when it was written, as the file says */
  readonly mtimeMs: number
  /** milliseconds since 1970: when it was written or put into place, which nobody can set */
  readonly ctimeMs: number
  /** milliseconds since 1970: when it was made; a number that a new file takes over has another one */
  readonly birthtimeMs: number
  readonly ino: number
}

export type Look =
  | { readonly kind: 'file'; readonly mark: Mark }
  | { readonly kind: 'folder' }
  | { readonly kind: 'problem'; readonly problem: WatchProblem }

export const markOf = ({ size, mtimeMs, ctimeMs, birthtimeMs, ino }: Stats): Mark => ({
  size,
  mtimeMs,
  ctimeMs,
  birthtimeMs,
  ino,
})

/** Whether nothing happened to a file between two looks. */
export const sameMark = (one: Mark | null, other: Mark | null): boolean =>
  one !== null &&
  other !== null &&
  one.size === other.size &&
  one.mtimeMs === other.mtimeMs &&
  one.ctimeMs === other.ctimeMs &&
  one.ino === other.ino

/**
 * What is at a path, without opening it: a pipe would wait for ever. Never rejects.
 * @param links whether links are followed: what was chosen may be one, what lies in a folder is not gone after
 */
export const lookAt = async (path: string, links: 'follow' | 'leave'): Promise<Look> => {
  try {
    const seen = await (links === 'follow' ? stat(path) : lstat(path))
    if (seen.isDirectory()) return { kind: 'folder' }
    return seen.isFile() ? { kind: 'file', mark: markOf(seen) } : { kind: 'problem', problem: 'notAFile' }
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) }
  }
}

/** Whether two names at two times are those of one file. */
export const isSameFile = (one: Mark, other: Mark): boolean =>
  one.ino !== 0 && one.ino === other.ino && one.birthtimeMs === other.birthtimeMs

/** Whether nothing is there, be it for a moment or because a disk or a network went away. */
export const isMissing = (look: Look): boolean =>
  look.kind === 'problem' && (look.problem === 'notFound' || look.problem === 'gone')
