import { Temporal } from 'temporal-polyfill'
import { daysAfter, type LocalDay } from '../time.ts'
import { startOf } from './bins.ts'
import { type Period } from './period.ts'

/** Days after Monday: a week is told from Friday evening on. */
const TOLD_AFTER = 4

/** Which week is told in words. `next`: the day on whose evening the running one comes, where it is not told yet. */
export interface WeekShown {
  /** its Monday */
  readonly week: LocalDay
  readonly isLast: boolean
  readonly next: LocalDay | null
}

/** Whether a week is told. @param week its Monday @param closed the last closed day */
export const isWeekTold = (week: LocalDay, closed: LocalDay): boolean => closed >= daysAfter(week, TOLD_AFTER)

const weeksBetween = (from: LocalDay, to: LocalDay): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'weeks' }).weeks

/**
 * The week that is looked at, or the last one of a longer period. A week is told when its Friday is closed; until then
 * the one before stands there.
 * @param closed the last closed day
 */
export const weekShown = ({ to }: Period, closed: LocalDay, today: LocalDay): WeekShown => {
  const running = startOf(today, 'week')
  const last = startOf(to, 'week')
  const isTold = isWeekTold(last, closed)
  const week = isTold ? last : daysAfter(last, -7)
  return {
    week,
    isLast: weeksBetween(week, running) === 1,
    next: isTold ? null : daysAfter(last, TOLD_AFTER),
  }
}
