import type { DayMinute, DayStrip } from '@core/insights/day-strip.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import { fitted, type WidthOf } from './lettering.ts'

const HOUR = 60
/** A strip of one short timebox still looks like a part of a day. */
const LEAST = 6 * HOUR

/** From which full hour to which a strip goes, in minutes after midnight. */
export const hoursOf = (
  { bars }: DayStrip,
  workHours: InsightsPage['workHours'],
  joy: InsightsPage['joy'],
): readonly [DayMinute, DayMinute] => {
  const spans = [...bars, ...joy, ...(workHours === null ? [] : [workHours])]
  const from = Math.floor(Math.min(...spans.map((span) => span.from)) / HOUR) * HOUR
  const to = Math.ceil(Math.max(...spans.map((span) => span.to), from + LEAST) / HOUR) * HOUR
  return [from, to]
}

/** A name on the strip: where it begins, in which of two rows it stands, and what fits of it. */
export interface StripName {
  readonly id: string
  readonly x: number
  readonly row: 0 | 1
  readonly text: string
}

interface NamesInput {
  /** in the order of their places */
  readonly wanted: readonly { readonly id: string; readonly x: number; readonly title: string }[]
  /** where the strip ends */
  readonly end: number
  readonly unit: number
  readonly widthOf: WidthOf
}

/** Between a name and what comes next, and between a leader and its name. */
const AIR = 12
const AFTER_LEADER = 5
/** Longer names are shortened; shorter room has no name, and beginnings of many names are noise. */
const WIDEST = 220
const NARROWEST = 40
const NARROWEST_OF_MANY = 72
const MANY = 12

/**
 * The rows of names. A name that would come within 12 px of the next leader drops to the second row; leaders go through
 * the first row on their way there, so none of them may cross a name. One without room in either row has none.
 */
export const stripNames = ({ wanted, end, unit, widthOf }: NamesInput): readonly StripName[] => {
  const names: StripName[] = []
  const narrowest = (wanted.length > MANY ? NARROWEST_OF_MANY : NARROWEST) * unit
  // Of two rows: where the nearest leader to the right goes through it.
  let [upper, lower] = [end + AIR * unit, end + AIR * unit]
  for (const { id, x, title } of wanted.toReversed()) {
    const start = x + AFTER_LEADER * unit
    const whole = fitted(title, WIDEST * unit, widthOf)
    const wide = widthOf(whole)
    const [roomAbove, roomBelow] = [upper - AIR * unit - start, lower - AIR * unit - start]
    const row = wide <= roomAbove ? 0 : 1
    const room = row === 0 ? roomAbove : roomBelow
    if (wide > room && room < narrowest) continue
    const text = wide <= room ? whole : fitted(title, room, widthOf)
    if (text === '') continue
    names.push({ id, x, row, text })
    upper = x
    if (row === 1) lower = x
  }
  return names.toReversed()
}
