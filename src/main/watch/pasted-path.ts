import { isAbsolute, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const QUOTED = /^(["'])(.*)\1$/u

/**
 * The full path that was typed, dropped or pasted: with quotes around it, as a `file:` URL, from the home folder on, with
 * spaces or line ends at its ends. Null when it is none.
 * @param home the person's home folder
 */
export const pathFrom = (pasted: string, home: string): string | null => {
  const first = pasted.trim().split(/[\r\n]/u)[0] ?? ''
  const plain = (QUOTED.exec(first.trim())?.[2] ?? first).trim()
  const path = fromUrl(plain) ?? (/^~(?=$|[\\/])/u.test(plain) ? join(home, plain.slice(1)) : plain)
  return isAbsolute(path) && !path.includes('\0') ? withoutEnd(normalize(path)) : null
}

const fromUrl = (written: string): string | null => {
  if (!/^file:/iu.test(written)) return null
  try {
    return fileURLToPath(written)
  } catch {
    return ''
  }
}

/** A folder's path without its last separator; the root keeps its one. */
const withoutEnd = (path: string): string => (path.length > 1 ? path.replace(/(?<=[^:\\/])[\\/]+$/u, '') : path)
