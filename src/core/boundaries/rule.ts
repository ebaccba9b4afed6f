import { Temporal } from 'temporal-polyfill'
import { localDaySchema, type LocalDay } from '../time.ts'

/** Weekdays as RFC 5545 names them, Monday first. */
export const BY_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type ByDay = (typeof BY_DAYS)[number]
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY'] as const

/**
 * The part of an iCalendar recurrence rule (RFC 5545, 3.3.10) that is kept: every so many days, weeks or months, on
 * weekdays, up to a day. It is about dates alone; a week begins on Monday.
 */
export interface Rule {
  readonly freq: (typeof FREQUENCIES)[number]
  readonly interval: number
  /** `nth` 0: every one; 2: the second of a month, -1: the last */
  readonly byDay: readonly { readonly nth: number; readonly day: ByDay }[]
  /** the last day that counts */
  readonly until: LocalDay | null
}

const PART = /^([A-Z]+)=([A-Za-z0-9,+-]+)$/u
const BY_DAY = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/u
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/u
const COUNT_MAX = 1000
const WHOLE = /^[1-9]\d{0,3}$/u

/** The parts of a written rule by their names; null when it is none. */
const partsOf = (text: string): ReadonlyMap<string, string> | null => {
  const parts = text
    .toUpperCase()
    .split(';')
    .filter((part) => part !== '')
    .map((part) => PART.exec(part))
  const pairs = parts.flatMap((match) => (match?.[1] === undefined ? [] : [[match[1], match[2] ?? ''] as const]))
  return pairs.length !== parts.length || new Map(pairs).size !== pairs.length ? null : new Map(pairs)
}

const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'UNTIL', 'COUNT', 'WKST']

/** A day as RFC 5545 writes it, with or without a time: `20260601`. Null when it is none. */
export const untilDay = (text: string): LocalDay | null => {
  const [, year, month, day] = UNTIL.exec(text) ?? []
  const read = localDaySchema.safeParse(`${year}-${month}-${day}`)
  return read.success ? read.data : null
}

/**
 * Read a rule. Null for anything that would be followed wrongly: other frequencies, days of a month, a week that begins
 * elsewhere, a broken value.
 * @param first the first day, from which a count is counted
 */
export const readRule = (text: string, first: LocalDay): Rule | null => {
  const parts = partsOf(text)
  if (parts === null || [...parts.keys()].some((name) => !KNOWN.includes(name))) return null
  const freq = FREQUENCIES.find((one) => one === parts.get('FREQ'))
  const interval = parts.get('INTERVAL') ?? '1'
  const written = parts.get('BYDAY')?.split(',') ?? []
  const byDay = written.flatMap((one) => byDayOf(one) ?? [])
  const count = parts.get('COUNT')
  const last = parts.get('UNTIL')
  const until = last === undefined ? null : untilDay(last)
  if (freq === undefined || !WHOLE.test(interval) || byDay.length !== written.length) return null
  if ((last !== undefined && until === null) || (last !== undefined && count !== undefined)) return null
  if (freq !== 'MONTHLY' && byDay.some(({ nth }) => nth !== 0)) return null
  const weekStart = parts.get('WKST') ?? 'MO'
  if (weekStart !== 'MO' && freq === 'WEEKLY' && interval !== '1') return null
  const rule = { freq, interval: Number(interval), byDay, until }
  if (count === undefined) return rule
  return WHOLE.test(count) && Number(count) <= COUNT_MAX ? counted(rule, first, Number(count)) : null
}

const byDayOf = (text: string): Rule['byDay'][number] | null => {
  const [, nth, name] = BY_DAY.exec(text) ?? []
  const day = BY_DAYS.find((one) => one === name)
  return day === undefined ? null : { nth: Number(nth ?? 0), day }
}

/** The longest stretch over which a count is followed, in days. */
const COUNTED_DAYS = 40 * 366

/** A count as the day on which it ends, so that later no day has to be counted up to. */
const counted = (rule: Rule, first: LocalDay, count: number): Rule | null => {
  let left = count
  const begins = Temporal.PlainDate.from(first)
  for (let days = 0; days < COUNTED_DAYS; days += 1) {
    const day = localDaySchema.parse(begins.add({ days }).toString())
    if (isOn(rule, first, day)) left -= 1
    if (left === 0) return { ...rule, until: day }
  }
  return null
}

/** A rule as it is written in a file. What was read is written again, with a count as the day on which it ends. */
export const writeRule = ({ freq, interval, byDay, until }: Rule): string =>
  [
    `FREQ=${freq}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(byDay.length === 0 ? [] : [`BYDAY=${byDay.map(({ nth, day }) => `${nth === 0 ? '' : nth}${day}`).join(',')}`]),
    ...(until === null ? [] : [`UNTIL=${until.replaceAll('-', '')}`]),
  ].join(';')

/** A calendar day in numbers, so that many rules can be asked about a day without a calendar of objects. */
interface Numbered {
  readonly months: number
  readonly inMonth: number
  /** since 1970 */
  readonly days: number
  /** 0: Monday */
  readonly weekday: number
}

/** Days since 1970 of a date of the Gregorian calendar. Source: H. Hinnant, "days_from_civil". */
const daysFrom = (year: number, month: number, day: number): number => {
  const years = month <= 2 ? year - 1 : year
  const era = Math.floor(years / 400)
  const ofEra = years - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
}

const numbered = (date: LocalDay): Numbered => {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const days = daysFrom(year, month, day)
  // 1970 began on a Thursday.
  return { months: year * 12 + month - 1, inMonth: day, days, weekday: (((days + 3) % 7) + 7) % 7 }
}

/** Whether a rule that begins on one day falls on another. */
export const isOn = (rule: Rule, first: LocalDay, day: LocalDay): boolean => {
  if (day < first || (rule.until !== null && day > rule.until)) return false
  const [begins, date] = [numbered(first), numbered(day)]
  const named = BY_DAYS[date.weekday]
  const isNamed = rule.byDay.length === 0 || rule.byDay.some((one) => one.day === named)
  switch (rule.freq) {
    case 'DAILY':
      return isNamed && (date.days - begins.days) % rule.interval === 0
    case 'WEEKLY': {
      const weeks = (date.days - date.weekday - (begins.days - begins.weekday)) / 7
      return weeks % rule.interval === 0 && (rule.byDay.length === 0 ? date.weekday === begins.weekday : isNamed)
    }
    case 'MONTHLY':
      if ((date.months - begins.months) % rule.interval !== 0) return false
      return rule.byDay.length === 0
        ? date.inMonth === begins.inMonth
        : rule.byDay.some((one) => one.day === named && isNth(date, one.nth))
  }
}

/** Whether a day is the second, or the last, of its weekday in its month. */
const isNth = ({ months, inMonth, days }: Numbered, nth: number): boolean => {
  if (nth >= 0) return nth === 0 || Math.ceil(inMonth / 7) === nth
  const next = months + 1
  const last = daysFrom(Math.floor(next / 12), (next % 12) + 1, 1) - 1
  return Math.ceil((last - days + 1) / 7) === -nth
}
