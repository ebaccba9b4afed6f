import { unionOf } from '@core/entries.ts'
import type { BeliefInput } from '@core/insights/belief.ts'
import { allClosed, edgeMonths, tasksOf, type MonthsOfRows } from '@core/insights/closed-rows.ts'
import type { Filter } from '@core/insights/filter.ts'
import { isIn, periodOf, type Period } from '@core/insights/period.ts'
import { totalsOfTasks, type TaskTotal } from '@core/insights/planned-and-took.ts'
import { isOfRecords, monthsToRead, reportOf } from '@core/insights/report.ts'
import { sayingsOf } from '@core/insights/says.ts'
import { whatThereIs } from '@core/insights/what-there-is.ts'
import { union } from '@core/rollup/roll-up.ts'
import type { MonthRows } from '@core/rollup/rollup.ts'
import { rowsAt } from '@core/rollup/stale.ts'
import { daysAfter, monthOf, type LocalDay } from '@core/time.ts'
import type { PageOfFiles, PageWish } from './messages.ts'
import { readEvenings } from './evenings-read.ts'
import { readMonths, type MonthsRead } from './months-read.ts'
import { devicesIn, monthsOn } from './on-disk.ts'
import type { Fresh, Wanted } from './refresh.ts'
import { wordsOfWeek } from './words-of-week.ts'

/** The rows of every month. */
const rowsByMonth = (fresh: readonly Fresh[]): MonthsOfRows => {
  const months: Record<string, MonthRows[]> = {}
  for (const { rollup } of fresh) {
    for (const month of Object.keys(rollup.months)) (months[month] ??= []).push(rowsAt(rollup, month))
  }
  return Object.fromEntries(Object.entries(months).map(([month, rows]) => [month, union(rows)]))
}

/** The years that a period has days of. */
const yearsWithin =
  ({ from, to }: Period): Wanted =>
  (year) =>
    year >= from.slice(0, 4) && year <= to.slice(0, 4)

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
  return totalsOfTasks(tasksOf({ period, months, edges: readMonths(root).recordsOf(cut), filter }))
}

/** Experiments that were compared in a period: from its months' files where those are read, or else from the rollups. */
const comparedIn = (
  period: Period,
  months: MonthsRead,
  read: readonly string[],
  fresh: readonly Fresh[],
): BeliefInput[] => {
  const ofRead = read.flatMap((month) => months.at(month).experiments)
  const ofRows = unionOf(fresh.map(({ rollup }) => Object.values(rollup.months).flatMap(({ beliefs }) => beliefs)))
  return unionOf([ofRead, ofRows]).filter(({ closing }) => isIn(period, closing.day))
}

/** The first day that anything is filed under; null where nothing is. Months that hold nothing are passed over. */
const firstDay = (oldest: readonly string[], months: MonthsRead): LocalDay | null => {
  for (const month of oldest) {
    const [first] = months
      .at(month)
      .records.map(({ day }) => day)
      .toSorted()
    if (first !== undefined) return first
  }
  return null
}

/** Whether history reaches back before a day. Only the months at its very beginning are read for that. */
const reachesBefore = (day: LocalDay, oldest: readonly string[], months: MonthsRead): boolean => {
  const [second] = oldest.slice(1)
  if (second !== undefined && second < monthOf(day)) return true
  const first = firstDay(oldest, months)
  return first !== null && first < day
}

/**
 * One page of Insights. A week and a month of now need one or two months' files and no rollup, so that they cost the
 * same after ten years as after ten days.
 * @param root the data folder, absolute
 * @param rollups asked for only where the period is made of rows, for its years
 */
export const makePage = (root: string, wish: PageWish, rollups: (wanted: Wanted) => readonly Fresh[]): PageOfFiles => {
  const { view, around, closed, today, filter } = wish
  const period = periodOf(view, around, closed)
  const months = readMonths(root)
  const evenings = readEvenings(root)
  const read = monthsToRead(period, closed)
  const fresh = isOfRecords(period, closed) ? [] : rollups(yearsWithin(period))
  const input = {
    period,
    closed,
    months: rowsByMonth(fresh),
    records: months.recordsOf(read),
    experiments: comparedIn(period, months, read, fresh),
    written: evenings.winsOf(period),
  }
  const report = reportOf({ ...input, filter })
  const there = whatThereIs(input)
  const oldest = [...new Set(devicesIn(root).flatMap((device) => monthsOn(root, device)))].toSorted()
  const before = view !== 'all' && reachesBefore(period.from, oldest, months)
  return {
    today,
    closed,
    isEmpty: there.kinds.length === 0 && report.belief.length === 0 && report.wins.length === 0 && !before,
    report,
    earlier: before ? daysAfter(period.from, -1) : null,
    later: period.to < closed ? daysAfter(period.to, 1) : null,
    says: sayingsOf(report, evenings.isClosed(report.strip.day)),
    words: wordsOfWeek({ period, closed, today }, months, evenings, (day) => reachesBefore(day, oldest, months)),
    ...there,
  }
}
