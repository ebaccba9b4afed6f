import { FILE_SCHEMAS, type HistoryFile } from '@core/persisted/files.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Rollup } from '@core/rollup/rollup.ts'
import { isStale, staleness, usable, withMonth } from '@core/rollup/stale.ts'
import { monthOf } from '@core/time.ts'
import type { Log } from '../log.ts'
import { errnoOf } from '../store/errno.ts'
import type { FilePort } from '../store/file-port.ts'
import type { MonthFiles } from '../store/month-files.ts'
import { rollupOf, stampsOf } from './on-disk.ts'
import type { Fresh } from './refresh.ts'
import { TOGETHER } from './sources.ts'

/**
 * This device's rollups, and the writing of those of all devices together. They are derived, so nothing here is ever told as a failure: what could not be kept or written
 * is stale, and made anew when it is needed.
 */
export interface Rollups {
  /**
   * A month was written: what it holds now, of this device. Follows in memory, the whole month anew, so that it is what
   * lies on disk even where files came from elsewhere meanwhile; `flush` writes. Other months keep their stamps, and are
   * as true or as stale as they were.
   */
  readonly recorded: (month: string, content: HistoryFile) => void
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

/** Reads a year when a record of it is written, or takes it when a worker brings it. Never throws. */
export const openRollups = ({ port, log, root, device }: RollupContext): Rollups => {
  const kept = new Map<string, Kept>()
  const write = (one: string, rollup: Rollup, whose = device): boolean => {
    const data = FILE_SCHEMAS.rollup.safeParse(rollup)
    if (!data.success) {
      log.event('saveRefused', { file: 'rollup' })
      return false
    }
    try {
      port.write(`rollup/${whose}/${one}`, { schemaVersion: SCHEMA_VERSION, data: rollup })
      return true
    } catch (error) {
      log.event('saveFailed', { file: 'rollup', code: errnoOf(error) })
      if (errnoOf(error) === 'EUNKNOWN') log.logBug(error)
      return false
    }
  }

  return {
    recorded: (month, content) => {
      const year = month.slice(0, 4)
      const stamp = stampsOf(root, device, month)[month]
      if (stamp === undefined) return
      const known = kept.get(year) ?? usable(rollupOf(root, device, year), SCHEMA_VERSION)
      kept.set(year, { ...known, rollup: withMonth(known.rollup, month, content, stamp), changed: true })
    },
    take: ({ year: of, rollup, toWrite, ...one }) => {
      if (one.device === TOGETHER) {
        // Whether it is still true is seen when it is read.
        if (toWrite) write(of, rollup, TOGETHER)
        return
      }
      if (one.device !== device || !toWrite || isStale(staleness(rollup, stampsOf(root, device, of)))) return
      kept.set(of, { rollup, writable: true, changed: !write(of, rollup) })
    },
    flush: () => {
      for (const [of, { rollup, writable, changed }] of kept) {
        if (changed && writable && write(of, rollup)) kept.set(of, { rollup, writable, changed: false })
      }
    },
  }
}

/** Months whose rollups follow everything that is written into them. */
export const withRollups = (months: MonthFiles, rollups: Rollups): MonthFiles => ({
  ...months,
  upsert: (record) => {
    const result = months.upsert(record)
    if (result.ok) rollups.recorded(monthOf(record.day), months.content(monthOf(record.day)))
    return result
  },
  takeIn: (month, records) => {
    const result = months.takeIn(month, records)
    if (result.ok && result.count > 0) rollups.recorded(month, months.content(month))
    return result
  },
  takeBack: (month, taken) => {
    const result = months.takeBack(month, taken)
    if (result.ok && result.count > 0) rollups.recorded(month, months.content(month))
    return result
  },
  upsertClosed: (experiment) => {
    const result = months.upsertClosed(experiment)
    const month = monthOf(experiment.closing.day)
    if (result.ok) rollups.recorded(month, months.content(month))
    return result
  },
})
