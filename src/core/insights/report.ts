import { monthOf, type LocalDay } from '../time.ts'
import type { Filed } from '../rollup/roll-up.ts'
import { beliefBeforeAndAfter, type BeliefInput, type BeliefMark } from './belief.ts'
import { edgeMonths, rowsOf, type MonthsOfRows } from './closed-rows.ts'
import { dayStrip, type DayStrip } from './day-strip.ts'
import { passes, type Filter } from './filter.ts'
import { loopsByDay, type LoopsChart } from './loops-by-day.ts'
import { lastMovedMarks, type MovedMarks } from './moved-marks.ts'
import { monthsAtAGlance, type GlanceMark } from './months.ts'
import { monthsOf, type Period, type View } from './period.ts'
import { alongTime, plannedAndTook, type TaskTotal, type TimeMark } from './planned-and-took.ts'
import { smallWins, type SmallWin, type WrittenWin } from './small-wins.ts'
import type { Bin } from './bins.ts'

/** Everything that Insights draws for one period. The same history and the same closed day give the same report. */
export interface Report {
  readonly period: Period
  readonly strip: DayStrip
  readonly tasks: readonly TaskTotal[]
  readonly time: { readonly bin: Bin; readonly marks: readonly TimeMark[] }
  readonly loops: LoopsChart
  readonly belief: readonly BeliefMark[]
  readonly wins: readonly SmallWin[]
  readonly months: readonly GlanceMark[]
  /** marks that changed while a timebox ran; null for periods that are made of rows */
  readonly moved: MovedMarks | null
}

/** What a report is made of. */
export interface ReportInput {
  readonly period: Period
  readonly closed: LocalDay
  readonly filter: Filter
  /** rows by month, all devices together; not needed for a week */
  readonly months: MonthsOfRows
  /** the newest form of every record of the months that `monthsToRead` names */
  readonly records: Readonly<Record<string, readonly Filed[]>>
  readonly experiments: readonly BeliefInput[]
  readonly written: readonly WrittenWin[]
}

const FINEST: Readonly<Record<View, Bin>> = { week: 'day', month: 'day', year: 'week', all: 'month' }

/**
 * The months whose records a report needs: that of the last closed day, those that the period cuts, and of a month all.
 * Longer periods are made of rows.
 */
export const monthsToRead = (period: Period, closed: LocalDay): readonly string[] => {
  const short = isShort(period) ? monthsOf(period) : []
  return [...new Set([...short, ...edgeMonths(period, closed), monthOf(closed)])].toSorted()
}

/** Whether a period is made of months' records alone, so that no rollup is needed. */
export const isOfRecords = ({ view, to }: Period, closed: LocalDay): boolean =>
  view === 'week' || (view === 'month' && to === closed)

/** The records of months that the period cuts, among those that were read. */
export const edgesOf = ({ period, closed, records }: Pick<ReportInput, 'period' | 'closed' | 'records'>) => {
  const needed = new Set(edgeMonths(period, closed))
  return Object.fromEntries(Object.entries(records).filter(([month]) => needed.has(month)))
}

/** Single timeboxes are read for a week and a month; the small wins of longer periods are those that were written. */
const isShort = ({ view }: Period): boolean => view === 'week' || view === 'month'

/** Computes a report. */
export const reportOf = ({ period, closed, filter, months, records, experiments, written }: ReportInput): Report => {
  const read = Object.values(records)
    .flat()
    .filter((record) => passes(filter, record))
  const rows = rowsOf({ period, months, edges: edgesOf({ period, closed, records }), filter })
  return {
    period,
    strip: dayStrip(read, closed),
    tasks: plannedAndTook(rows.tasks),
    time: alongTime(rows.days, FINEST[period.view]),
    loops: loopsByDay(rows.days),
    belief: beliefBeforeAndAfter(experiments, period),
    wins: smallWins(isShort(period) ? read : [], written, period),
    months: monthsAtAGlance(rows.days),
    moved: isShort(period) ? lastMovedMarks(read, period) : null,
  }
}
