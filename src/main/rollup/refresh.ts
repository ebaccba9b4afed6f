import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Rollup } from '@core/rollup/rollup.ts'
import { isStale, staleness, usable, withMonth, withoutMonths } from '@core/rollup/stale.ts'
import { devicesIn, monthOn, rollupOf, stampsOf, yearsOf } from './on-disk.ts'

/** A rollup that is true of its months now. */
export interface Fresh {
  readonly device: string
  /** `2026` */
  readonly year: string
  readonly rollup: Rollup
  /** it differs from what lies on disk, and may be written there */
  readonly toWrite: boolean
}

/** How far a rebuild is: months read, of so many that have to be. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** Rollups that are known already, by device and year; tried before those on disk. */
export type Known = Map<string, Rollup>
const keyOf = (device: string, year: string): string => `${device}/${year}`

interface Work extends Omit<Fresh, 'toWrite'> {
  readonly writable: boolean
  readonly read: readonly string[]
  readonly changed: boolean
}

const workOf = (root: string, device: string, year: string, known: Known): Work => {
  const stamps = stampsOf(root, device, year)
  const kept = known.get(keyOf(device, year))
  if (kept !== undefined && !isStale(staleness(kept, stamps)))
    return { device, year, rollup: kept, writable: false, read: [], changed: false }
  const disk = usable(rollupOf(root, device, year), SCHEMA_VERSION)
  const nearer = kept !== undefined && staleness(kept, stamps).read.length < staleness(disk.rollup, stamps).read.length
  const start = nearer ? kept : disk.rollup
  const { read, drop } = staleness(start, stamps)
  const changed = nearer || read.length > 0 || drop.length > 0
  return { device, year, rollup: withoutMonths(start, drop), writable: disk.writable, read, changed }
}

/** What is told while rollups are mended. */
export interface Telling {
  readonly progress: (progress: Progress) => void
  /** one of this device that has to be written; told as soon as it is whole, so that a kill costs little */
  readonly mended: (fresh: Fresh) => void
}
const NOBODY: Telling = { progress: () => undefined, mended: () => undefined }

/**
 * All rollups of all devices, each true of its months: those on disk where they still are, the others mended month by
 * month. What a month was is noted before it is read, so that a write in between makes it stale and not untrue.
 * @param own this device: the rollups of others are computed beside their files, never written
 * @param known what an earlier call found; it is brought up to date
 */
export const refresh = (root: string, own: string, known: Known, telling: Telling = NOBODY): readonly Fresh[] => {
  const works = devicesIn(root).flatMap((device) =>
    yearsOf(root, device).map((year) => workOf(root, device, year, known)),
  )
  const of = works.reduce((sum, { read }) => sum + read.length, 0)
  let done = 0
  return works.map(({ device, year, rollup: start, writable, read, changed }) => {
    let rollup = start
    for (const month of read) {
      const stamp = stampsOf(root, device, month)[month]
      if (stamp !== undefined) rollup = withMonth(rollup, month, monthOn(root, device, month), stamp)
      done += 1
      telling.progress({ done, of })
    }
    known.set(keyOf(device, year), rollup)
    const fresh = { device, year, rollup, toWrite: device === own && writable && changed }
    if (fresh.toWrite) telling.mended(fresh)
    return fresh
  })
}
