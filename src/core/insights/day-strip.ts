import { Temporal } from 'temporal-polyfill'
import { durationMs, minutes, zoned, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'
import { loopMarks, type Filed } from '../rollup/roll-up.ts'
import type { Kind } from '../timebox/kind.ts'
import { MARKS_MAX } from './bins.ts'

/** A plan this much longer than what was needed is drawn as an outline; a smaller difference is none. */
const PLAN_SHOWN_FROM = minutes(5)
const DAY_MINUTES = 24 * 60

/**
 * Minutes after the midnight that a day began with, on the clock on the wall: 600 is 10:00, 1500 is 01:00 of the next
 * night. Days of 23 and 25 hours have their hours where the clock showed them.
 */
export type DayMinute = number

/** One timebox of the strip. */
export interface StripBar {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly from: DayMinute
  readonly to: DayMinute
  readonly took: DurationMs
  readonly planned: DurationMs
  /**
   * Where the plan lies: `unneeded`, an outline behind the bar; `passed`, a notch in the bar; null where both agree, and
   * where a day's clock would turn them round.
   */
  readonly plan: { readonly what: 'unneeded' | 'passed'; readonly at: DayMinute } | null
  readonly loops: readonly { readonly at: DayMinute; readonly left: boolean }[]
}

/** A day as one strip, in the order of starts. `timeboxes` counts all, `bars` are at most 365. */
export interface DayStrip {
  readonly day: LocalDay
  readonly timeboxes: number
  readonly bars: readonly StripBar[]
}

const dayMinute = (at: EpochMs, zone: string, day: LocalDay): DayMinute => {
  const here = zoned(at, zone)
  const { days } = Temporal.PlainDate.from(day).until(here.toPlainDate(), { largestUnit: 'days' })
  return days * DAY_MINUTES + here.hour * 60 + here.minute
}

const planOf = ({ took, plannedCap }: Filed, from: DayMinute, to: DayMinute): StripBar['plan'] => {
  const longer = Math.round((plannedCap - took) / minutes(1))
  if (plannedCap - took >= PLAN_SHOWN_FROM) return { what: 'unneeded', at: to + longer }
  const notch = to + longer
  return longer < 0 && notch > from ? { what: 'passed', at: notch } : null
}

const barOf = (record: Filed): StripBar => {
  const { day, startZone } = record
  const from = dayMinute(record.startedAt, startZone, day)
  // On the clock it was started by, so that a bar has its length also on a journey.
  const to = Math.max(from, dayMinute(record.endedAt, startZone, day))
  const counted = record.loops.filter(({ said }) => said === undefined)
  return {
    id: record.id,
    title: record.title,
    kind: record.kind,
    from,
    to,
    took: durationMs(record.took),
    planned: record.plannedCap,
    plan: planOf(record, from, to),
    loops: loopMarks(record).flatMap(({ left }, place) => {
      const loop = counted[place]
      return loop === undefined ? [] : [{ at: dayMinute(loop.at, startZone, day), left }]
    }),
  }
}

/** The strip of one day, for "Yesterday". */
export const dayStrip = (records: readonly Filed[], day: LocalDay): DayStrip => {
  const ofDay = records
    .filter((record) => record.day === day && record.withdrawnAt === undefined)
    .toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
  return { day, timeboxes: ofDay.length, bars: ofDay.slice(0, MARKS_MAX).map(barOf) }
}
