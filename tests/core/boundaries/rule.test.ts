import { fc, test } from '@fast-check/vitest'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect } from 'vitest'
import { BY_DAYS, isOn, readRule, writeRule } from '@core/boundaries/rule.ts'
import { localDaySchema, type LocalDay } from '@core/time.ts'
import { runs } from '../../support/runs.ts'

const day = (text: string): LocalDay => localDaySchema.parse(text)
const FIRST_YEAR = Temporal.PlainDate.from('2026-01-01')
const days = (from: LocalDay, count: number): readonly LocalDay[] =>
  Array.from({ length: count }, (_, index) => day(Temporal.PlainDate.from(from).add({ days: index }).toString()))
/** The days of a rule within so many days of its first. */
const falls = (text: string, first: string, within = 60): readonly string[] => {
  const rule = readRule(text, day(first))
  if (rule === null) throw new Error(`not read: ${text}`)
  return days(day(first), within).filter((one) => isOn(rule, day(first), one))
}

describe('a recurrence rule', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=TU,TH', '2026-05-12', ['2026-05-12', '2026-05-14', '2026-05-19', '2026-05-21'], 12],
    ['FREQ=WEEKLY', '2026-12-31', ['2026-12-31', '2027-01-07', '2027-01-14'], 15],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', '2026-12-25', ['2026-12-25', '2027-01-04', '2027-01-08'], 16],
    ['FREQ=DAILY;INTERVAL=3', '2026-02-27', ['2026-02-27', '2026-03-02', '2026-03-05'], 8],
    ['FREQ=DAILY;COUNT=3', '2026-05-14', ['2026-05-14', '2026-05-15', '2026-05-16'], 30],
    ['FREQ=WEEKLY;COUNT=3;BYDAY=TU,TH', '2026-05-14', ['2026-05-14', '2026-05-19', '2026-05-21'], 30],
    ['FREQ=WEEKLY;UNTIL=20260526', '2026-05-12', ['2026-05-12', '2026-05-19', '2026-05-26'], 30],
    ['FREQ=MONTHLY;BYDAY=2TU', '2026-05-12', ['2026-05-12', '2026-06-09', '2026-07-14'], 65],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-05-29', ['2026-05-29', '2026-06-26'], 40],
    ['FREQ=MONTHLY', '2026-01-31', ['2026-01-31', '2026-03-31', '2026-05-31'], 130],
  ])('%s from %s', (text, first, expected, within) => {
    expect(falls(text, first, within)).toEqual(expected)
  })

  test.each([
    'FREQ=YEARLY',
    'FREQ=WEEKLY;BYMONTH=5',
    'FREQ=WEEKLY;BYDAY=2TU',
    'FREQ=MONTHLY;BYMONTHDAY=3',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    'FREQ=WEEKLY;COUNT=2;UNTIL=20260601',
    'FREQ=WEEKLY;COUNT=5000',
    'FREQ=WEEKLY;UNTIL=20260231',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=XX',
    'WEEKLY',
    '',
  ])('that would be followed wrongly is not read: %s', (text) => {
    expect(readRule(text, day('2026-05-12'))).toBeNull()
  })

  const byDays = fc.uniqueArray(fc.constantFrom(...BY_DAYS), { maxLength: 4 })
  const rules = fc.oneof(
    fc.record({ freq: fc.constantFrom('DAILY', 'WEEKLY'), interval: fc.integer({ min: 1, max: 4 }), by: byDays }),
    fc.record({
      freq: fc.constant('MONTHLY'),
      interval: fc.integer({ min: 1, max: 3 }),
      by: fc.oneof(
        fc.constant<string[]>([]),
        fc.tuple(fc.constantFrom('1', '2', '4', '-1', ''), fc.constantFrom(...BY_DAYS)).map(([nth, on]) => [nth + on]),
      ),
    }),
  )
  const ends = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 12 }).map((count) => `;COUNT=${count}`),
    fc
      .integer({ min: 0, max: 100 })
      .map((later) => `;UNTIL=${FIRST_YEAR.add({ days: later }).toString().replaceAll('-', '')}`),
  )

  test.prop([rules, ends, fc.integer({ min: 0, max: 800 })], { numRuns: runs(100) })(
    'falls on the days that another calendar says, and so does what is written of it',
    ({ freq, interval, by }, end, later) => {
      const text = `FREQ=${freq};INTERVAL=${interval}${by.length === 0 ? '' : `;BYDAY=${by.join(',')}`}${end}`
      const around = days(day(FIRST_YEAR.add({ days: later }).toString()), 200)
      const first = around.find((one) => {
        const rule = readRule(text.replace(end, ''), one)
        return rule !== null && isOn(rule, one, one)
      })
      fc.pre(first !== undefined)
      if (first === undefined) return
      const within = 150
      const last = day(
        Temporal.PlainDate.from(first)
          .add({ days: within - 1 })
          .toString(),
      )
      const theirs: string[] = []
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first))
      for (let next = iterator.next(); next !== null && next !== undefined; next = iterator.next()) {
        const found = next.toString()
        if (found > last) break
        theirs.push(found)
      }
      expect(falls(text, first, within)).toEqual(theirs)
      const read = readRule(text, first)
      if (read !== null) expect(falls(writeRule(read), first, within)).toEqual(theirs)
    },
  )
})
