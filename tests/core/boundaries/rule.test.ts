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
    ['FREQ=DAILY;INTERVAL=3', '2026-02-28', ['2026-02-28', '2026-03-03'], 5],
    ['FREQ=WEEKLY;INTERVAL=7', '2026-05-12', ['2026-05-12', '2026-06-30'], 55],
    ['FREQ=MONTHLY;INTERVAL=3', '2026-02-10', ['2026-02-10', '2026-05-10'], 120],
    ['FREQ=MONTHLY;BYDAY=TU', '2026-05-12', ['2026-05-12', '2026-05-19', '2026-05-26', '2026-06-02'], 24],
    ['FREQ=MONTHLY;BYDAY=+1MO,3FR', '2026-05-15', ['2026-05-15', '2026-06-01', '2026-06-19'], 45],
    ['FREQ=MONTHLY;BYDAY=-2FR', '2026-11-20', ['2026-11-20', '2026-12-18', '2027-01-22'], 70],
    ['freq=weekly;byday=we;', '2026-05-13', ['2026-05-13', '2026-05-20'], 10],
    ['FREQ=WEEKLY;UNTIL=20260519T235959', '2026-05-12', ['2026-05-12', '2026-05-19'], 30],
    ['FREQ=WEEKLY;UNTIL=20260519T170000Z', '2026-05-12', ['2026-05-12', '2026-05-19'], 30],
    ['FREQ=WEEKLY;WKST=SU;BYDAY=SU,MO', '2026-05-17', ['2026-05-17', '2026-05-18', '2026-05-24'], 8],
    ['FREQ=WEEKLY;INTERVAL=1;WKST=SU', '2026-05-17', ['2026-05-17', '2026-05-24'], 8],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=MO', '2026-05-17', ['2026-05-17', '2026-05-31'], 15],
    ['FREQ=DAILY;INTERVAL=2;WKST=SU', '2026-05-17', ['2026-05-17', '2026-05-19'], 4],
    ['FREQ=DAILY;INTERVAL=12', '2026-05-12', ['2026-05-12', '2026-05-24'], 20],
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
    'FREQ=WEEKLY;BYDAY=XTU',
    'FREQ=WEEKLY;BYDAY=TUX',
    'FREQ=MONTHLY;BYDAY=6TU',
    'FREQ=MONTHLY;BYDAY=0TU',
    'FREQ=MONTHLY;BYDAY=*1TU',
    'FREQ=WEEKLY;INTERVAL=X2',
    'FREQ=WEEKLY;INTERVAL=2X',
    'FREQ=WEEKLY;INTERVAL=10000',
    'FREQ=WEEKLY;UNTIL=X20260601',
    'FREQ=WEEKLY;UNTIL=20260601X',
    'FREQ=WEEKLY;UNTIL=20260601T1',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=1X',
    'FREQ=WEEKLY;COUNT=1001',
    'FREQ=WEEKLY;nonsense',
    'FREQ=WEEKLY;!COUNT=2',
    'FREQ=WEEKLY;COUNT=2!',
    'FREQ=WEEKLY;=2',
    'WEEKLY',
    '',
  ])('that would be followed wrongly is not read: %s', (text) => {
    expect(readRule(text, day('2026-05-12'))).toBeNull()
  })

  test('with a count ends on the day of the last one, up to a thousand of them', () => {
    const ends = (text: string) => readRule(text, day('2026-05-12'))?.until
    expect(ends('FREQ=DAILY;COUNT=1')).toBe('2026-05-12')
    expect(ends('FREQ=DAILY;COUNT=1000')).toBe('2029-02-04')
  })

  test('knows the weekdays of every century', () => {
    const found = [
      '1969-12-31',
      '1970-01-01',
      '2000-02-29',
      '2100-02-28',
      '2100-03-01',
      '2400-02-29',
      '2400-12-31',
    ].map(day)
    for (const one of found) {
      const named = BY_DAYS.filter((name) => {
        const rule = readRule(`FREQ=DAILY;BYDAY=${name}`, one)
        return rule !== null && isOn(rule, one, one)
      })
      expect(named).toEqual([BY_DAYS[Temporal.PlainDate.from(one).dayOfWeek - 1]])
    }
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
