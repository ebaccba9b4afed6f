import { open } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename } from 'node:path'
import { oneLine } from '@core/written.ts'
import { isDocument } from './document-text.ts'
import { lookAt } from './look.ts'
import { pathFrom } from './pasted-path.ts'
import { textIn } from './plain-text.ts'
import { problemOf, type WatchProblem } from './problems.ts'
import { READING } from '../read-within.ts'
import { MOST_BYTES } from './read-content.ts'
import { survey } from './survey.ts'

/** What came of a path that somebody chose, dropped or pasted. */
export type PathCheck =
  | {
      readonly ok: true
      /** the full path, as it is to be watched */
      readonly path: string
      /** of the file or the folder itself */
      readonly name: string
      readonly isFolder: boolean
      /** it is followed by its size and its fingerprint only */
      readonly note: Extract<WatchProblem, 'large' | 'notText'> | null
    }
  | { readonly ok: false; readonly problem: WatchProblem }

/** So many bytes tell a text from what is none; a character may be cut off at their end. */
const HEAD = 65_536
const LONGEST_CHARACTER = 4

/** A disk that is asleep has woken up by then; a network that is gone never answers. */
export const ANSWERS_WITHIN_MS = 8000

/**
 * Whether a path can be watched, as it was written. Files are looked at and opened, never waited for; folders are counted
 * in small steps. Never rejects, and has an answer within `ANSWERS_WITHIN_MS`.
 * @param check how a path is looked at
 */
export const checkPath = async (written: string, check = looked): Promise<PathCheck> => {
  const late = Promise.withResolvers<PathCheck>()
  const timer = setTimeout(late.resolve, ANSWERS_WITHIN_MS, { ok: false, problem: 'noAnswer' })
  try {
    return await Promise.race([check(written), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const looked = async (written: string): Promise<PathCheck> => {
  const path = pathFrom(written, homedir())
  if (path === null) return { ok: false, problem: 'notFound' }
  const seen = await lookAt(path, 'follow')
  if (seen.kind === 'problem') return { ok: false, problem: seen.problem }
  const name = shownName(path)
  if (seen.kind === 'folder') {
    const found = await survey(path)
    return 'problem' in found
      ? { ok: false, problem: found.problem }
      : { ok: true, path, name, isFolder: true, note: null }
  }
  try {
    const bytes = await headOf(path)
    const note = seen.mark.size > MOST_BYTES ? 'large' : isDocument(path) || isText(bytes) ? null : 'notText'
    return { ok: true, path, name, isFolder: false, note }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

/** A name may hold line ends and marks that turn a text around. */
const shownName = (path: string): string => oneLine(basename(path) === '' ? path : basename(path))

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path, READING)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const isText = (head: Buffer): boolean =>
  textIn(head) !== null ||
  (head.length === HEAD &&
    Array.from({ length: LONGEST_CHARACTER }).some((_, cut) => textIn(head.subarray(0, HEAD - cut)) !== null))
