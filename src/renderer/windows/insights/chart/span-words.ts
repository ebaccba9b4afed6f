import type { Formats } from '../formats.ts'
import type { SpanAxis } from './axis.ts'

const HOUR = 60

/** The words of an axis of time spans, by minutes; the last one has the unit. */
export const spanWords =
  ({ ticks, inHours }: SpanAxis, { unit }: Formats) =>
  (value: number): string => {
    const number = inHours ? value / HOUR : value
    return value === ticks.at(-1) ? unit(number, inHours ? 'hours' : 'minutes') : String(number)
  }
