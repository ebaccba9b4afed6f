import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
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

/** Larger files than this are no place where an app leaves a text by chance: a gigabyte of a core dump is read in parts. */
const PART = 64 * 2 ** 20

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

/** What a file holds, and its own name; a link's target. */
const heldBy = (path: string): Buffer => {
  try {
    const seen = lstatSync(path)
    if (seen.isSymbolicLink()) return Buffer.from(`${path}\0${readlinkSync(path)}`)
    return seen.size > PART * 16 ? Buffer.alloc(0) : Buffer.concat([Buffer.from(`${path}\0`), readFileSync(path)])
  } catch {
    // It is gone by now, or not for us to read.
    return Buffer.alloc(0)
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
      const held = heldBy(path)
      for (const { secret, as, bytes } of forms) if (held.includes(bytes)) leaks.push({ secret, path, as })
    }
  }
  return { files, leaks }
}
