import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCalendarPast } from '@core/imports/calendar.ts'
import type { Found, ReadIn } from '@core/imports/found.ts'
import { readSuperProductivity } from '@core/imports/super-productivity.ts'
import { readTimewarrior } from '@core/imports/timewarrior.ts'
import { epochMs, minutes } from '@core/time.ts'
import { TITLE_MAX } from '@core/written.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const FIXTURES = join(import.meta.dirname, '../../fixtures/imports')
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8')
const READING = { zone: 'Europe/Berlin', now: epochMs(Date.UTC(2026, 4, 14, 12)) }
const at = (iso: string) => epochMs(Date.parse(iso))

/** What was found, in short. */
const inShort = ({ title, project, tags, when }: Found) => [
  title,
  project,
  tags,
  'from' in when
    ? `${new Date(when.from).toISOString()} ${(when.to - when.from) / 60_000}`
    : `${when.day} ${when.took / 60_000}`,
]
const shortOf = (read: ReadIn | null) => read?.found.map(inShort)

describe('timewarrior', () => {
  const kept = [
    ['mail', '', ['mail'], '2026-04-30T23:30:00.000Z 40'],
    ['a#b, weekly "big" report, writing', '', ['a#b', 'weekly "big" report', 'writing'], '2026-05-11T07:00:00.000Z 40'],
    ['on the "phone" # with Priya', '', [], '2026-05-11T10:00:00.000Z 25'],
    ['plain', '', ['mail'], '2026-05-11T11:00:00.000Z 25.5'],
    ['Übersicht für Zoë', '', ['Übersicht für Zoë'], '2026-05-13T10:00:00.000Z 75'],
  ]
  const left = [
    { line: 5, why: 'tooLong' },
    { line: 7, why: 'noEnd' },
  ]

  test('its own files', () => {
    const read = readTimewarrior(
      `${fixture('timewarrior/data/2026-04.data')}${fixture('timewarrior/data/2026-05.data')}`,
      READING,
    )
    expect(shortOf(read)).toEqual(kept)
    expect(read.left).toEqual(left)
  })

  test('its export says the same, with the same keys', () => {
    const lines = readTimewarrior(
      `${fixture('timewarrior/data/2026-04.data')}${fixture('timewarrior/data/2026-05.data')}`,
      READING,
    )
    expect(readTimewarrior(fixture('timewarrior/export.json'), READING)).toEqual(lines)
  })

  test.each([
    ['inc 20260511T070000Z - 20260511T060000Z # a', 'backwards'],
    ['inc 20260511T070000Z - 20260511T070000Z', 'noLength'],
    ['inc 20260230T070000Z - 20260230T080000Z', 'notRead'],
    ['inc 20260511T240000Z - 20260512T010000Z', 'notRead'],
    ['inc 19891231T230000Z - 19891231T233000Z', 'tooEarly'],
    ['inc 20260515T070000Z - 20260515T080000Z', 'ahead'],
    ['exc 20260511T070000Z - 20260511T080000Z', 'notRead'],
    ['inc', 'notRead'],
  ])('%s is left out: %s', (line, why) => {
    expect(readTimewarrior(`\n${line}\r\n`, READING)).toEqual({
      program: 'timewarrior',
      found: [],
      left: [{ line: 2, why }],
    })
  })
})

