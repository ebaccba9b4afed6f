import { constants } from 'node:fs'
import { open, realpath, type FileHandle } from 'node:fs/promises'
import type { Content } from './content.ts'
import { documentText, isDocument } from './document-text.ts'
import { growingFingerprint } from './fingerprints.ts'
import { markOf, type Mark } from './look.ts'
import { normalise } from './normalise.ts'
import { textIn } from './plain-text.ts'
import { problemOf, type WatchProblem } from './problems.ts'
import { bytesOf, READING } from '../read-within.ts'

/** Longer texts than a book are data; they are followed by size and fingerprint (docs/loops.md). */
export const MOST_BYTES = 5_000_000
/** A large file goes by in pieces of this many bytes, so that it never is in memory as a whole. */
const PIECE = 2 ** 20
/** Of larger files so many pieces are read, spread evenly: a disk image would keep the disk busy for minutes. */
const MOST_PIECES = 512
/** What is followed has no links in its path; one that took the place of a file is not gone after. */
const NO_LINK = READING | (constants.O_NOFOLLOW ?? 0)

export type Read =
  | { readonly kind: 'content'; readonly content: Content; readonly mark: Mark; readonly note: WatchProblem | null }
  /** a document that is no whole zip: most likely being written */
  | { readonly kind: 'broken'; readonly content: Content; readonly mark: Mark }
  | { readonly kind: 'problem'; readonly problem: WatchProblem }

interface Means {
  readonly salt: Uint8Array
  /** nobody waits for it any more */
  readonly stop: AbortSignal
}

/**
 * What a file holds now, a text normalised. Never rejects.
 * @param path without links: where a part of it has become one, nothing is read that was not chosen
 */
export const readContent = async (path: string, means: Means): Promise<Read> => {
  try {
    if ((await realpath(path)) !== path) return { kind: 'problem', problem: 'notAFile' }
    const file = await open(path, NO_LINK)
    try {
      return await readFrom(file, path, means)
    } finally {
      await file.close()
    }
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) }
  }
}

const readFrom = async (file: FileHandle, path: string, means: Means): Promise<Read> => {
  const seen = await file.stat()
  if (!seen.isFile()) return { kind: 'problem', problem: 'notAFile' }
  const mark = markOf(seen)
  if (mark.size > MOST_BYTES) {
    return { kind: 'content', content: await opaqueOf(file, mark, means), mark, note: 'large' }
  }
  const bytes = await bytesOf(file, mark.size)
  const opaque = (): Content => {
    const growing = growingFingerprint(means.salt)
    growing.add(bytes)
    return { size: bytes.length, whole: growing.done() }
  }
  if (!isDocument(path)) {
    const text = textIn(bytes)
    return text === null
      ? { kind: 'content', content: opaque(), mark, note: 'notText' }
      : { kind: 'content', content: normalise(text), mark, note: null }
  }
  const found = await documentText(path, bytes)
  if (found.kind === 'text') return { kind: 'content', content: normalise(found.text), mark, note: null }
  if (found.kind === 'broken') return { kind: 'broken', content: opaque(), mark }
  return { kind: 'content', content: opaque(), mark, note: 'notText' }
}

/**
 * Other files get their turn between the pieces. Of a file of more than `MOST_PIECES` pieces its time counts too: a change
 * between the pieces that are read is seen by it.
 */
const opaqueOf = async (file: FileHandle, { size, mtimeMs }: Mark, { salt, stop }: Means): Promise<Content> => {
  const growing = growingFingerprint(salt)
  const piece = Buffer.allocUnsafe(Math.min(PIECE, size))
  const pieces = Math.ceil(size / PIECE)
  const step = Math.max(1, pieces / MOST_PIECES)
  if (step > 1) growing.add(String(mtimeMs))
  let read = 0
  for (let nth = 0; nth < pieces; nth += step) {
    stop.throwIfAborted()
    const at = Math.floor(nth) * PIECE
    const { bytesRead } = await file.read(piece, 0, Math.min(PIECE, size - at), at)
    if (bytesRead === 0) break
    growing.add(piece.subarray(0, bytesRead))
    read = at + bytesRead
  }
  return { size: step > 1 ? size : read, whole: growing.done() }
}
