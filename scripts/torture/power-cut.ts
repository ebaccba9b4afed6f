import { basename, dirname, join } from 'node:path'
import { realFs, type DiskCall } from './faulty-disk.ts'

/** A file on the platter: what of it was synced; null: nothing yet. */
interface Platter {
  readonly kind: 'file'
  synced: Buffer | null
}
interface Folder {
  readonly kind: 'folder'
  /** names that were synced */
  synced: Map<string, Platter | Folder>
}

/**
 * What is left on a disk after a power cut: the content of a file as of its last sync, the names of a folder as of its
 * last sync. A real file system often keeps more; it promises no more. Fed with the calls that were carried out.
 */
export interface Platters {
  readonly note: (call: DiskCall) => void
  /**
   * Writes what would be left into an empty folder.
   * @param early names reached the platter before they were synced, contents did not
   */
  readonly leave: (into: string, early: boolean) => void
}

/** @param root a folder that is wholly on the platter now */
export const plattersOf = (root: string): Platters => {
  /** what stands under each path now, on the platter or not */
  const live = new Map<string, Platter | Folder>()
  const take = (path: string): Platter | Folder => {
    const known = realFs.statSync(path).isDirectory()
      ? folderOf(path)
      : ({ kind: 'file', synced: realFs.readFileSync(path) } as const satisfies Platter)
    live.set(path, known)
    return known
  }
  const folderOf = (path: string): Folder => ({
    kind: 'folder',
    synced: new Map(realFs.readdirSync(path).map((name) => [name, take(join(path, name))])),
  })
  const all = take(root)

  /** Brings what is known into line with the names that are there. */
  const appeared = (path: string): void => {
    if (live.has(path) || !realFs.existsSync(path)) return
    live.set(
      path,
      realFs.statSync(path).isDirectory() ? { kind: 'folder', synced: new Map() } : { kind: 'file', synced: null },
    )
  }
  const forget = (path: string): void => {
    for (const known of live.keys()) {
      if ((known === path || known.startsWith(`${path}/`)) && !realFs.existsSync(known)) live.delete(known)
    }
  }
  const renamed = (to: string): void => {
    // Of the siblings one has gone: it is the one that was renamed.
    const folder = dirname(to)
    const from = [...live.keys()].find(
      (path) => dirname(path) === folder && path !== to && live.get(path)?.kind === 'file' && !realFs.existsSync(path),
    )
    const moved = from === undefined ? undefined : live.get(from)
    if (from !== undefined) live.delete(from)
    if (moved !== undefined) live.set(to, moved)
  }
  const synced = (path: string): void => {
    const known = live.get(path)
    if (known?.kind === 'file') known.synced = realFs.readFileSync(path)
    if (known?.kind !== 'folder') return
    for (const name of realFs.readdirSync(path)) appeared(join(path, name))
    known.synced = namesOf(path)
  }
  const namesOf = (path: string): Map<string, Platter | Folder> =>
    new Map(
      realFs.readdirSync(path).flatMap((name) => {
        const one = live.get(join(path, name))
        return one === undefined ? [] : [[name, one] as const]
      }),
    )

  const put = (one: Platter | Folder, path: string, into: string, early: boolean): void => {
    if (one.kind === 'file') {
      realFs.writeFileSync(into, one.synced ?? '')
      return
    }
    realFs.mkdirSync(into, { recursive: true })
    const names = early && realFs.existsSync(path) ? namesOf(path) : one.synced
    for (const [name, inside] of names) put(inside, join(path, name), join(into, name), early)
  }

  return {
    note: ({ name, path }) => {
      if (name === 'openSync' || name === 'mkdirSync' || name === 'writeFileSync') appeared(path)
      if (name === 'copyFileSync')
        for (const one of realFs.readdirSync(dirname(path))) appeared(join(dirname(path), one))
      if (name === 'renameSync') renamed(path)
      if (name === 'rmSync' || name === 'unlinkSync') forget(path)
      if (name === 'fsyncSync') synced(path)
    },
    leave: (into, early) => put(all, root, join(dirname(into), basename(into)), early),
  }
}
