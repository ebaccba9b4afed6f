import type { Bin } from '@core/insights/bins.ts'
import type { DayMinute } from '@core/insights/day-strip.ts'
import type { Words } from '@shared/i18n.ts'
import { clockFormat, tagOf, type Language } from '@shared/languages.ts'
import { useMemo } from 'react'
import { useSnapshot, useWords } from '../../enough.tsx'
import { localeOf } from '../../locale-of.ts'

const MINUTE = 60_000
const HOUR = 60

/** How times, spans and days are written here. */
export interface Formats {
  /** `9:40` */
  readonly clock: (minute: DayMinute) => string
  /** `9`, or `9 am` where the system has it so */
  readonly hour: (minute: DayMinute) => string
  /** `9:00`, or `9 am`: a full hour beside an axis */
  readonly fullHour: (minute: DayMinute) => string
  /** `1 hour 20` */
  readonly lasted: (span: number) => string
  /** `1 h 20` */
  readonly short: (span: number) => string
  /** `90 min`, `14 h` */
  readonly unit: (count: number, unit: 'minutes' | 'hours') => string
  readonly weekday: (day: string, width: 'long' | 'short') => string
  /** `14 May` */
  readonly date: (day: string) => string
  /** `Thursday, 14 May 2026` */
  readonly wholeDate: (day: string) => string
  /** what a mark stands for: a day, a week, a month or a year */
  readonly bin: (day: string, bin: Bin) => string
  /** `May`, or `J` to `D` where there is little room */
  readonly month: (day: string, width: 'short' | 'narrow') => string
  /** `11–14 May` */
  readonly range: (from: string, to: string) => string
  readonly list: (parts: readonly string[]) => string
}

/** Between two numbers a dash stands close, as in print. */
const SPACED_DASH = /(\d)\s*–\s*(\d)/u

/** Whole minutes of a span, as they are shown everywhere. */
export const minutesOf = (span: number): number => Math.round(span / MINUTE)

/** A calendar day has no zone, so it is read and shown in the same one. */
const millis = (day: string): number => Date.parse(day)

/** Formats are slow to make and often not needed. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | null = null
  return () => (made ??= make())
}

const daysOf = (locale: string) => {
  const of = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  const year = of({ year: 'numeric' })
  return {
    weekday: { long: of({ weekday: 'long' }), short: of({ weekday: 'short' }) },
    date: of({ day: 'numeric', month: 'long' }),
    range: of({ day: 'numeric', month: 'long', year: 'numeric' }),
    whole: of({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    month: { short: of({ month: 'short' }), narrow: of({ month: 'narrow' }) },
    monthOfYear: of({ month: 'long', year: 'numeric' }),
    year,
    list: lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' })),
  }
}

/** Hours alone: plain numbers where a day has 24 of them. */
const hoursOf = (
  language: string,
): { readonly halves: () => boolean; readonly hour: (minute: DayMinute) => string } => {
  const format = lazily(() => clockFormat(language, { timeZone: 'UTC' }))
  const hour = (minute: DayMinute): string => {
    const parts = format().formatToParts(minute * MINUTE)
    const number = Number(parts.find(({ type }) => type === 'hour')?.value)
    const half = parts.find(({ type }) => type === 'dayPeriod')?.value
    return [Number.isNaN(number) ? format().format(minute * MINUTE) : String(number), half ?? ''].join(' ').trim()
  }
  return { halves: () => format().resolvedOptions().hour12 === true, hour }
}

/** The formats of a language. @param thisYear the year that goes without saying, as `2026` */
export const formatsOf = (words: Words, language: Language, thisYear: string): Formats => {
  const days = daysOf(localeOf(language))
  const spelt = (span: number, how: 'lasted' | 'short'): string => {
    const minutes = minutesOf(span)
    const [count, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
    if (count === 0) return words(`insights.${how}.minutes`, { count: rest })
    if (rest === 0) return words(`insights.${how}.hours`, { count })
    return words(`insights.${how}.both`, { count, rest })
  }
  const inYear = (...some: readonly string[]): boolean => some.every((day) => day.startsWith(thisYear))
  const clock = (minute: DayMinute): string => words('insights.at', { at: { wall: minute } })
  const { halves, hour } = hoursOf(tagOf(language))
  return {
    clock,
    hour,
    fullHour: (minute) => (halves() ? hour(minute) : clock(minute)),
    lasted: (span) => spelt(span, 'lasted'),
    short: (span) => spelt(span, 'short'),
    unit: (count, unit) => words(`insights.short.${unit}`, { count }),
    weekday: (day, width) => days.weekday[width]().format(millis(day)),
    date: (day) => (inYear(day) ? days.date : days.range)().format(millis(day)),
    wholeDate: (day) => days.whole().format(millis(day)),
    bin: (day, bin) => {
      if (bin === 'day') return days.whole().format(millis(day))
      if (bin === 'week') return words('insights.weekOf', { date: days.range().format(millis(day)) })
      return (bin === 'month' ? days.monthOfYear : days.year)().format(millis(day))
    },
    month: (day, width) => days.month[width]().format(millis(day)),
    range: (from, to) =>
      (inYear(from, to) ? days.date : days.range)().formatRange(millis(from), millis(to)).replace(SPACED_DASH, '$1–$2'),
    list: (parts) => days.list().format(parts),
  }
}

/** The formats of this window. */
export const useFormats = (today: string): Formats => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const year = today.slice(0, 4)
  return useMemo(() => formatsOf(words, language, year), [words, language, year])
}
