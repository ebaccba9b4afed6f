import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TextDecoder } from 'node:util'
import { read, type Read } from '@core/persisted/ladder.ts'
import { recordsIn } from '@core/persisted/sound-records.ts'
import type { Rollup, Stamp } from '@core/rollup/rollup.ts'
import type { Stamps } from '@core/rollup/stale.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { isDevice } from '../store/device.ts'

/*
 * History and rollups as they lie on disk, read with nothing but fs, so that a worker can. Nothing here writes, and
 * nothing throws: what can't be read is not there.
 */

const MONTH_FILE = /^(\d{4}-\d{2})\.json$/
const YEAR_FILE = /^(\d{4})\.json$/

const entries = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The text of a file, strictly UTF-8 as the store reads it; `null` when there is none. */
const textAt = (path: string): string | null => {
  try {
    // Anything but a plain file could block for ever.
    if (!statSync(path).isFile()) return null
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}

/** Devices that have a history below a data folder. */
export const devicesIn = (root: string): readonly string[] => entries(join(root, 'history')).filter(isDevice).toSorted()

/** What is known of a month's file without reading it; `null` when there is none. @param month `2026-05` */
const stampAt = (root: string, device: string, month: string): Stamp | null => {
  try {
    const stats = statSync(join(root, 'history', device, `${month}.json`))
    return stats.isFile() ? { bytes: stats.size, modifiedAt: stats.mtimeMs } : null
  } catch {
    return null
  }
}

/** Years that a device has months of, or a rollup that outlived them, oldest first. */
export const yearsOf = (root: string, device: string): readonly string[] => {
  const months = entries(join(root, 'history', device)).flatMap((name) => MONTH_FILE.exec(name)?.[1] ?? [])
  const rollups = entries(join(root, 'rollup', device)).flatMap((name) => YEAR_FILE.exec(name)?.[1] ?? [])
  return [...new Set([...months.map((month) => month.slice(0, 4)), ...rollups])].toSorted()
}

/** The stamps of a device's months in one year. @param year `2026` */
export const stampsOf = (root: string, device: string, year: string): Stamps =>
  Object.fromEntries(
    entries(join(root, 'history', device)).flatMap((name) => {
      const month = MONTH_FILE.exec(name)?.[1]
      const stamp = month?.startsWith(year) === true ? stampAt(root, device, month) : null
      return month === undefined || stamp === null ? [] : [[month, stamp] as const]
    }),
  )

/** What a device's month holds, as far as it can be read. */
export const recordsOf = (root: string, device: string, month: string): readonly TimeboxRecord[] =>
  recordsIn(textAt(join(root, 'history', device, `${month}.json`)) ?? '')

/** A device's rollup of a year as it lies there; `null` when there is none. */
export const rollupOf = (root: string, device: string, year: string): Read<Rollup> | null => {
  const text = textAt(join(root, 'rollup', device, `${year}.json`))
  if (text === null)
    return entries(join(root, 'rollup', device)).includes(`${year}.json`) ? { ok: false, why: 'damaged' } : null
  try {
    return read('rollup', JSON.parse(text))
  } catch {
    return { ok: false, why: 'damaged' }
  }
}
