import { unionOf } from '@core/entries.ts'
import type { ClosedExperiment } from '@core/experiments/experiment.ts'
import { standingIn } from '@core/rollup/roll-up.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { devicesIn, monthOn } from './on-disk.ts'

/** What lies in a month, all devices together: the newest form of each, withdrawn ones left out. */
export interface MonthRead {
  readonly records: readonly TimeboxRecord[]
  readonly experiments: readonly ClosedExperiment[]
}

/** Months, each read when it is first asked for. */
export interface MonthsRead {
  readonly at: (month: string) => MonthRead
  /** the records of some months, by month */
  readonly recordsOf: (months: readonly string[]) => Readonly<Record<string, readonly TimeboxRecord[]>>
}

/** @param root the data folder, absolute */
export const readMonths = (root: string): MonthsRead => {
  const known = new Map<string, MonthRead>()
  const devices = devicesIn(root)
  const at = (month: string): MonthRead => {
    const before = known.get(month)
    if (before !== undefined) return before
    const files = devices.map((device) => monthOn(root, device, month))
    const read = {
      records: standingIn(
        month,
        files.flatMap(({ timeboxes }) => timeboxes),
      ),
      experiments: unionOf(files.map(({ experiments }) => experiments)),
    }
    known.set(month, read)
    return read
  }
  return { at, recordsOf: (months) => Object.fromEntries(months.map((month) => [month, at(month).records])) }
}
