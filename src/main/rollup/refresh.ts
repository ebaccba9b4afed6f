import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Rollup } from '@core/rollup/rollup.ts'
import { isStale, staleness, usable, withLines, withMonth, withoutMonths } from '@core/rollup/stale.ts'
import { devicesIn, rollupOf } from './on-disk.ts'
import { ofAll, ofDevice, type Source } from './sources.ts'

/** A rollup that is true of its months now. */
export interface Fresh {
  /** whose it is; `all` is of all devices together */
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

interface Work {
  readonly source: Source
  readonly year: string
  readonly rollup: Rollup
  readonly writable: boolean
  readonly read: readonly string[]
  readonly changed: boolean
}

const workOf = (root: string, source: Source, year: string, known: Known): Work => {
  const { device } = source
  const stamps = source.stampsOf(year)
  const kept = known.get(keyOf(device, year))
  if (kept !== undefined && !isStale(staleness(kept, stamps)))
    return { source, year, rollup: kept, writable: false, read: [], changed: false }
  const disk = usable(rollupOf(root, device, year), SCHEMA_VERSION)
  const nearer = kept !== undefined && staleness(kept, stamps).read.length < staleness(disk.rollup, stamps).read.length
  const start = nearer ? kept : disk.rollup
  const { read, drop } = staleness(start, stamps)
  const changed = nearer || read.length > 0 || drop.length > 0
  return { source, year, rollup: withoutMonths(start, drop), writable: disk.writable, read, changed }
}

/** What is told while rollups are mended. */
export interface Telling {
  readonly progress: (progress: Progress) => void
  /** one that has to be written; told as soon as it is whole, so that a kill costs little */
  readonly mended: (fresh: Fresh) => void
}
/** Whether the rollup of a year is needed: `2026`. */
export type Wanted = (year: string) => boolean
const NOBODY: Telling = { progress: () => undefined, mended: () => undefined }

/** Months rolled up anew, as far as they do not lie rolled up already. */
const mend = (works: readonly Work[], known: Known, telling: Telling, before: number, of: number): readonly Fresh[] => {
  let done = before
  return works.map(({ source, year, rollup: start, writable, read, changed }) => {
    let rollup = start
    for (const month of read) {
      const stamp = source.stampsOf(month)[month]
      const lines = stamp === undefined ? null : source.rolledUp(month, stamp)
      if (lines !== null) rollup = withLines(rollup, month, lines)
      else if (stamp !== undefined) rollup = withMonth(rollup, month, source.contentOf(month), stamp)
      done += 1
      telling.progress({ done, of })
    }
    known.set(keyOf(source.device, year), rollup)
    const fresh = { device: source.device, year, rollup, toWrite: writable && changed }
    if (fresh.toWrite) telling.mended(fresh)
    return fresh
  })
}

const readsOf = (works: readonly Work[]): number => works.reduce((sum, { read }) => sum + read.length, 0)

/**
 * The rollups of all devices together, each true of its months: those on disk where they still are, the others mended
 * month by month. What a month was is noted before it is read, so that a write in between makes it stale and not untrue.
 * Where no other device has a history, they are this one's.
 * @param own this device, whose rollups are brought up to date in any case
 * @param known what an earlier call found; it is brought up to date
 * @param wanted which years are; left out: all of them
 */
export const refresh = (
  root: string,
  own: string,
  known: Known,
  telling: Telling = NOBODY,
  wanted: Wanted = () => true,
): readonly Fresh[] => {
  const worksOf = (source: Source): readonly Work[] =>
    source
      .years()
      .filter(wanted)
      .map((year) => workOf(root, source, year, known))
  const mine = worksOf(ofDevice(root, own))
  if (!devicesIn(root).some((device) => device !== own)) return mend(mine, known, telling, 0, readsOf(mine))
  const all = worksOf(ofAll(root, own, (year) => known.get(keyOf(own, year))))
  const of = readsOf(mine) + readsOf(all)
  mend(mine, known, telling, 0, of)
  return mend(all, known, telling, readsOf(mine), of)
}
