import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'

/** A pipe that took the place of a file since it was looked at is not waited for; Windows has none of them. */
export const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** What a place holds, where that is a plain file of so many bytes at most. */
export type Within = { readonly bytes: Buffer } | { readonly why: 'noFile' | 'tooLarge' }

/**
 * Read a plain file as it was when it was opened: what is no file (a device, a pipe, a socket, a folder) is never opened,
 * and one that grows meanwhile costs no more. @param most bytes @throws system errors
 */
export const readWithin = async (path: string, most: number): Promise<Within> => {
  if (!(await stat(path)).isFile()) return { why: 'noFile' }
  const file = await open(path, READING)
  try {
    const seen = await file.stat()
    if (!seen.isFile()) return { why: 'noFile' }
    return seen.size > most ? { why: 'tooLarge' } : { bytes: await bytesOf(file, seen.size) }
  } finally {
    await file.close()
  }
}

/** At most so many bytes from the beginning of a file. */
export const bytesOf = async (file: FileHandle, size: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafe(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}

/** The same in a thread that may wait. @throws system errors */
export const readWithinSync = (path: string, most: number): Within => {
  if (!statSync(path).isFile()) return { why: 'noFile' }
  const file = openSync(path, READING)
  try {
    const seen = fstatSync(file)
    if (!seen.isFile()) return { why: 'noFile' }
    if (seen.size > most) return { why: 'tooLarge' }
    const bytes = Buffer.allocUnsafe(seen.size)
    let filled = 0
    while (filled < seen.size) {
      const read = readSync(file, bytes, filled, seen.size - filled, filled)
      if (read === 0) break
      filled += read
    }
    return { bytes: bytes.subarray(0, filled) }
  } finally {
    closeSync(file)
  }
}