describe('Super Productivity', () => {
  test('how long, by day; a task with sub-tasks gives theirs, and a sub-task has its project', () => {
    const read = readSuperProductivity(fixture('super-productivity.json'), READING)
    expect(shortOf(read)).toEqual([
      ['The numbers', 'Budget', [], '2026-05-11 40'],
      ['Mail', 'Budget', [], '2026-05-04 25'],
      ['Mail', 'Budget', [], '2026-05-05 15'],
    ])
    expect(read?.left).toEqual([
      { line: 1, why: 'holdsOthers' },
      { line: 3, why: 'noTimes' },
    ])
  })

  test('a day without a length, as old backups have it, takes nothing from the others', () => {
    const task = { t: { title: 'Mail', timeSpentOnDay: { '2026-05-11': null, '2026-05-12': minutes(10) } } }
    const read = readSuperProductivity(JSON.stringify({ task: { entities: task } }), READING)
    expect(shortOf(read)).toEqual([['Mail', '', [], '2026-05-12 10']])
    expect(read?.left).toEqual([])
  })

  test.each(['', '[]', '{}', '{"data":{}}', '{"task":{"entities":[]}}'])('%j is no export of it', (text) => {
    expect(readSuperProductivity(text, READING)).toBeNull()
  })

  test.each([
    ['2026-05-15', minutes(10), 'ahead'],
    ['2026-02-30', minutes(10), 'notRead'],
    ['2026-05-11', minutes(25 * 60), 'tooLong'],
    ['2026-05-11', -1, 'noLength'],
    ['1989-12-31', minutes(10), 'tooEarly'],
  ])('%s with %d ms is left out: %s', (day, ms, why) => {
    const task = { t: { title: 'Mail', timeSpentOnDay: { [day]: ms } } }
    expect(readSuperProductivity(JSON.stringify({ task: { entities: task } }), READING)?.left).toEqual([
      { line: 1, why },
    ])
  })
})

describe('a calendar', () => {
  test('appointments that are over, in their zones', () => {
    const read = readCalendarPast(fixture('calendar.ics'), READING)
    expect(shortOf(read)).toEqual([
      ['Weekly report, with Ana', '', [], '2026-05-11T07:00:00.000Z 40'],
      ['Workshop', '', [], '2026-05-11T12:00:00.000Z 90'],
    ])
    expect(read?.left.map(({ why }) => why)).toEqual(['allDay', 'repeats', 'ahead', 'cancelled'])
  })

  test('a time without a zone is of the person’s', () => {
    const event = 'BEGIN:VEVENT\nDTSTART:20260511T090000\nDTEND:20260511T091000\nSUMMARY:Mail\nEND:VEVENT'
    expect(shortOf(readCalendarPast(`BEGIN:VCALENDAR\n${event}\nEND:VCALENDAR`, READING))).toEqual([
      ['Mail', '', [], '2026-05-11T07:00:00.000Z 10'],
    ])
  })
})

describe('whatever a text holds', () => {
  const scraps = fc.constantFrom(
    'inc ',
    '20260511T070000Z',
    ' - ',
    ' # ',
    '"',
    '\\',
    '\n',
    '[{"start":',
    '{"task":{"entities":{',
    'BEGIN:VEVENT\n',
    'DTSTART:',
    'RRULE:',
    '\u0000',
    '\u202e',
    '\ud800',
  )
  const texts = fc
    .array(fc.oneof(scraps, fc.string({ unit: 'binary' })), { maxLength: 40 })
    .map((parts) => parts.join(''))

  test('nothing is thrown, and what is found can be kept', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reads = [
          readTimewarrior(text, READING),
          readTimewarrior(`inc 20260511T070000Z - 20260511T073000Z # ${text.replaceAll(/[\r\n]/gu, ' ')}`, READING),
          readSuperProductivity(text, READING),
          readCalendarPast(`BEGIN:VCALENDAR\n${text}`, READING),
        ]
        for (const one of reads.flatMap((read) => read?.found ?? [])) {
          expect(one.title.length).toBeLessThanOrEqual(TITLE_MAX)
          expect(one.title).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
          if ('from' in one.when) expect(one.when.to).toBeGreaterThan(one.when.from)
        }
      }),
    )
  })

  test('an interval comes back as it was written', () => {
    const second = fc.integer({ min: at('1990-01-01T00:00:00Z') / 1000, max: READING.now / 1000 - 86_400 })
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 86_400 }), (from, length) => {
        const stamp = (seconds: number) =>
          `${new Date(seconds * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`
        const { found } = readTimewarrior(`inc ${stamp(from)} - ${stamp(from + length)} # a`, READING)
        expect(found[0]?.when).toEqual({ from: from * 1000, to: (from + length) * 1000 })
      }),
    )
  })

  test('a long line takes no long time', () => {
    const began = performance.now()
    for (const long of ['"'.repeat(60_000), '\\'.repeat(60_000), ' #'.repeat(30_000), 'a '.repeat(30_000)])
      readTimewarrior(`inc 20260511T070000Z - 20260511T073000Z # ${long}`, READING)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
