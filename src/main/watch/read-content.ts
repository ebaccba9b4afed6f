import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import type { Content } from './content.ts'
import { documentText, isDocument } from './document-text.ts'
import { growingFingerprint } from './fingerprints.ts'
import { markOf, type Mark } from './look.ts'
import { normalise } from './normalise.ts'
import { textIn } from './plain-text.ts'
import { problemOf, type WatchProblem } from './problems.ts'

/** Longer texts than a book are data; they are followed by size and fingerprint (docs/loops.md). */
export const MOST_BYTES = 5_000_000
/** A large file goes by in pieces of this many bytes, so that it never is in memory as a whole. */
const PIECE = 2 ** 20
/** A pipe that took the place of a file since it was looked at is not waited for; Windows has none of them. */
export const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

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

/** What a file holds now, a text normalised. Never rejects. */
export const readContent = async (path: string, means: Means): Promise<Read> => {
  try {
    const file = await open(path, READING)
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
    return { kind: 'content', content: await opaqueOf(file, mark.size, means), mark, note: 'large' }
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
  const found = documentText(path, bytes)
  if (found.kind === 'text') return { kind: 'content', content: normalise(found.text), mark, note: null }
  if (found.kind === 'broken') return { kind: 'broken', content: opaque(), mark }
  return { kind: 'content', content: opaque(), mark, note: 'notText' }
}

/** At most the bytes it had when it was opened: a file that grows while it is read is read again. */
const bytesOf = async (file: FileHandle, size: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** Other files get their turn between the pieces. */
const opaqueOf = async (file: FileHandle, size: number, { salt, stop }: Means): Promise<Content> => {
  const growing = growingFingerprint(salt)
  const piece = Buffer.allocUnsafe(Math.min(PIECE, size))
  let at = 0
  while (at < size) {
    stop.throwIfAborted()
    const { bytesRead } = await file.read(piece, 0, Math.min(PIECE, size - at), at)
    if (bytesRead === 0) break
    growing.add(piece.subarray(0, bytesRead))
    at += bytesRead
  }
  return { size: at, whole: growing.done() }
}
