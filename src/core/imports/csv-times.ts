import { Temporal } from 'temporal-polyfill'
import { epochMs, type EpochMs } from '../time.ts'
import type { DateOrder } from './csv-columns.ts'
import { areParts } from './utc.ts'

/** A date as it is written: three numbers, of which the first or the last is the year. */
const DATE = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/u
const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?$/iu
const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)$/u
const LENGTH = /^(?:(\d{1,4}):)?(\d{1,4}):(\d\d)$/u
const HOURS = /^\d{1,4}(?:[.,]\d+)?$/u
const YEAR_DIGITS = 4

type Date = readonly [number, number, number]

/** Year, month and day; null for no date, and for one that can be read both ways while nobody said which. */
export const dateIn = (written: string, order: DateOrder | null): Date | null => {
  const [, first, , second, third] = DATE.exec(written.trim()) ?? []
  if (first === undefined) return null
  if (first.length === YEAR_DIGITS) return [Number(first), Number(second), Number(third)]
  if (third?.length !== YEAR_DIGITS || order === null) return null
  return order === 'day-first'
    ? [Number(third), Number(second), Number(first)]
    : [Number(third), Number(first), Number(second)]
}

/** What the dates of a file prove of their order: null when they prove nothing, `both` when they contradict each other. */
export const provenOrder = (dates: Iterable<string>): DateOrder | 'both' | 'none' | null => {
  const proof = { day: false, month: false, any: false }
  for (const written of dates) {
    const [, first, , second, third] = DATE.exec(written.trim()) ?? []
    if (first === undefined || third?.length !== YEAR_DIGITS || first.length === YEAR_DIGITS) continue
    proof.any = true
    proof.day ||= Number(first) > 12
    proof.month ||= Number(second) > 12
  }
  if (!proof.any) return 'none'
  if (proof.day && proof.month) return 'both'
  return proof.day ? 'day-first' : proof.month ? 'month-first' : null
}

/** Hour, minute and second: no numbers where there is no time, null for one that is on no clock. Midnight is 12 am. */
const timeIn = (written: string): Date | null => {
  const [, hour, minute, second, half] = TIME.exec(written.trim()) ?? []
  const shown = Number(hour)
  if (half !== undefined && (shown < 1 || shown > 12)) return null
  const offset = half === undefined ? shown : (shown % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return [offset, Number(minute), Number(second ?? 0)]
}

/** A moment of the clock of a zone; a time that the clock leaves out is as much later, one that it shows twice the first. */
const momentAt = (date: Date, time: Date, zone: string): EpochMs | null => {
  const [year, month, day, hour, minute, second] = [...date, ...time]
  if (!areParts([...date, ...time])) return null
  return epochMs(
    Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }).toZonedDateTime(zone).epochMilliseconds,
  )
}

/** A date and a time in columns of their own. */
export const momentOf = (date: string, time: string, order: DateOrder | null, zone: string): EpochMs | null => {
  const [day, clock] = [dateIn(date, order), timeIn(time)]
  return day === null || clock === null ? null : momentAt(day, clock, zone)
}

/** A date and a time in one cell, with an offset or by the clock of the zone. */
export const momentIn = (written: string, order: DateOrder | null, zone: string): EpochMs | null => {
  const cell = written.trim()
  const [, date, time, offset] = ISO.exec(cell) ?? []
  if (offset !== undefined) {
    try {
      return epochMs(Temporal.Instant.from(`${date}T${time}${offset}`).epochMilliseconds)
    } catch {
      return null
    }
  }
  const at = cell.search(/[T ,]/u)
  return at === -1 ? null : momentOf(cell.slice(0, at), cell.slice(at + 1).replace(/^,/u, ''), order, zone)
}

/** The part of a cell that is its date. */
export const datePart = (written: string): string => written.trim().split(/[T ,]/u)[0] ?? ''

/** A length of time, `1:30`, `01:30:00` or hours as a number, in milliseconds; null when it is none. */
export const lengthIn = (written: string): number | null => {
  const cell = written.trim()
  if (HOURS.test(cell)) return Math.round(Number(cell.replace(',', '.')) * 3600) * 1000
  const [, hours, middle, last] = LENGTH.exec(cell) ?? []
  if (middle === undefined) return null
  // Two numbers are hours and minutes, as reports print them.
  return hours === undefined
    ? (Number(middle) * 60 + Number(last)) * 60_000
    : ((Number(hours) * 60 + Number(middle)) * 60 + Number(last)) * 1000
}
