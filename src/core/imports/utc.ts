import { epochMs, type EpochMs } from '../time.ts'

/** Year, month from 1, day, hour, minute and second. */
export type Parts = readonly [number, number, number, number, number, number]

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month; 0 where there is no such month. */
const daysIn = (year: number, month: number): number => (MONTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)

/** Days from 1970-01-01. Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
const daysSince1970 = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

/** Whether these are of the calendar and the clock. A leap second is none. */
export const areParts = ([year, month, day, hour, minute, second]: Parts): boolean =>
  year >= 1 &&
  year <= 9999 &&
  day >= 1 &&
  day <= daysIn(year, month) &&
  hour >= 0 &&
  hour < 24 &&
  minute >= 0 &&
  minute < 60 &&
  second >= 0 &&
  second < 60

/** A moment of the clock of UTC; null where there is none. Plain numbers, since a long history has many. */
export const utcOf = (parts: Parts): EpochMs | null => {
  if (!areParts(parts)) return null
  const [year, month, day, hour, minute, second] = parts
  return epochMs((((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000)
}

const COMPACT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u

/** A moment as `20260511T070000Z`; null when it is none. */
export const compactUtc = (written: string): EpochMs | null => {
  const [, ...digits] = COMPACT.exec(written) ?? []
  const [year, month, day, hour, minute, second] = digits.map(Number)
  return year === undefined ||
    month === undefined ||
    day === undefined ||
    hour === undefined ||
    minute === undefined ||
    second === undefined
    ? null
    : utcOf([year, month, day, hour, minute, second])
}
