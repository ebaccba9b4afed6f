import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  afterHours,
  holidaysSchema,
  hoursChange,
  NO_WORK_HOURS,
  nextWork,
  workEndsOn,
  workHoursOn,
  workHoursSchema,
  type HoursSet,
  type WorkHours,
} from '@core/boundaries/work-hours.ts'
import { daysAfter, epochMs, localDaySchema, minutes, type EpochMs, type LocalDay } from '@core/time.ts'

const BERLIN = 'Europe/Berlin'
const day = (text: string): LocalDay => localDaySchema.parse(text)
const at = (local: string, zone = BERLIN): EpochMs =>
  epochMs(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds)
const local = (moment: EpochMs | null, zone = BERLIN): string | null =>
  moment === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(moment)
        .toZonedDateTimeISO(zone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
const hours = (from: string, to: string): WorkHours['monday'] => {
  const span = (time: string) => {
    const { hour, minute } = Temporal.PlainTime.from(time)
    return minutes(hour * 60 + minute)
  }
  return { on: true, from: span(from), to: span(to) }
}
const OFFICE = hours('09:00', '17:30')
const WEEK: WorkHours = {
  ...NO_WORK_HOURS,
  monday: OFFICE,
  tuesday: hours('09:00', '16:00'),
  wednesday: OFFICE,
  thursday: OFFICE,
  friday: hours('09:00', '15:00'),
}
const set = (workHours: WorkHours = WEEK, holidays: readonly LocalDay[] = []): HoursSet => ({
  workHours,
  holidays,
  dayStart: minutes(4 * 60),
})
const LATE = set({ ...NO_WORK_HOURS, thursday: hours('15:00', '01:00'), friday: hours('15:00', '01:00') })
const NIGHT = set({ ...NO_WORK_HOURS, thursday: hours('22:00', '06:00'), friday: hours('22:00', '06:00') })
/** Up to the very beginning of a day. */
const TO_FOUR = set({ ...NO_WORK_HOURS, thursday: hours('20:00', '04:00') })
const TWICE = set({ ...NO_WORK_HOURS, thursday: hours('22:00', '06:00'), friday: hours('15:00', '17:00') })
const BEFORE_FOUR = set({ ...NO_WORK_HOURS, friday: hours('02:00', '03:00') })
const BAKERY = set({ ...NO_WORK_HOURS, thursday: hours('03:00', '11:00'), friday: hours('03:00', '11:00') })
/** Around the clock change on the night to a Sunday. */
const SATURDAY = set({ ...NO_WORK_HOURS, saturday: hours('20:00', '03:30') })

describe('work hours of a day', () => {
  test.each([
    ['2026-05-14', set(), { from: 540, to: 1050 }, 'a Thursday'],
    ['2026-05-15', set(), { from: 540, to: 900 }, 'a shorter Friday'],
    ['2026-05-16', set(), null, 'a Saturday'],
    ['2026-05-14', set(WEEK, [day('2026-05-14')]), null, 'a holiday'],
    ['2026-12-31', set(), { from: 540, to: 1050 }, 'the Thursday of week 53'],
    ['2027-01-01', set(), { from: 540, to: 900 }, 'the Friday of week 53, in the next year'],
    ['2026-05-14', LATE, { from: 900, to: 1500 }, 'hours that pass midnight'],
    ['2026-05-14', set({ ...WEEK, thursday: hours('09:00', '09:00') }), null, 'equal times are none'],
    ['2026-05-14', set({ ...WEEK, thursday: { ...OFFICE, on: false } }), null, 'switched off'],
  ])('%s: $3', (date, hoursSet, expected, _why) => {
    expect(workHoursOn(hoursSet, day(date))).toEqual(expected)
  })
})

describe('the limits of work hours', () => {
  test.each([
    [0, true],
    [minutes(24 * 60) - 1, true],
    [minutes(24 * 60), false],
    [-1, false],
  ])('a time of day of %d ms: %s', (time, fits) => {
    for (const change of [{ from: time }, { to: time }]) {
      const read = workHoursSchema.safeParse({ ...NO_WORK_HOURS, monday: { ...OFFICE, ...change } })
      expect(read.success).toBe(fits)
    }
  })

  test('four hundred holidays are kept, and no more', () => {
    const holidays = (count: number) =>
      Array.from({ length: count }, (_one, days) => daysAfter(day('2026-01-01'), days))
    expect(holidaysSchema.safeParse([]).success).toBe(true)
    expect(holidaysSchema.safeParse(holidays(400)).success).toBe(true)
    expect(holidaysSchema.safeParse(holidays(401)).success).toBe(false)
  })

  test('none are set at first, with nine to half past five to begin from', () => {
    for (const usual of Object.values(NO_WORK_HOURS)) expect(usual).toEqual({ ...hours('09:00', '17:30'), on: false })
  })
})

describe('after hours', () => {
  test.each([
    { now: '2026-05-14T08:00', why: 'the morning before work is not after it', ended: undefined },
    { now: '2026-05-14T09:00', why: 'at work', ended: undefined },
    { now: '2026-05-14T17:29', why: 'the last minute', ended: undefined },
    { now: '2026-05-14T17:30', why: 'the minute it ends', ended: '2026-05-14T17:30', until: '2026-05-15T09:00' },
    { now: '2026-05-15T00:30', why: 'after midnight', ended: '2026-05-14T17:30', until: '2026-05-15T09:00' },
    { now: '2026-05-15T03:59', why: 'until the day begins', ended: '2026-05-14T17:30', until: '2026-05-15T09:00' },
    { now: '2026-05-15T04:00', why: 'not from then on', ended: undefined },
    {
      now: '2026-05-15T16:00',
      why: 'a Friday waits for Monday',
      ended: '2026-05-15T15:00',
      until: '2026-05-18T09:00',
      isTomorrow: false,
    },
    { now: '2026-05-16T11:00', why: 'a day off', ended: null, until: '2026-05-18T09:00', isTomorrow: false },
    { now: '2026-05-17T11:00', why: 'a Sunday waits for tomorrow', ended: null, until: '2026-05-18T09:00' },
    { now: '2026-12-31T20:00', why: 'week 53', ended: '2026-12-31T17:30', until: '2027-01-01T09:00' },
    {
      now: '2027-01-01T20:00',
      why: 'over the end of week 53',
      ended: '2027-01-01T15:00',
      until: '2027-01-04T09:00',
      isTomorrow: false,
    },
    { now: '2026-05-15T00:59', why: 'late hours go on', hoursSet: LATE, ended: undefined },
    {
      now: '2026-05-15T01:30',
      why: 'late hours are over',
      hoursSet: LATE,
      ended: '2026-05-15T01:00',
      until: '2026-05-15T15:00',
    },
    { now: '2026-05-15T05:00', why: 'a night shift, past the beginning of the day', hoursSet: NIGHT, ended: undefined },
    {
      now: '2026-05-16T07:00',
      why: 'after the last night shift',
      hoursSet: NIGHT,
      ended: '2026-05-16T06:00',
      until: '2026-05-21T22:00',
      isTomorrow: false,
    },
    { now: '2026-05-15T03:30', why: 'early hours, before the day begins', hoursSet: BAKERY, ended: undefined },
    {
      now: '2026-05-14T12:00',
      why: 'after early hours',
      hoursSet: BAKERY,
      ended: '2026-05-14T11:00',
      until: '2026-05-15T03:00',
    },
    {
      now: '2026-05-14T20:00',
      why: 'a day off, with hours to come before it is over',
      hoursSet: BEFORE_FOUR,
      ended: null,
      until: '2026-05-15T02:00',
    },
    { now: '2026-03-29T03:15', why: 'the hour that is left out', hoursSet: SATURDAY, ended: undefined },
    {
      now: '2026-03-29T03:30',
      why: 'after it',
      hoursSet: SATURDAY,
      ended: '2026-03-29T03:30',
      until: '2026-04-04T20:00',
      isTomorrow: false,
    },
    {
      now: '2026-10-25T03:30',
      why: 'after the hour that comes twice',
      hoursSet: SATURDAY,
      ended: '2026-10-25T03:30',
      until: '2026-10-31T20:00',
      isTomorrow: false,
    },
  ])('$now: $why', ({ now, hoursSet = set(), ended, until, isTomorrow = true }) => {
    const over = afterHours(hoursSet, at(now), BERLIN)
    if (ended === undefined) expect(over).toBeNull()
    else {
      expect(over).not.toBeNull()
      expect({ ended: local(over?.ended ?? null), until: local(over?.until ?? null) }).toEqual({ ended, until })
      expect(over?.isTomorrow).toBe(isTomorrow)
    }
  })

  test('is never while no work hours are set', () => {
    expect(afterHours(set(NO_WORK_HOURS), at('2026-05-14T23:00'), BERLIN)).toBeNull()
    expect(hoursChange(set(NO_WORK_HOURS), at('2026-05-14T23:00'), BERLIN)).toBeNull()
  })

  test('is asked of the clock where the person is, also on a journey', () => {
    const evening = at('2026-05-14T18:00')
    expect(afterHours(set(), evening, BERLIN)).not.toBeNull()
    expect(afterHours(set(), evening, 'America/New_York')).toBeNull()
    expect(afterHours(set(), evening, 'Asia/Tokyo')).toMatchObject({ isTomorrow: true })
    expect(afterHours(set(), evening, 'Nowhere/Here')).toBeNull()
  })

  test('holidays belong to nobody’s work, and the next hours come after them', () => {
    const leave = set(WEEK, ['2026-05-15', '2026-05-18', '2026-05-19'].map(day))
    expect(local(nextWork(leave, at('2026-05-14T20:00'), BERLIN))).toBe('2026-05-20T09:00')
    expect(afterHours(leave, at('2026-05-15T10:00'), BERLIN)).toMatchObject({ ended: null })
  })

  test('hours that never come wait for the next morning', () => {
    expect(local(nextWork(set(NO_WORK_HOURS), at('2026-05-14T20:00'), BERLIN))).toBe('2026-05-15T09:00')
  })

  test('hours that begin now are not the next ones', () => {
    expect(local(nextWork(set(), at('2026-05-14T09:00'), BERLIN))).toBe('2026-05-15T09:00')
  })

  test('the end of a leave is looked for over 120 days', () => {
    const saturdays = { ...NO_WORK_HOURS, saturday: OFFICE }
    const leave = Array.from({ length: 17 }, (_one, weeks) => daysAfter(day('2026-05-16'), weeks * 7))
    const next = (today: string) => local(nextWork(set(saturdays, leave), at(`${today}T20:00`), BERLIN))
    expect(next('2026-05-15')).toBe('2026-09-12T09:00')
    expect(next('2026-05-14')).toBe('2026-05-15T09:00')
  })
})

describe('the end of a day', () => {
  test.each([
    ['2026-05-14', set(), '2026-05-14T17:30'],
    ['2026-05-16', set(), null],
    ['2026-05-14', LATE, '2026-05-15T01:00'],
    ['2026-05-15', NIGHT, '2026-05-15T06:00'],
    ['2026-05-14', BAKERY, '2026-05-14T11:00'],
    ['2026-05-14', TO_FOUR, null],
    ['2026-05-15', TO_FOUR, '2026-05-15T04:00'],
    ['2026-05-15', TWICE, '2026-05-15T17:00'],
    ['2026-03-28', SATURDAY, '2026-03-29T03:30'],
    ['2026-10-24', SATURDAY, '2026-10-25T03:30'],
    ['2026-05-14', set(WEEK, [day('2026-05-14')]), null],
  ])('of %s', (date, hoursSet, expected) => {
    expect(local(workEndsOn(hoursSet, day(date), BERLIN))).toBe(expected)
  })

  test.each([
    ['2026-05-14T05:00', '2026-05-14T09:00'],
    ['2026-05-14T09:00', '2026-05-14T17:30'],
    ['2026-05-14T17:30', '2026-05-15T04:00'],
    ['2026-05-16T11:00', '2026-05-17T04:00'],
  ])('the question changes next after %s', (now, next) => {
    expect(local(hoursChange(set(), at(now), BERLIN))).toBe(next)
  })
})
