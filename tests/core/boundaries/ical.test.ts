import { fc, test } from '@fast-check/vitest'
import ICAL from 'ical.js'
import { describe, expect } from 'vitest'
import { readCalendar } from '@core/boundaries/ical-read.ts'
import { writeCalendar } from '@core/boundaries/ical-write.ts'
import { joyBlockSchema, joyOn, type JoyBlock } from '@core/boundaries/joy-time.ts'
import { minutes, type LocalDay } from '@core/time.ts'
import { at } from './week.ts'

const BERLIN = 'Europe/Berlin'
const NOW = at('2026-05-14T10:00')
const PAINTING = joyBlockSchema.parse({
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-12',
  at: minutes(19 * 60),
  length: minutes(90),
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260630',
  except: ['2026-05-19'],
})
const read = (text: string, zone = BERLIN) => {
  const found = readCalendar(text, zone)
  if (found === null) throw new Error('no calendar')
  return found
}
const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', lines.join('\r\n'), 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const event = (...more: readonly string[]): readonly string[] => ['UID:1', 'SUMMARY:Choir', ...more]
const FLOATING = ['DTSTART:20260512T190000', 'DTEND:20260512T203000']

describe('a calendar file that is written', () => {
  test('holds each block as one event with a floating time', () => {
    expect(writeCalendar([PAINTING], NOW)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Enough//Joy time//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VEVENT',
        'UID:joy-1@enough',
        'DTSTAMP:20260514T080000Z',
        'SUMMARY:Painting',
        'DTSTART:20260512T190000',
        'DTEND:20260512T203000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260630T235959',
        'EXDATE:20260519T190000',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  test('falls on the same days for another calendar', () => {
    const component = new ICAL.Component(ICAL.parse(writeCalendar([PAINTING], NOW)))
    const [found] = component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const days: string[] = []
    const iterator = found?.iterator()
    for (
      let next = iterator?.next();
      next !== undefined && next !== null && days.length < 99;
      next = iterator?.next()
    ) {
      days.push(next.toString())
    }
    expect(days.slice(0, 3)).toEqual(['2026-05-12T19:00:00', '2026-05-14T19:00:00', '2026-05-21T19:00:00'])
    expect(days.at(-1)).toBe('2026-06-30T19:00:00')
  })

  const blocks: fc.Arbitrary<JoyBlock> = fc
    .record({
      name: fc.string({ minLength: 1, maxLength: 120, unit: 'grapheme' }),
      at: fc.integer({ min: 0, max: 1439 }).map(minutes),
      length: fc.integer({ min: 5, max: 1440 }).map(minutes),
      rule: fc.constantFrom(
        '',
        'FREQ=WEEKLY;BYDAY=TU,TH',
        'FREQ=DAILY;INTERVAL=3',
        'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270101',
      ),
      except: fc.constantFrom<LocalDay[]>([], ['2026-06-11' as LocalDay]),
    })
    .map((made) => joyBlockSchema.safeParse({ ...made, id: 'joy-9', day: '2026-05-12' }))
    .filter(({ success }) => success)
    .map(({ data }) => data as JoyBlock)

  test.prop([fc.array(blocks, { maxLength: 5 }), fc.constantFrom(BERLIN, 'Pacific/Apia', 'UTC')])(
    'is read back as what was written, in every zone, and no line is too long',
    (written, zone) => {
      const text = writeCalendar(written, NOW)
      expect(read(text, zone)).toEqual({ plans: written.map(({ id: _id, ...plan }) => plan), left: 0 })
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const names = new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((one) => one.getFirstPropertyValue('summary'))
      expect(names).toEqual(written.map(({ name }) => name))
    },
  )
})

describe('a calendar file of another program', () => {
  test('times of a zone are those of the clock here, also across the change of clocks', () => {
    const london = event(
      'DTSTART;TZID="Europe/London":20260512T190000',
      'DURATION:PT1H30M',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Europe/London:20260519T190000',
    )
    const { plans } = read(calendar(london))
    expect(plans).toEqual([
      {
        name: 'Choir',
        day: '2026-05-12',
        at: minutes(20 * 60),
        length: minutes(90),
        rule: 'FREQ=WEEKLY;UNTIL=20260526',
        except: ['2026-05-19'],
      },
    ])
  })

  test('a time that is on the next day here takes its weekdays along', () => {
    const late = event('DTSTART:20260512T230000Z', 'DTEND:20260513T000000Z', 'RRULE:FREQ=WEEKLY;BYDAY=TU')
    const { plans } = read(calendar(late))
    expect(plans).toMatchObject([{ day: '2026-05-13', at: minutes(60), rule: 'FREQ=WEEKLY;BYDAY=WE' }])
    expect(joyOn([{ ...(plans[0] as JoyBlock), id: 'x' }], '2026-05-20' as LocalDay)).toHaveLength(1)
  })

  test('one that was moved is itself, and its old time is left out', () => {
    const master = event(...FLOATING, 'RRULE:FREQ=WEEKLY')
    const moved = event('RECURRENCE-ID:20260519T190000', 'DTSTART:20260520T180000', 'DTEND:20260520T190000')
    expect(read(calendar(master, moved)).plans).toMatchObject([
      { day: '2026-05-12', except: ['2026-05-19'] },
      { day: '2026-05-20', rule: '' },
    ])
  })

  test('a whole day is a whole day, and an alarm inside is not its own', () => {
    const whole = event('DTSTART;VALUE=DATE:20260524', 'BEGIN:VALARM', 'SUMMARY:Not this', 'END:VALARM')
    expect(read(calendar(whole)).plans).toMatchObject([{ name: 'Choir', at: 0, length: minutes(24 * 60), rule: '' }])
  })

  test('folded lines and escaped text are put together', () => {
    const text = calendar(['UID:1', 'SUMMARY:Tea\\, cake', ' s and a \\;walk\\nhome', ...FLOATING])
    expect(read(text).plans).toMatchObject([{ name: 'Tea, cakes and a ;walk home' }])
  })

  test.each([
    [[...FLOATING, 'RRULE:FREQ=YEARLY']],
    [[...FLOATING, 'RRULE:FREQ=WEEKLY;BYMONTH=5']],
    [[...FLOATING, 'RRULE:FREQ=WEEKLY', 'RRULE:FREQ=DAILY']],
    [[...FLOATING, 'RDATE:20260601T190000']],
    [['DTSTART:20260512T190000', 'DTEND:20260515T190000']],
    [['DTSTART:20260512T190000']],
    [['DTSTART:20269912T190000', 'DURATION:PT1H']],
    [[...FLOATING, 'RRULE:FREQ=WEEKLY', 'EXDATE:soon']],
    [['DTSTART:20260512T230000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;BYDAY=2TU']],
  ])('what would be followed wrongly is left: %j', (lines) => {
    expect(read(calendar(event(...lines)))).toEqual({ plans: [], left: 1 })
  })

  test('what was called off is not counted', () => {
    expect(read(calendar(event(...FLOATING, 'STATUS:CANCELLED')))).toEqual({ plans: [], left: 0 })
  })

  test.each(['', 'hello', '{"a":1}', '\u0000\u0001'])('something else is no calendar: %j', (text) => {
    expect(readCalendar(text, BERLIN)).toBeNull()
  })

  test.prop([fc.string({ maxLength: 300 })])('whatever is in it, nothing is thrown', (noise) => {
    expect(readCalendar(`BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${noise}\r\nEND:VEVENT`, BERLIN)).not.toBeNull()
  })
})
