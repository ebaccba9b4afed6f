import { describe, expect, test } from 'vitest'
import { edgeMonths } from '@core/insights/closed-rows.ts'
import { lastClosedDay, monthsOf, periodOf } from '@core/insights/period.ts'
import { monthsToRead } from '@core/insights/report.ts'
import { epochMs, localDaySchema, minutes } from '@core/time.ts'

const day = (text: string) => localDaySchema.parse(text)
const FOUR = minutes(4 * 60)

describe('today joins when the day is closed', () => {
  test.each([
    ['in the morning', '2026-05-15T09:00+02:00', null, '2026-05-14'],
    ['in the evening, not closed', '2026-05-15T21:00+02:00', null, '2026-05-14'],
    ['in the evening, closed', '2026-05-15T21:00+02:00', '2026-05-15', '2026-05-15'],
    ['yesterday was closed by hand', '2026-05-15T09:00+02:00', '2026-05-14', '2026-05-14'],
    ['long ago was closed by hand', '2026-05-15T09:00+02:00', '2026-04-01', '2026-05-14'],
    ['just before four', '2026-05-16T03:59+02:00', null, '2026-05-14'],
    ['at four', '2026-05-16T04:00+02:00', null, '2026-05-15'],
    ['at four in a night that skips an hour', '2026-03-29T04:00+02:00', null, '2026-03-28'],
    ['after a journey west, a day ahead', '2026-05-14T20:00+02:00', '2026-05-15', '2026-05-15'],
  ])('%s', (_name, now, evening, closed) => {
    const at = epochMs(Date.parse(now))
    expect(lastClosedDay(at, 'Europe/Berlin', FOUR, evening === null ? null : day(evening))).toBe(closed)
  })
})

describe('a period', () => {
  test.each([
    ['week', '2026-05-14', '2026-05-14', '2026-05-11', '2026-05-14'],
    ['week', '2026-05-03', '2026-05-14', '2026-04-27', '2026-05-03'],
    ['week', '2026-05-17', '2026-05-17', '2026-05-11', '2026-05-17'],
    ['month', '2026-02-10', '2026-05-14', '2026-02-01', '2026-02-28'],
    ['month', '2024-02-10', '2026-05-14', '2024-02-01', '2024-02-29'],
    ['year', '2026-02-10', '2026-05-14', '2026-01-01', '2026-05-14'],
    ['all', '2026-02-10', '2026-05-14', '0001-01-01', '2026-05-14'],
  ] as const)('%s around %s', (view, around, closed, from, to) => {
    expect(periodOf(view, day(around), day(closed))).toEqual({ view, from, to })
  })

  test('that lies ahead is empty and needs no month but that of the closed day', () => {
    const ahead = periodOf('week', day('2026-06-20'), day('2026-05-14'))
    expect(ahead.to < ahead.from).toBe(true)
    expect(monthsOf(ahead)).toEqual([])
  })

  test.each([
    ['week', '2026-05-14', ['2026-05']],
    ['week', '2026-05-01', ['2026-04', '2026-05']],
    ['month', '2026-02-14', ['2026-02', '2026-05']],
    ['year', '2026-02-14', ['2026-05']],
    ['year', '2025-02-14', ['2026-05']],
    ['all', '2025-02-14', ['2026-05']],
  ] as const)('%s around %s reads the records of %s', (view, around, months) => {
    const closed = day('2026-05-14')
    expect(monthsToRead(periodOf(view, day(around), closed), closed)).toEqual(months)
  })

  test('a whole past month is made of rows', () => {
    expect(edgeMonths(periodOf('month', day('2026-02-14'), day('2026-05-14')), day('2026-05-14'))).toEqual([])
  })
})
