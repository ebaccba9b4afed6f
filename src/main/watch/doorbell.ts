import { basename, join } from 'node:path'
import { watch } from 'chokidar'
import { isIgnoredIn } from './ignored.ts'
import { problemOf, type WatchProblem } from './problems.ts'

/** What is listened to: all of a folder, or single files in their folders. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'files'; readonly folders: readonly string[]; readonly files: readonly string[] }

export interface Doorbell {
  readonly close: () => Promise<void>
}

interface Ears {
  /** something happened there: what, is found out by looking */
  readonly rang: (path: string) => void
  /** the system lets nothing more be watched, or nothing at all */
  readonly refused: (problem: WatchProblem) => void
}

/**
 * Hear that something happens at a place; resolves when nothing is missed any more. Chokidar's kinds of events are not
 * told on: an atomic save is a deletion and a creation, a rename as well, and only the files themselves tell which.
 * Single files are heard through their folder, so that they may be deleted, replaced and put back.
 */
export const openDoorbell = async (place: Place, { rang, refused }: Ears): Promise<Doorbell> => {
  const roots = place.kind === 'folder' ? [place.folder] : place.folders
  const wanted = new Set(place.kind === 'folder' ? [] : [...place.folders, ...place.files])
  // Of a folder that is moved away, Linux says that something of the folder's own name happened inside of it.
  const ends = new Set(roots.map((root) => join(root, basename(root))))
  const isLeftOut = (path: string): boolean =>
    place.kind === 'folder' ? isIgnoredIn(place.folder, path) : !wanted.has(path)
  const watcher = watch([...roots], {
    ignored: (path) => !ends.has(path) && isLeftOut(path),
    ...(place.kind === 'folder' ? {} : { depth: 0 }),
    followSymlinks: false,
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // Its own list of editors' files would leave out one that was chosen.
    atomic: false,
  })
  watcher.on('all', (_event, path) => rang(path))
  watcher.on('error', (error) => {
    if (problemOf(error) === 'tooManyFiles') refused('tooManyFiles')
  })
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return { close: () => watcher.close() }
}
