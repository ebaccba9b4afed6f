import { describe, expect, test } from 'vitest'
import { noTime, untilOf } from '../../src/renderer/windows/prompt/park-choice.ts'
import { dayOf, parkTimes, pickedTime, weekdayOf } from '../../src/renderer/windows/prompt/park-times.ts'

const BERLIN = 'Europe/Berlin'
const at = (iso: string): number => Date.parse(iso)
const iso = (moment: number | null): string | null => (moment === null ? null : new Date(moment).toISOString())

describe('times to come back', () => {
  test.each([
    // a Thursday: the first working day after tomorrow is Monday
    ['2026-05-14T08:35:00Z', '2026-05-14T11:00:00.000Z', '2026-05-15T07:00:00.000Z', '2026-05-18T07:00:00.000Z'],
    // a Monday: Wednesday
    ['2026-05-11T08:00:00Z', '2026-05-11T10:00:00.000Z', '2026-05-12T07:00:00.000Z', '2026-05-13T07:00:00.000Z'],
    // a Sunday: tomorrow is Monday, so Tuesday
    ['2026-05-17T08:00:00Z', '2026-05-17T10:00:00.000Z', '2026-05-18T07:00:00.000Z', '2026-05-19T07:00:00.000Z'],
    // 18:30: nine in the evening is the latest that is still offered
    ['2026-05-14T16:30:00Z', '2026-05-14T19:00:00.000Z', '2026-05-15T07:00:00.000Z', '2026-05-18T07:00:00.000Z'],
    // 19:01: nothing is left of today
    ['2026-05-14T17:01:00Z', null, '2026-05-15T07:00:00.000Z', '2026-05-18T07:00:00.000Z'],
    // 23:30: the hours run over midnight
    ['2026-05-14T21:30:00Z', null, '2026-05-15T07:00:00.000Z', '2026-05-18T07:00:00.000Z'],
    // 02:00 at night still belongs to Thursday: tomorrow is the coming morning
    ['2026-05-15T00:00:00Z', null, '2026-05-15T07:00:00.000Z', '2026-05-18T07:00:00.000Z'],
    // the day before the clocks go forward: nine is nine, a day of 23 hours later
    ['2026-03-28T08:00:00Z', '2026-03-28T10:00:00.000Z', '2026-03-29T07:00:00.000Z', '2026-03-30T07:00:00.000Z'],
    // the day before they go back
    ['2026-10-24T07:00:00Z', '2026-10-24T09:00:00.000Z', '2026-10-25T08:00:00.000Z', '2026-10-26T08:00:00.000Z'],
  ])('at %s', (now, later, tomorrow, weekday) => {
    const times = parkTimes(at(now), BERLIN)
    expect([iso(times.laterToday), iso(times.tomorrow), iso(times.weekday)]).toEqual([later, tomorrow, weekday])
  })

  test('an unknown zone is read as UTC', () => {
    expect(iso(parkTimes(at('2026-05-14T08:35:00Z'), 'Nowhere/Here').tomorrow)).toBe('2026-05-15T09:00:00.000Z')
  })
})

describe('a picked time', () => {
  test.each([
    ['2026-05-20', '09:30', '2026-05-20T07:30:00.000Z'],
    // skipped when the clocks go forward: the hour after
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    // there twice when they go back: the first
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['', '09:30', null],
    ['2026-05-20', '', null],
    ['2026-02-30', '09:30', null],
  ])('%s %s', (date, time, moment) => {
    expect(iso(pickedTime(date, time, BERLIN))).toBe(moment)
  })

  test('that has passed, or names nothing, is refused', () => {
    const now = at('2026-05-14T08:35:00Z')
    const times = parkTimes(now, BERLIN)
    const pick = { ...noTime(times), when: 'pick' } as const
    expect(untilOf(pick, times, now, BERLIN)).toEqual({ until: times.tomorrow })
    expect(untilOf({ ...pick, date: '2026-05-13' }, times, now, BERLIN)).toEqual({ refused: 'timeInPast' })
    expect(untilOf({ ...pick, date: '' }, times, now, BERLIN)).toEqual({ refused: 'pickEmpty' })
    expect(untilOf(noTime(times), times, now, BERLIN)).toEqual({ until: undefined })
  })
})

test('days are named where a time of day would not be enough', () => {
  const now = at('2026-05-14T08:35:00Z')
  expect(dayOf(now + 3_600_000, now, BERLIN, 'en')).toBeNull()
  expect(dayOf(at('2026-05-15T07:00:00Z'), now, BERLIN, 'en')).toBe('Friday, May 15')
  expect(weekdayOf(at('2026-05-18T07:00:00Z'), BERLIN, 'en')).toBe('Monday')
})
