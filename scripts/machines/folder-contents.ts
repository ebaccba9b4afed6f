import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of a folder by its path, with a fingerprint of its bytes. */
export type Contents = ReadonlyMap<string, string>

/** Syncthing's own marks and files that are still on their way. */
const OF_SYNCTHING = /(?:^|\/)(?:\.stfolder|\.stversions|\.syncthing\.[^/]*\.tmp|~syncthing~[^/]*\.tmp)(?:\/|$)/u

/** What lies in a folder that is carried. One that goes while it is read is not there. */
export const contentsOf = (folder: string): Contents =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .filter((path) => !OF_SYNCTHING.test(path))
      .toSorted()
      .flatMap((path) => {
        const bytes = bytesOf(join(folder, path))
        return bytes === null ? [] : [[path, fingerprintOf(bytes)] as const]
      }),
  )

/** A fingerprint of what is in a file. */
export const fingerprintOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url')

const bytesOf = (path: string): Uint8Array | null => {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** Whether folders hold the same files with the same bytes. */
export const areAlike = ([first, ...others]: readonly Contents[]): boolean =>
  first === undefined ||
  others.every((one) => one.size === first.size && [...first].every(([path, print]) => one.get(path) === print))

/** Files that were made because two nodes had changed the same one. */
export const conflictsIn = (contents: Contents): readonly string[] =>
  [...contents.keys()].filter((path) => path.includes('.sync-conflict-'))
