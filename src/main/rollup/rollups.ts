import { FILE_SCHEMAS } from '@core/persisted/files.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Rollup } from '@core/rollup/rollup.ts'
import { withRecord, yearOf } from '@core/rollup/roll-up.ts'
import { isStale, rowsAt, staleness, usable, withRows } from '@core/rollup/stale.ts'
import { monthOf, type LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import type { Log } from '../log.ts'
import { errnoOf } from '../store/errno.ts'
import type { FilePort } from '../store/file-port.ts'
import type { MonthFiles } from '../store/month-files.ts'
import { rollupOf, stampsOf } from './on-disk.ts'
import type { Fresh } from './refresh.ts'

/**
 * This device's rollups. They are derived, so nothing here is ever told as a failure: what could not be kept or written
 * is stale, and made anew when it is needed.
 */
export interface Rollups {
  /** A record of this day is about to be written: its year is read, if it is not known. */
  readonly expect: (day: LocalDay) => void
  /** A record is in history now, in the place of `before`. Follows in memory; `flush` writes. */
  readonly recorded: (before: TimeboxRecord | null, after: TimeboxRecord) => void
  /** Takes what a worker mended, as far as it is still true, and writes it. */
  readonly take: (fresh: Fresh) => void
  /** Writes what changed: when a day closes, when nothing is going on, and before the end. */
  readonly flush: () => void
}

interface Kept {
  readonly rollup: Rollup
  readonly writable: boolean
  readonly changed: boolean
}

export interface RollupContext {
  readonly port: FilePort
  readonly log: Log
  /** the data folder, absolute: times and sizes of files are looked up there */
  readonly root: string
  readonly device: string
}

/** Reads a year when its first record comes, or when a worker brings it. Never throws. */
export const openRollups = ({ port, log, root, device }: RollupContext): Rollups => {
  const kept = new Map<string, Kept>()
  /** Years that a worker has to mend first; they are not read again and again. */
  const stale = new Set<string>()

  const write = (one: string, rollup: Rollup): boolean => {
    const data = FILE_SCHEMAS.rollup.safeParse(rollup)
    if (!data.success) {
      log.event('saveRefused', { file: 'rollup' })
      return false
    }
    try {
      port.write(`rollup/${device}/${one}`, { schemaVersion: SCHEMA_VERSION, data: rollup })
      return true
    } catch (error) {
      log.event('saveFailed', { file: 'rollup', code: errnoOf(error) })
      if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
      return false
    }
  }

  return {
    expect: (day) => {
      const year = yearOf(day)
      if (kept.has(year) || stale.has(year)) return
      const found = usable(rollupOf(root, device, year), SCHEMA_VERSION)
      if (isStale(staleness(found.rollup, stampsOf(root, device, year)))) stale.add(year)
      else kept.set(year, { ...found, changed: false })
    },
    recorded: (before, after) => {
      const of = yearOf(after.day)
      const month = monthOf(after.day)
      const known = kept.get(of)
      const stamp = stampsOf(root, device, month)[month]
      if (known === undefined || stamp === undefined) return
      const rollup = withRows(known.rollup, month, withRecord(rowsAt(known.rollup, month), before, after), stamp)
      kept.set(of, { ...known, rollup, changed: true })
    },
    take: ({ year: of, rollup, toWrite, ...one }) => {
      if (one.device !== device || !toWrite || isStale(staleness(rollup, stampsOf(root, device, of)))) return
      stale.delete(of)
      kept.set(of, { rollup, writable: true, changed: !write(of, rollup) })
    },
    flush: () => {
      for (const [of, { rollup, writable, changed }] of kept) {
        if (changed && writable && write(of, rollup)) kept.set(of, { rollup, writable, changed: false })
      }
    },
  }
}

/** Months whose rollups follow every record that is written. */
export const withRollups = (months: MonthFiles, rollups: Rollups): MonthFiles => ({
  ...months,
  upsert: (record) => {
    const before = months.own([monthOf(record.day)]).find(({ id }) => id === record.id) ?? null
    rollups.expect(record.day)
    const result = months.upsert(record)
    if (result.ok) rollups.recorded(before, record)
    return result
  },
})
