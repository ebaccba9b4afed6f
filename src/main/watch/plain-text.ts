import { isUtf8 } from 'node:buffer'

/**
 * The text in the bytes of a file: UTF-8, or UTF-16 that says so with its first two bytes. Null when it is neither, or
 * when it has a NUL in it, which no text has.
 */
export const textIn = (bytes: Buffer): string | null => {
  const text = decoded(bytes)
  return text?.includes('\0') === true ? null : text
}

const decoded = (bytes: Buffer): string | null => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes)
  return isUtf8(bytes) ? bytes.toString('utf8') : null
}

const decodedAs = (encoding: 'utf-16le' | 'utf-16be', bytes: Buffer): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
