import { statSync } from 'node:fs'
import { join } from 'node:path'
import { jsonIn } from '@core/persisted/json-in.ts'
import { read, type Read } from '@core/persisted/ladder.ts'
import type { HistoryFile } from '@core/persisted/files.ts'
import { monthIn } from '@core/persisted/sound-records.ts'
import type { Rollup, Stamp } from '@core/rollup/rollup.ts'
import type { Stamps } from '@core/rollup/stale.ts'
import { monthsIn, namesIn, textAt } from '../store/as-it-lies.ts'
import { isDevice } from '../store/device.ts'

/* History and rollups as they lie on disk, for the worker (see store/as-it-lies.ts). */

const YEAR_FILE = /^(\d{4})\.json$/

/** Devices that have a history below a data folder. */
export const devicesIn = (root: string): readonly string[] => namesIn(join(root, 'history')).filter(isDevice).toSorted()

/** What is known of a month's file without reading it; `null` when there is none. @param month `2026-05` */
export const stampAt = (root: string, device: string, month: string): Stamp | null => {
  try {
    const stats = statSync(join(root, 'history', device, `${month}.json`), { throwIfNoEntry: false })
    return stats?.isFile() === true ? { bytes: stats.size, modifiedAt: stats.mtimeMs } : null
  } catch {
    return null
  }
}

/** Years that a device has months of, or a rollup that outlived them, oldest first. */
export const yearsOf = (root: string, device: string): readonly string[] => {
  const months = monthsOn(root, device)
  const rollups = namesIn(join(root, 'rollup', device)).flatMap((name) => YEAR_FILE.exec(name)?.[1] ?? [])
  return [...new Set([...months.map((month) => month.slice(0, 4)), ...rollups])].toSorted()
}

/** The stamps of a device's months in one year. @param year `2026` */
export const stampsOf = (root: string, device: string, year: string): Stamps =>
  Object.fromEntries(
    monthsIn(join(root, 'history', device)).flatMap((month) => {
      const stamp = month.startsWith(year) ? stampAt(root, device, month) : null
      return stamp === null ? [] : [[month, stamp] as const]
    }),
  )

/** What a device's month holds, as far as it can be read. */
export const monthOn = (root: string, device: string, month: string): HistoryFile =>
  monthIn(textAt(join(root, 'history', device, `${month}.json`)) ?? '')

/** The months that a device has files of, oldest first. */
export const monthsOn = (root: string, device: string): readonly string[] =>
  monthsIn(join(root, 'history', device)).toSorted()

/** A device's rollup of a year as it lies there; `null` when there is none. */
export const rollupOf = (root: string, device: string, year: string): Read<Rollup> | null => {
  const text = textAt(join(root, 'rollup', device, `${year}.json`))
  if (text === null)
    return namesIn(join(root, 'rollup', device)).includes(`${year}.json`) ? { ok: false, why: 'damaged' } : null
  return read('rollup', jsonIn(text))
}
