import { unionOf } from '@core/entries.ts'
import { fnv1a } from '@core/fnv.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Rollup, Stamp } from '@core/rollup/rollup.ts'
import { usable, type MonthContent, type Stamps } from '@core/rollup/stale.ts'
import { devicesIn, monthOn, monthsOn, rollupOf, stampAt, stampsOf, yearsOf } from './on-disk.ts'

/** The name under which the rollups of all devices together lie; no device has it. */
export const TOGETHER = 'all'

/** Months that a rollup is made of: those of one device, or of all together. */
export interface Source {
  /** under which its rollups lie */
  readonly device: string
  /** `2026`, oldest first */
  readonly years: () => readonly string[]
  readonly stampsOf: (year: string) => Stamps
  readonly contentOf: (month: string) => MonthContent
  /** A month that lies rolled up already, as it is with this stamp; null: it is to be read. */
  readonly rolledUp: (month: string, stamp: Stamp) => Rollup['months'][string] | null
}

/** The months of one device. */
export const ofDevice = (root: string, device: string): Source => ({
  device,
  years: () => yearsOf(root, device),
  stampsOf: (year) => stampsOf(root, device, year),
  contentOf: (month) => monthOn(root, device, month),
  rolledUp: () => null,
})

const OFFSET = 0x811c9dc5
/** What is known of the files of a month without reading them, as one: another one as soon as one of them is. */
const oneStamp = (stamps: readonly (readonly [device: string, stamp: Stamp])[]): Stamp => ({
  bytes: stamps.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  modifiedAt: fnv1a(
    stamps.map(([device, { bytes, modifiedAt }]) => `${device} ${bytes} ${modifiedAt}`).join('\n'),
    OFFSET,
  ),
})

/** A file keeps its time when it is carried, as far as the file systems know it. */
const isSame = (a: Stamp | undefined, b: Stamp): boolean =>
  a?.bytes === b.bytes && Math.abs(a.modifiedAt - b.modifiedAt) < 1

/**
 * The months of all devices together, each record once, whichever files it lies in. Where one device alone has a month,
 * its own rollup, which is carried with its files, has the rows already. @param rolled this device's, as they are now
 */
export const ofAll = (root: string, own: string, rolled: (year: string) => Rollup | undefined): Source => {
  const devices = devicesIn(root)
  const known = new Map<string, Rollup>()
  const rollupAt = (device: string, year: string): Rollup => {
    const fresh = device === own ? rolled(year) : undefined
    if (fresh !== undefined) return fresh
    const key = `${device}/${year}`
    const read = known.get(key) ?? usable(rollupOf(root, device, year), SCHEMA_VERSION).rollup
    known.set(key, read)
    return read
  }
  // Each folder is looked into once: of ten computers they are a hundred months each after ten years.
  const months = new Map<string, string[]>()
  for (const device of devices)
    for (const month of monthsOn(root, device)) months.set(month, [...(months.get(month) ?? []), device])
  const stampsAt = (month: string): readonly (readonly [string, Stamp])[] =>
    (months.get(month) ?? []).flatMap((device) => {
      const stamp = stampAt(root, device, month)
      return stamp === null ? [] : [[device, stamp] as const]
    })
  const monthsWithin = (year: string): readonly string[] =>
    [...months.keys()].filter((month) => month.startsWith(year)).toSorted()
  return {
    device: TOGETHER,
    years: () =>
      [...new Set([...[...months.keys()].map((month) => month.slice(0, 4)), ...yearsOf(root, TOGETHER)])].toSorted(),
    stampsOf: (year) =>
      Object.fromEntries(
        monthsWithin(year).flatMap((month) => {
          const stamps = stampsAt(month)
          return stamps.length === 0 ? [] : [[month, oneStamp(stamps)] as const]
        }),
      ),
    contentOf: (month) => {
      const files = devices.map((device) => monthOn(root, device, month))
      return {
        timeboxes: files.flatMap(({ timeboxes }) => timeboxes),
        experiments: unionOf(files.map(({ experiments }) => experiments)),
      }
    },
    rolledUp: (month, stamp) => {
      const [only, ...more] = stampsAt(month)
      if (only === undefined || more.length > 0) return null
      const rows = rollupAt(only[0], month.slice(0, 4)).months[month]
      return rows !== undefined && isSame(rows.stamp, only[1]) ? { ...rows, stamp } : null
    },
  }
}
