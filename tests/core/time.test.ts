import { describe, expect, test } from 'vitest'
import {
  afterClockSet,
  between,
  bootMs,
  daysAfter,
  durationMs,
  epochMs,
  instantSchema,
  localDay,
  localDaySchema,
  minutes,
  minutesNear,
  minutesUp,
  momentOf,
  momentOn,
  momentSchema,
  mondayOf,
  monoMs,
  monthOf,
  monthsFrom,
  onBoot,
  onWall,
  plus,
  shifted,
  since,
  within,
  zoned,
} from '@core/time.ts'

const day = (text: string) => localDaySchema.parse(text)
const moment = (wall: number, boot: number) => ({ wall: epochMs(wall), boot: bootMs(boot) })
const iso = (text: string) => epochMs(Date.parse(text))
const BERLIN = 'Europe/Berlin'

describe('a span', () => {
  test.each([
    [1.4, 1],
    [1.5, 2],
    [0, 0],
    [-1, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 0],
    [Number.NEGATIVE_INFINITY, 0],
  ])('of %s milliseconds is %s', (value, expected) => {
    expect(durationMs(value)).toBe(expected)
  })

  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [29_999, 1, 0],
    [30_000, 1, 1],
    [60_000, 1, 1],
    [60_001, 2, 1],
    [90_000, 2, 2],
  ])('of %s ms is %s minutes while it lasts, and %s when it is over', (span, up, near) => {
    expect([minutesUp(durationMs(span)), minutesNear(durationMs(span))]).toEqual([up, near])
  })

  test('may have parts of a minute', () => {
    expect([minutes(1), minutes(0.5), minutes(-3)]).toEqual([60_000, 30_000, 0])
  })

  test('is none when the later moment is the earlier one', () => {
    expect([between(epochMs(5), epochMs(9)), between(epochMs(9), epochMs(5))]).toEqual([4, 0])
    expect([since(moment(0, 5), moment(0, 9)), since(moment(9, 9), moment(0, 5))]).toEqual([4, 0])
  })
})

describe('less than a span has passed', () => {
  test.each([
    [99, false],
    [100, true],
    [109, true],
    [110, false],
  ])('at %s: %s', (now, expected) => {
    expect(within(epochMs(100), durationMs(10), epochMs(now))).toBe(expected)
  })
})

describe('a moment', () => {
  const now = moment(1_000, 50)

  test('moves on both clocks', () => {
    expect(shifted(now, 7)).toEqual(moment(1_007, 57))
    expect(shifted(now, -7)).toEqual(moment(993, 43))
  })

  test('of one clock is found on the other', () => {
    expect(onBoot(60, now)).toEqual(moment(1_010, 60))
    expect(onBoot(40, now)).toEqual(moment(990, 40))
    expect(onWall(epochMs(1_010), now)).toEqual(moment(1_010, 60))
    expect(onWall(epochMs(990), now)).toEqual(moment(990, 40))
  })

  test('keeps its boot time when the wall clock is set', () => {
    expect(afterClockSet(now, 100)).toEqual(moment(1_100, 50))
    expect(afterClockSet(now, -100)).toEqual(moment(900, 50))
  })

  test('leaves the monotonic clock behind, which a restart forgets', () => {
    expect(momentOf({ ...now, mono: monoMs(3) })).toEqual(now)
  })

  test('of the wall clock is a whole number, the fraction cut off', () => {
    expect([epochMs(1.9), epochMs(-1.1), plus(epochMs(1), durationMs(2))]).toEqual([1, -2, 3])
  })

  test('comes back from a file as it was', () => {
    expect(momentSchema.parse({ ...now })).toEqual(now)
    const instant = { ...now, mono: monoMs(3.5) }
    expect(instantSchema.parse({ ...instant })).toEqual(instant)
    for (const broken of [{}, { wall: 1.5, boot: 1 }, { wall: 1 }, { boot: 1 }])
      expect(momentSchema.safeParse(broken).success).toBe(false)
  })
})

describe('a day', () => {
  test.each([
    ['2026-05-14T03:59:59+02:00', 240, '2026-05-13'],
    ['2026-05-14T04:00:00+02:00', 240, '2026-05-14'],
    ['2026-05-14T00:00:00+02:00', 0, '2026-05-14'],
    ['2026-05-13T23:59:59+02:00', 0, '2026-05-13'],
  ])('at %s, when days begin after %s minutes, is %s', (at, start, expected) => {
    expect(localDay(iso(at), BERLIN, minutes(start))).toBe(expected)
  })

  test('of a zone nobody knows is that of UTC', () => {
    expect(localDay(iso('2026-05-14T03:59:00Z'), 'Nowhere/Land', minutes(240))).toBe('2026-05-13')
    expect(zoned(epochMs(0), 'Nowhere/Land').timeZoneId).toBe('UTC')
    expect(zoned(epochMs(0), BERLIN).timeZoneId).toBe(BERLIN)
  })

  test('has days before and after it', () => {
    expect([daysAfter(day('2026-02-28'), 1), daysAfter(day('2026-03-01'), -1)]).toEqual(['2026-03-01', '2026-02-28'])
  })

  test.each([
    ['2026-05-10', '2026-05-04'],
    ['2026-05-11', '2026-05-11'],
    ['2026-05-17', '2026-05-11'],
  ])('%s is in the week of %s', (one, monday) => {
    expect(mondayOf(day(one))).toBe(monday)
  })

  test('is filed under its month, and looked for in the next', () => {
    expect(monthOf(day('2026-05-31'))).toBe('2026-05')
    expect(monthsFrom(day('2026-12-31'))).toEqual(['2026-12', '2027-01'])
  })
})

describe('a time of day', () => {
  test.each([
    ['2026-05-14', 9 * 60, '2026-05-14T09:00:00+02:00'],
    ['2026-05-14', 24 * 60, '2026-05-15T00:00:00+02:00'],
    ['2026-05-14', 49 * 60, '2026-05-16T01:00:00+02:00'],
    // 02:30 is left out in this night, and comes twice in the other.
    ['2026-03-29', 150, '2026-03-29T03:30:00+02:00'],
    ['2026-10-25', 150, '2026-10-25T02:30:00+02:00'],
  ])('on %s, %s minutes after midnight, is %s', (one, time, expected) => {
    expect(momentOn(day(one), minutes(time), BERLIN)).toBe(iso(expected))
  })

  test('in a zone nobody knows is that of UTC', () => {
    expect(momentOn(day('2026-05-14'), minutes(60), 'Nowhere/Land')).toBe(iso('2026-05-14T01:00:00Z'))
  })
})
