import { closeSync, lstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** A text that must not be found, by what it was. */
export type Secrets = Readonly<Record<string, string>>

/** Where a secret was found, and how it was written there. */
export interface Leak {
  readonly secret: string
  readonly path: string
  readonly as: string
}

/** What came of a search: without files it says nothing. */
export interface Searched {
  readonly files: number
  readonly leaks: readonly Leak[]
}

/** A core dump has hundreds of megabytes. */
const PART = 16 * 2 ** 20
/** Longer than a secret in any form. */
const OVERLAP = 1024

/** The forms in which a text lies on a disk. Base64 has three, by where in it the text begins. */
const formsOf = (secret: string): readonly (readonly [string, Buffer])[] => [
  ['UTF-8', Buffer.from(secret)],
  ['UTF-16LE', Buffer.from(secret, 'utf16le')],
  ...[0, 1, 2].map((shift) => ['base64', Buffer.from(innerBase64(secret, shift))] as const),
]

/** The letters that a text makes in base64 whatever stands before and after it. */
const innerBase64 = (secret: string, shift: number): string => {
  const all = Buffer.from('\0'.repeat(shift) + secret).toString('base64')
  const from = Math.ceil((shift * 8) / 6)
  return all.slice(from, Math.floor(((shift + Buffer.byteLength(secret)) * 8) / 6))
}

const filesBelow = function* (path: string, isLeftOut: (path: string) => boolean): Generator<string> {
  if (isLeftOut(path)) return
  const seen = lstatSync(path, { throwIfNoEntry: false })
  if (seen?.isDirectory() === true) {
    for (const name of namesIn(path)) yield* filesBelow(join(path, name), isLeftOut)
  } else if (seen?.isFile() === true || seen?.isSymbolicLink() === true) yield path
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const opened = (path: string): number | null => {
  try {
    return openSync(path, 'r')
  } catch {
    // It is gone by now, or not for us to read.
    return null
  }
}

/** What a file holds, in parts that lie over each other, after its own name; a link's target. */
const heldBy = function* (path: string): Generator<Buffer> {
  const seen = lstatSync(path, { throwIfNoEntry: false })
  if (seen === undefined) return
  yield Buffer.from(seen.isSymbolicLink() ? `${path}\0${readlinkSync(path)}` : path)
  const file = seen.isFile() ? opened(path) : null
  if (file === null) return
  try {
    const part = Buffer.alloc(PART)
    for (let at = 0, read = PART; read === PART; at += PART - OVERLAP) {
      read = readSync(file, part, 0, PART, at)
      yield part.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}

/** Look for secrets in every file below some folders, in its name too. */
export const search = (
  roots: readonly string[],
  secrets: Secrets,
  isLeftOut: (path: string) => boolean = () => false,
): Searched => {
  const forms = Object.entries(secrets).flatMap(([secret, text]) =>
    formsOf(text).map(([as, bytes]) => ({ secret, as, bytes })),
  )
  const leaks: Leak[] = []
  let files = 0
  for (const root of roots) {
    for (const path of filesBelow(root, isLeftOut)) {
      files += 1
      const found = new Map<string, Leak>()
      for (const held of heldBy(path)) {
        for (const { secret, as, bytes } of forms)
          if (held.includes(bytes)) found.set(`${secret} ${as}`, { secret, path, as })
      }
      leaks.push(...found.values())
    }
  }
  return { files, leaks }
}
