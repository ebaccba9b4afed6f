import { describe, expect, test } from 'vitest'
import { readCalendar } from '@core/boundaries/ical-read.ts'
import { writeCalendar } from '@core/boundaries/ical-write.ts'
import { joyBlockSchema, type JoyBlock } from '@core/boundaries/joy-time.ts'
import { daysAfter, epochMs, minutes, type LocalDay } from '@core/time.ts'
import { TITLE_MAX } from '@core/written.ts'
import { at } from './week.ts'

const BERLIN = 'Europe/Berlin'
const TUESDAY = '2026-05-12' as LocalDay
const read = (...events: readonly (readonly string[])[]) =>
  readCalendar(
    ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', lines.join('\r\n'), 'END:VEVENT'])].join('\r\n'),
    BERLIN,
  )
const named = (name: string, ...more: readonly string[]): readonly string[] => [
  `UID:${name}`,
  `SUMMARY:${name}`,
  ...more,
]
const choir = (...more: readonly string[]): readonly string[] => named('Choir', ...more)
const BEGINS = 'DTSTART:20260512T190000'
const LASTS = 'DURATION:PT1H'
const written = (day: LocalDay): string => `${day.replaceAll('-', '')}T190000`
const days = (count: number): readonly LocalDay[] =>
  Array.from({ length: count }, (_one, days) => daysAfter(TUESDAY, days))

describe('how long an event of a calendar file lasts', () => {
  test.each([
    ['PT90M', 90],
    ['PT1H30M', 90],
    ['PT1H', 60],
    ['PT10H', 600],
    ['PT05400S', 90],
    ['PT1H30M0S', 90],
    ['P0DT1H0M0S', 60],
    ['P1D', 1440],
    ['P01D', 1440],
    ['+PT1H', 60],
    [' PT1H ', 60],
  ])('%j is %d minutes', (duration, length) => {
    expect(read(choir(BEGINS, `DURATION:${duration}`))).toMatchObject({ plans: [{ length: minutes(length) }], left: 0 })
  })

  test.each(['', 'P', '-PT1H', 'xPT1H', 'PT1Hx', 'PT1h', 'P1W', 'P2D', 'PT30S', '1H'])(
    '%j is left, as too long, too short or no duration',
    (duration) => {
      expect(read(choir(BEGINS, `DURATION:${duration}`))).toEqual({ plans: [], left: 1 })
    },
  )
})

describe('a time of a calendar file', () => {
  test.each(['x20260512T190000', '20260512T190000x', '20260512T19', '2026-05-12', '20260532', ''])(
    '%j is none',
    (time) => {
      expect(read(choir(`DTSTART:${time}`, LASTS))).toEqual({ plans: [], left: 1 })
      expect(read(choir(BEGINS, `DTEND:${time}`))).toEqual({ plans: [], left: 1 })
    },
  )

  test('may have spaces around it', () => {
    expect(
      read(choir('DTSTART: 20260512T190000 ', LASTS, 'RRULE:FREQ=DAILY', 'EXDATE:20260513T190000, 20260514T190000')),
    ).toMatchObject({
      plans: [{ day: '2026-05-12', except: ['2026-05-13', '2026-05-14'] }],
    })
  })

  test('of a zone that nobody knows stays as it is written', () => {
    expect(read(choir('DTSTART;TZID=Nowhere/Here:20260512T190000', LASTS))).toMatchObject({
      plans: [{ day: '2026-05-12', at: minutes(19 * 60) }],
    })
  })
})

describe('the end of a rule', () => {
  // It begins at 19:00 in Berlin, which is 17:00 in UTC.
  test.each([
    ['20260526', '20260526', 'a day counts'],
    ['20260526T190000', '20260526', 'the last one begins at that very time'],
    ['20260526T185959', '20260525', 'the one of that day is later'],
    ['20260526T170000Z', '20260526', 'the last one begins at that very time of UTC'],
    ['20260526T165959Z', '20260525', 'the one of that day is later by UTC'],
    ['20260525T230000Z', '20260525', 'it is the next day here, and the one of that day is later'],
  ])('%s is kept as %s: %s', (until, kept) => {
    expect(read(choir(BEGINS, LASTS, `RRULE:FREQ=DAILY;UNTIL=${until}`))).toMatchObject({
      plans: [{ rule: `FREQ=DAILY;UNTIL=${kept}` }],
    })
  })

  test('that is no day is not followed at all', () => {
    expect(read(choir(BEGINS, LASTS, 'RRULE:FREQ=DAILY;UNTIL=20269926T190000'))).toEqual({ plans: [], left: 1 })
  })
})

