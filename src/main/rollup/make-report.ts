import { allClosed, edgeMonths, tasksOf, type MonthsOfRows } from '@core/insights/closed-rows.ts'
import type { Filter } from '@core/insights/filter.ts'
import { periodOf } from '@core/insights/period.ts'
import { totalsOfTasks, type TaskTotal } from '@core/insights/planned-and-took.ts'
import { monthsToRead, reportOf, type Report } from '@core/insights/report.ts'
import type { MonthRows } from '@core/rollup/rollup.ts'
import { standingIn, union } from '@core/rollup/roll-up.ts'
import { rowsAt } from '@core/rollup/stale.ts'
import type { LocalDay } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import type { ReportWish } from './messages.ts'
import { devicesIn, recordsOf } from './on-disk.ts'
import type { Fresh } from './refresh.ts'

/** The rows of every month, all devices together. */
const rowsByMonth = (fresh: readonly Fresh[]): MonthsOfRows => {
  const months: Record<string, MonthRows[]> = {}
  for (const { rollup } of fresh) {
    for (const month of Object.keys(rollup.months)) (months[month] ??= []).push(rowsAt(rollup, month))
  }
  return Object.fromEntries(Object.entries(months).map(([month, rows]) => [month, union(rows)]))
}

/** The newest form of every record of some months, all devices together. */
const recordsIn = (root: string, months: readonly string[]): Readonly<Record<string, readonly TimeboxRecord[]>> => {
  const devices = devicesIn(root)
  return Object.fromEntries(
    months.map((month) => {
      const all = devices.flatMap((device) => recordsOf(root, device, month))
      return [month, standingIn(month, all)]
    }),
  )
}

/** Totals of every task over all closed days. */
export const makeTotals = (
  root: string,
  closed: LocalDay,
  filter: Filter,
  fresh: readonly Fresh[],
): readonly TaskTotal[] => {
  const period = periodOf('all', closed, closed)
  const months = rowsByMonth(fresh)
  const cut = edgeMonths(period, closed).filter((month) => !allClosed(months[month], closed))
  return totalsOfTasks(tasksOf({ period, months, edges: recordsIn(root, cut), filter }))
}

/**
 * One report. A week and a month of now need one or two months' files and no rollup, so that they cost the same after
 * ten years as after ten days.
 * @param rollups asked for only where the period is made of rows
 */
export const makeReport = (root: string, wish: ReportWish, rollups: () => readonly Fresh[]): Report => {
  const { view, around, closed, filter, experiments, written } = wish
  const period = periodOf(view, around, closed)
  const records = recordsIn(root, monthsToRead(period, closed))
  const fromRecords = view === 'week' || (view === 'month' && period.to === closed)
  const months = fromRecords ? {} : rowsByMonth(rollups())
  return reportOf({ period, closed, filter, months, records, experiments, written })
}
