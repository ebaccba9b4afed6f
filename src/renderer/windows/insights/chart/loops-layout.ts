import type { LoopsChart } from '@core/insights/loops-by-day.ts'
import type { Period, View } from '@core/insights/period.ts'
import type { LocalDay } from '@core/time.ts'
import { thinned } from './axis.ts'

const DAY = 86_400_000
const HOUR = 60
const WORK_DAYS = 5
const WEEK_DAYS = 7

/** Days since 1970: a calendar day has no zone. */
const numberOf = (day: string): number => Date.parse(day) / DAY
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)

/** The axis of days: from where to where, which have a word, and which day a number is. */
export interface DayAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** Where a day lies on the axis. */
export const placeOf = (day: LocalDay): number => numberOf(day)
/** The day of a tick. */
export const dayAt = (place: number): string => dayOf(place)

const days = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(1, to - from + 1) }, (_, place) => from + place)

/** The first days of the months or years from one day to another. */
const firsts = (from: number, to: number, months: 1 | 12): readonly number[] => {
  const found: number[] = []
  const date = new Date(from * DAY)
  date.setUTCDate(1)
  if (months === 12) date.setUTCMonth(0)
  for (; date.getTime() / DAY <= to; date.setUTCMonth(date.getUTCMonth() + months)) found.push(date.getTime() / DAY)
  return found.filter((first) => first >= from)
}

const endOf = (view: View, from: LocalDay): number => {
  const date = new Date(Date.parse(from))
  if (view === 'week') return numberOf(from) + WEEK_DAYS - 1
  date.setUTCMonth(date.getUTCMonth() + (view === 'month' ? 1 : 12))
  return date.getTime() / DAY - 1
}

/** Weekdays, days of the month, or months and years; days to come stay blank. A weekend without a loop is not there. */
export const dayAxis = ({ view, from, to }: Period, { marks }: LoopsChart, room: number, each: number): DayAxis => {
  if (view === 'all') {
    const first = numberOf(marks[0]?.day ?? to)
    const last = Math.max(numberOf(to), first + 1)
    return { domain: [first, last], ticks: thinned(firsts(first, last, 12), room, each) }
  }
  const first = numberOf(from)
  const last = endOf(view, from)
  if (view === 'year') return { domain: [first, last], ticks: thinned(firsts(first, last, 1), room, each) }
  if (view === 'month') return { domain: [first, last], ticks: thinned(days(first, last), room, each) }
  const weekend = marks.some(({ day }) => numberOf(day) >= first + WORK_DAYS)
  const shown = days(first, first + (weekend ? WEEK_DAYS : WORK_DAYS) - 1)
  return { domain: [first, shown.at(-1) ?? last], ticks: shown }
}

/** Hours between the lines of times of day; the first that needs four lines at most is taken. */
const HOURS = [3, 6] as const
const LEAST = 3
const LINES = 4

/** An axis of times of day, in minutes after midnight. */
export interface TimeAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** The axis of times of day fits what is there. */
export const timeAxis = ({ marks, minutes }: LoopsChart): TimeAxis => {
  const times = marks.map(({ minute }) => minute)
  const [first, last] = [Math.min(...times), Math.max(...times) + minutes]
  const axes = HOURS.map((hours) => {
    const step = hours * HOUR
    const from = Math.floor(first / step) * step
    const count = Math.max(LEAST, Math.ceil((last - from) / step))
    return {
      domain: [from, from + count * step] as const,
      ticks: Array.from({ length: count }, (_, place) => from + place * step),
    }
  })
  return (
    axes.find(({ ticks }) => ticks.length <= LINES) ?? {
      domain: [0, 24 * HOUR],
      ticks: [0, 6, 12, 18].map((hour) => hour * HOUR),
    }
  )
}
