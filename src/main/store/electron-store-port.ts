import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { TextDecoder } from 'node:util'
import { epochMs, type EpochMs } from '@core/time.ts'
import { MOST_BYTES } from './as-it-lies.ts'
import { copyAside, keepCopy, moveAside } from './copies.ts'
import { errnoOf } from './errno.ts'
import { syncFolder } from './folders.ts'
import type { FileContent, FileName, FilePort } from './file-port.ts'
import { copyFolder } from './kept-copies.ts'
import { replaceWhole } from './replace-whole.ts'
import { LEFT_BEHIND, wholeFile, type WholeFile } from './whole-file.ts'

/** Writers kept at hand: settings, current, tasks and a few months. */
const WRITERS_KEPT = 6
const MS_PER_SECOND = 1000
const JSON_END = '.json'

/**
 * The real files, below one folder, written through electron-store.
 * It unsets `SNAP` for this process: under it electron-store would write in place.
 * @param root the data folder, absolute
 */
export const electronStorePort = (root: string): FilePort => {
  delete process.env['SNAP']
  const writers = new Map<FileName, WholeFile>()
  const changes = new Map<FileName, number>()
  const basisOf = (name: FileName): number => {
    const basis = changes.get(name) ?? 0
    // Known from now on, so that a folder that is removed changes it too.
    changes.set(name, basis)
    return basis
  }
  const changed = (name: FileName): void => void changes.set(name, basisOf(name) + 1)
  const path = (name: FileName): string => join(root, `${name}${JSON_END}`)
  const nameOf = (file: string): FileName => relative(root, file).slice(0, -JSON_END.length).replaceAll(sep, '/')

  const writer = (name: FileName): WholeFile => {
    const kept = writers.get(name) ?? wholeFile(path(name))
    writers.delete(name)
    writers.set(name, kept)
    const oldest = writers.keys().next()
    if (writers.size > WRITERS_KEPT && oldest.done !== true) writers.delete(oldest.value)
    return kept
  }

  return {
    read: (name) => readWhole(path(name)),
    write: (name, envelope) => {
      // Before: one that fails may have been written all the same.
      changed(name)
      writer(name).write(envelope)
    },
    basisOf,
    replace: async (name, text, still) => {
      const after = { basis: 0 }
      const isTaken = await replaceWhole(path(name), text, () => {
        if (!still()) return false
        changed(name)
        after.basis = basisOf(name)
        return true
      })
      return isTaken ? after.basis : null
    },
    setAside: (name, at) => {
      changed(name)
      return nameOf(moveAside(path(name), at))
    },
    copyAside: (name, at) => nameOf(copyAside(path(name), at)),
    keep: (name, as) => keepCopy(path(name), join(root, copyFolder(name)), as),
    touch: (name, at) => {
      try {
        utimesSync(path(name), at / MS_PER_SECOND, at / MS_PER_SECOND)
      } catch (error) {
        if (errnoOf(error) !== 'ENOENT') throw error
      }
    },
    modifiedAt: (name) => modifiedAt(path(name)),
    remove: (name) => {
      const goes = (known: FileName): boolean => known === name || known.startsWith(`${name}/`)
      for (const known of writers.keys()) if (goes(known)) writers.delete(known)
      for (const known of changes.keys()) if (goes(known)) changed(known)
      for (const at of [path(name), join(root, name)]) rmSync(at, { recursive: true, force: true })
      const folder = dirname(path(name))
      if (existsSync(folder)) syncFolder(folder)
    },
    list: (folder) => entries(join(root, folder)).map((entry) => basename(entry, JSON_END)),
    sweep: (name) => {
      const folder = name.endsWith('/') ? join(root, name) : dirname(path(name))
      const starts = name.endsWith('/') ? '' : basename(path(name))
      for (const entry of entries(folder)) {
        if (entry.startsWith(starts) && LEFT_BEHIND.test(entry)) rmSync(join(folder, entry), { force: true })
      }
    },
  }
}

/** The text of a file, strictly UTF-8: a replaced byte could pass as somebody's title. */
const readWhole = (path: string): FileContent => {
  try {
    // Anything but a plain file could block for ever.
    const seen = statSync(path)
    if (!seen.isFile()) return { kind: 'unreadable', code: 'EISDIR' }
    if (seen.size > MOST_BYTES) return { kind: 'unreadable', code: 'EFBIG' }
    const bytes = readFileSync(path)
    try {
      return { kind: 'content', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
    } catch {
      return { kind: 'garbled' }
    }
  } catch (error) {
    const code = errnoOf(error)
    return code === 'ENOENT' ? { kind: 'missing' } : { kind: 'unreadable', code }
  }
}

const modifiedAt = (path: string): EpochMs | null => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? null : epochMs(stats.mtimeMs)
}

const entries = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  }
}
