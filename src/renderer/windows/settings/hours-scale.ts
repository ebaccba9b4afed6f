const HOUR = 3_600_000
/** What the bars show of a day, in hours, unless some work is outside of it. */
const FIRST = 6.5
const LAST = 20.75
const DAY = 24

/** Beginning and end of what the bars show, in milliseconds after midnight. */
export interface Scale {
  readonly from: number
  readonly to: number
}

/** Hours of a day, in milliseconds after midnight. An end that is not later is of the next day. */
interface Hours {
  readonly from: number
  readonly to: number
}

const endOf = ({ from, to }: Hours): number => (to > from ? to : to + DAY * HOUR)

/** One scale for all days: the usual part of a day, and as much more as any of them needs. */
export const scaleOf = (days: readonly Hours[]): Scale => ({
  from: Math.min(FIRST * HOUR, ...days.map(({ from }) => from)),
  to: Math.max(LAST * HOUR, ...days.map(endOf)),
})

/** Where a bar begins and ends, in percent from both sides. */
export const barOf = (hours: Hours, { from, to }: Scale): { readonly start: number; readonly end: number } => ({
  start: ((hours.from - from) / (to - from)) * 100,
  end: ((to - endOf(hours)) / (to - from)) * 100,
})
