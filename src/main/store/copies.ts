import {
  copyFileSync,
  existsSync,
  openSync,
  closeSync,
  fsyncSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  chmodSync,
  constants,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { EpochMs } from '@core/time.ts'
import { ensureFolder, FILE_MODE, syncFolder } from './folders.ts'

const JSON_END = '.json'

/** `2026-11-23T05-15-00.000Z`: a moment as part of a file name on every system. */
const stamp = (at: EpochMs): string => new Date(at).toISOString().replaceAll(':', '-')

/** A path that nothing has yet: the wanted one, or with `-2`, `-3` … before its end. */
const freePath = (wanted: string): string => {
  const stem = wanted.slice(0, -JSON_END.length)
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? wanted : `${stem}-${count}${JSON_END}`
    if (!existsSync(path)) return path
  }
}

const corruptPath = (path: string, at: EpochMs): string =>
  freePath(`${path.slice(0, -JSON_END.length)}.corrupt-${stamp(at)}${JSON_END}`)

/** Copies into place so that a half copy never has the final name, even after power loss. */
const copyWhole = (from: string, to: string): void => {
  const partial = `${to}.next`
  try {
    copyFileSync(from, partial)
    chmodSync(partial, FILE_MODE)
    const handle = openSync(partial, constants.O_RDWR)
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(partial, to)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  syncFolder(dirname(to))
}

const copyAmong = (path: string, folder: string, starts: string): string | null => {
  const bytes = readFileSync(path)
  const same = readdirSync(folder).find(
    (entry) => entry.startsWith(starts) && entry.endsWith(JSON_END) && readFileSync(join(folder, entry)).equals(bytes),
  )
  return same === undefined ? null : join(folder, same)
}

/** Moves a file to `<file>.corrupt-<time>.json`. @returns the new path @throws system errors */
export const moveAside = (path: string, at: EpochMs): string => {
  const aside = corruptPath(path, at)
  renameSync(path, aside)
  syncFolder(dirname(path))
  return aside
}

/** Copies a file to `<file>.corrupt-<time>.json` unless that was done before. @returns its path @throws system errors */
export const copyAside = (path: string, at: EpochMs): string => {
  const folder = dirname(path)
  const before = copyAmong(path, folder, `${basename(path, JSON_END)}.corrupt-`)
  if (before !== null) return before
  const aside = corruptPath(path, at)
  copyWhole(path, aside)
  return aside
}

/** Keeps a file as it is, once per content and name. @param folder where copies of this file lie @param as its name there */
export const keepCopy = (path: string, folder: string, as: string): void => {
  ensureFolder(folder)
  if (copyAmong(path, folder, as) !== null) return
  copyWhole(path, freePath(join(folder, `${as}${JSON_END}`)))
}