describe('the name of an event', () => {
  test('is cut where it is very long', () => {
    const [plan] = read(named('x'.repeat(TITLE_MAX + 1), BEGINS, LASTS))?.plans ?? []
    expect(plan?.name).toBe('x'.repeat(TITLE_MAX))
  })

  test('has to be there', () => {
    expect(read(['UID:1', BEGINS, LASTS])).toEqual({ plans: [], left: 1 })
  })

  test('may hold a line end of its own kind', () => {
    expect(read(named('Tea \u2028 and cake', BEGINS, LASTS))).toMatchObject({ plans: [{ name: 'Tea and cake' }] })
  })
})

describe('of a row of events', () => {
  const moved = (from: LocalDay, ...more: readonly string[]): readonly string[] =>
    choir(`RECURRENCE-ID:${written(from)}`, ...more)
  const row = choir(BEGINS, LASTS, 'RRULE:FREQ=DAILY')

  test('each that was moved leaves its old day, and is itself left out nowhere', () => {
    const [first, second] = [daysAfter(TUESDAY, 1), daysAfter(TUESDAY, 2)]
    const found = read(
      row,
      moved(first, 'DTSTART:20260513T200000', LASTS),
      moved(second, 'DTSTART:20260514T200000', LASTS),
      named('Chess', BEGINS, LASTS),
    )
    expect(found?.plans.map(({ day, except }) => [day, except])).toEqual([
      [TUESDAY, [first, second]],
      [first, []],
      [second, []],
      [TUESDAY, []],
    ])
  })

  test.each([
    [1000, 1],
    [1001, 0],
  ])('up to a thousand are moved or left out: %d', (count, plans) => {
    const others = days(count).map((day) => moved(day, 'STATUS:CANCELLED'))
    expect(read(row, ...others)?.plans).toHaveLength(plans)
    const out = (of: readonly LocalDay[]) =>
      choir(BEGINS, LASTS, 'RRULE:FREQ=DAILY', `EXDATE:${of.map(written).join(',')}`)
    expect(read(out(days(count)))?.plans).toHaveLength(plans)
    expect(read(out(days(count).map(() => TUESDAY)))?.plans).toHaveLength(plans)
  })

  test('one that is moved from more than a thousand times to the same day is not followed either', () => {
    expect(read(row, ...days(1001).map(() => moved(TUESDAY, 'STATUS:CANCELLED')))?.plans).toEqual([])
  })
})

describe('a large calendar file', () => {
  const many = (count: number) => Array.from({ length: count }, (_one, place) => named(`Choir ${place}`, BEGINS, LASTS))

  test('gives one more than there is room for, so that it can be said', () => {
    expect(read(...many(100))?.plans).toHaveLength(100)
    expect(read(...many(101))?.plans).toHaveLength(101)
    expect(read(...many(103))?.plans).toHaveLength(101)
  })

  test('of more than fifteen thousand events is nobody’s', () => {
    const empty = (count: number) => read(...Array.from({ length: count }, () => ['X:1']))
    expect(empty(15_000)).toEqual({ plans: [], left: 15_000 })
    expect(empty(15_001)).toBeNull()
  })
})

describe('a calendar file that is written', () => {
  const block = (change: Partial<JoyBlock>): JoyBlock => ({
    ...joyBlockSchema.parse({
      id: 'a',
      name: 'Choir',
      day: TUESDAY,
      at: minutes(19 * 60),
      length: minutes(60),
      rule: '',
      except: [],
    }),
    ...change,
  })
  const lines = (one: JoyBlock, now = at('2026-05-14T10:00')) => writeCalendar([one], now).split('\r\n')

  test.each([
    ['FREQ=DAILY;UNTIL=20260630', 'FREQ=DAILY;UNTIL=20260630T235959'],
    ['FREQ=WEEKLY;UNTIL=20260630;BYDAY=TU', 'FREQ=WEEKLY;UNTIL=20260630T235959;BYDAY=TU'],
    ['FREQ=DAILY;until=20260630', 'FREQ=DAILY;until=20260630T235959'],
    ['FREQ=DAILY;UNTIL=20260630T170000', 'FREQ=DAILY;UNTIL=20260630T170000'],
    ['FREQ=DAILY', 'FREQ=DAILY'],
  ])('gives the end of a rule a time, where it has none: %s', (rule, expected) => {
    expect(lines(block({ rule }))).toContain(`RRULE:${expected}`)
  })

  test('lists days that are left out one by one', () => {
    const except = days(2)
    expect(lines(block({ rule: 'FREQ=DAILY', except: [...except] }))).toContain(
      `EXDATE:${except.map(written).join(',')}`,
    )
  })

  test('is stamped in whole seconds', () => {
    const moment = epochMs(Date.UTC(2026, 4, 14, 8, 0, 7, 250))
    expect(lines(block({}), moment)).toContain('DTSTAMP:20260514T080007Z')
  })
})
