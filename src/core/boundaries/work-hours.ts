import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { DayMinute } from '../insights/day-strip.ts'
import { WEEKDAYS } from '../reflection/weekly.ts'
import {
  daysAfter,
  momentOn,
  durationMsSchema,
  epochMs,
  localDay,
  localDaySchema,
  minutes,
  type DurationMs,
  type EpochMs,
  type LocalDay,
} from '../time.ts'

const MINUTE = minutes(1)
const DAY_MINUTES = 24 * 60
/** When a morning begins that something waits for, where no work hours say so. */
const MORNING = 9 * 60
/** How far it is looked for the next work day: a long leave, day by day. */
const DAYS_AHEAD = 120

const timeOfDay = durationMsSchema.max(minutes(DAY_MINUTES) - 1)

/** Work hours of one weekday, as spans after midnight. An end that is not later than the beginning is of the next day. */
const hoursSchema = z.object({ on: z.boolean(), from: timeOfDay, to: timeOfDay })
type Hours = Readonly<z.infer<typeof hoursSchema>>

/** Work hours by weekday. All off: none are set, and nothing asks or ends by them. */
export const workHoursSchema = z.record(z.enum(WEEKDAYS), hoursSchema)
export type WorkHours = Readonly<z.infer<typeof workHoursSchema>>

/** Days that are the person's own although their weekday has hours: holidays, one by one, in their order. */
export const holidaysSchema = z.array(localDaySchema).max(400).readonly()

const USUAL: Hours = { on: false, from: minutes(MORNING), to: minutes(17 * 60 + 30) }
/** Off, with usual hours to begin from. */
export const NO_WORK_HOURS: WorkHours = {
  monday: USUAL,
  tuesday: USUAL,
  wednesday: USUAL,
  thursday: USUAL,
  friday: USUAL,
  saturday: USUAL,
  sunday: USUAL,
}

/** What the settings say of hours. */
export interface HoursSet {
  readonly workHours: WorkHours
  readonly holidays: readonly LocalDay[]
  readonly dayStart: DurationMs
}

/** A stretch of work hours, as moments. */
interface Stretch {
  readonly from: EpochMs
  readonly to: EpochMs
}

/** Whether any weekday has work hours. */
export const hasWorkHours = ({ workHours }: Pick<HoursSet, 'workHours'>): boolean =>
  WEEKDAYS.some((weekday) => lasts(workHours[weekday]))

const lasts = ({ on, from, to }: Hours): boolean => on && from !== to

/**
 * The work hours of a calendar day; null when it has none, or is a holiday.
 * @returns minutes after its midnight, on the clock on the wall; hours that pass midnight end after 1440
 */
export const workHoursOn = (
  { workHours, holidays }: Pick<HoursSet, 'workHours' | 'holidays'>,
  day: LocalDay,
): { readonly from: DayMinute; readonly to: DayMinute } | null => {
  const weekday = WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1]
  const hours = weekday === undefined ? undefined : workHours[weekday]
  if (hours === undefined || !lasts(hours) || holidays.includes(day)) return null
  const [from, to] = [Math.round(hours.from / MINUTE), Math.round(hours.to / MINUTE)]
  return { from, to: hours.to > hours.from ? to : to + DAY_MINUTES }
}

/** @param minute after the midnight of the day, which hours that pass midnight go beyond */
const momentAt = (day: LocalDay, minute: DayMinute, zone: string): EpochMs => momentOn(day, minutes(minute), zone)

const stretchOf = (set: HoursSet, day: LocalDay, zone: string): Stretch | null => {
  const hours = workHoursOn(set, day)
  return hours === null ? null : { from: momentAt(day, hours.from, zone), to: momentAt(day, hours.to, zone) }
}

/** The stretches that can lie in a lived day: those of the night before and of the early morning after are among them. */
const around = (set: HoursSet, day: LocalDay, zone: string): readonly Stretch[] =>
  [-1, 0, 1].flatMap((days) => stretchOf(set, daysAfter(day, days), zone) ?? [])

const bounds = ({ dayStart }: HoursSet, day: LocalDay, zone: string): Stretch => ({
  from: momentOn(day, dayStart, zone),
  to: momentOn(daysAfter(day, 1), dayStart, zone),
})

/**
 * When the work hours of a lived day end: the last end that lies in it. Null on a day off, on a holiday, and while no
 * work hours are set.
 */
export const workEndsOn = (set: HoursSet, day: LocalDay, zone: string): EpochMs | null => {
  const { from, to } = bounds(set, day, zone)
  const ends = around(set, day, zone).filter((one) => one.to >= from && one.to < to)
  return ends.length === 0 ? null : epochMs(Math.max(...ends.map((one) => one.to)))
}

/** That a moment lies after hours, and when they ended; null on a day that had none. */
export interface AfterHours {
  readonly ended: EpochMs | null
  /** when the next work hours begin */
  readonly until: EpochMs
  /** that is the very next day */
  readonly isTomorrow: boolean
}

/**
 * Whether a moment lies after hours: the day's work is over, or the day has none at all. The morning before work is not
 * after it. Null while no work hours are set.
 */
export const afterHours = (set: HoursSet, now: EpochMs, zone: string): AfterHours | null => {
  if (!hasWorkHours(set)) return null
  const day = localDay(now, zone, set.dayStart)
  if (around(set, day, zone).some(({ from, to }) => now >= from && now < to)) return null
  const today = stretchOf(set, day, zone)
  if (today !== null && now < today.from) return null
  const ended = workEndsOn(set, day, zone)
  const until = nextWork(set, now, zone)
  const isTomorrow = localDay(until, zone, set.dayStart) <= daysAfter(day, 1)
  return { ended: ended !== null && ended <= now ? ended : null, until, isTomorrow }
}

/** When work hours begin next; the morning of the next day where none are near. */
export const nextWork = (set: HoursSet, now: EpochMs, zone: string): EpochMs => {
  const day = localDay(now, zone, set.dayStart)
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    const stretch = stretchOf(set, daysAfter(day, days), zone)
    if (stretch !== null && stretch.from > now) return stretch.from
  }
  return momentAt(daysAfter(day, 1), MORNING, zone)
}

/** When it can next be another question whether it is after hours: a beginning, an end, or a new day. */
export const hoursChange = (set: HoursSet, now: EpochMs, zone: string): EpochMs | null => {
  if (!hasWorkHours(set)) return null
  const day = localDay(now, zone, set.dayStart)
  const moments = [...around(set, day, zone), bounds(set, day, zone)].flatMap(({ from, to }) => [from, to])
  return epochMs(Math.min(...moments.filter((moment) => moment > now)))
}
