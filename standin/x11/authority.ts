import { readFileSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'

/** The secret a client shows to an X server that asks for one. */
export type XCookie = { readonly name: string; readonly data: Buffer }

const NO_COOKIE: XCookie = { name: '', data: Buffer.alloc(0) }
const FAMILY_LOCAL = 256
const FAMILY_WILD = 65535

/**
 * Looks up the cookie for a local display in `$XAUTHORITY` (or `~/.Xauthority`).
 * Gives an empty cookie when there is none: a server without access control takes that.
 * The file's layout (family, address, display, name, data, all counted) is the one of libXau.
 */
export function findCookie(displayNumber: string): XCookie {
  const entries = readEntries(process.env['XAUTHORITY'] ?? join(homedir(), '.Xauthority'))
  const match = entries.find(
    (entry) =>
      entry.cookie.name === 'MIT-MAGIC-COOKIE-1' &&
      (entry.display === '' || entry.display === displayNumber) &&
      (entry.family === FAMILY_WILD || (entry.family === FAMILY_LOCAL && entry.address === hostname())),
  )
  return match?.cookie ?? NO_COOKIE
}

type Entry = {
  readonly family: number
  readonly address: string
  readonly display: string
  readonly cookie: XCookie
}

function readEntries(file: string): readonly Entry[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return []
  }
  const entries: Entry[] = []
  let at = 0
  const counted = (): Buffer => {
    const length = bytes.readUInt16BE(at)
    const value = bytes.subarray(at + 2, at + 2 + length)
    at += 2 + length
    return value
  }
  try {
    while (at < bytes.length) {
      const family = bytes.readUInt16BE(at)
      at += 2
      const address = counted().toString('latin1')
      const display = counted().toString('latin1')
      const name = counted().toString('latin1')
      entries.push({ family, address, display, cookie: { name, data: counted() } })
    }
  } catch {
    // a torn file: what could be read is used
  }
  return entries
}
