import { durationMs, type DurationMs, type LocalDay } from '../time.ts'
import type { DayRow } from '../rollup/rollup.ts'
import { binFor, startOf } from './bins.ts'

/** One month, or one year where months would be too many. */
export interface GlanceMark {
  readonly from: LocalDay
  readonly took: DurationMs
  readonly timeboxes: number
  readonly ship: number
  readonly draft: number
  readonly handOver: number
  readonly park: number
}

type Sums = { -readonly [K in Exclude<keyof GlanceMark, 'from'>]: number }
const NOTHING: Sums = { took: 0, timeboxes: 0, ship: 0, draft: 0, handOver: 0, park: 0 }

/** Months at a glance, oldest first. A month without a timebox is not there: a hole would accuse. */
export const monthsAtAGlance = (rows: readonly DayRow[]): readonly GlanceMark[] => {
  const bin = binFor(
    rows.map(({ day }) => day),
    'month',
  )
  const sums = new Map<LocalDay, Sums>()
  for (const row of rows) {
    const from = startOf(row.day, bin)
    const sum = sums.get(from) ?? { ...NOTHING }
    sums.set(from, sum)
    sum.took += row.took
    sum.timeboxes += row.timeboxes
    sum.ship += row.ship ?? 0
    sum.draft += row.draft ?? 0
    sum.handOver += row.handOver ?? 0
    sum.park += row.park ?? 0
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([from, sum]) => markOf(from, sum))
}

const markOf = (from: LocalDay, sum: Sums): GlanceMark => ({ from, ...sum, took: durationMs(sum.took) })
