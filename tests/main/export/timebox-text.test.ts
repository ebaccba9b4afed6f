import { fc, test } from '@fast-check/vitest'
import { guardCell } from '@core/export/guard-cell.ts'
import { TABLE_HEAD } from '@core/export/rows.ts'
import { timeboxesFileSchema } from '@core/export/timeboxes-file.ts'
import type { Naming, TimeboxForm } from '@core/export/wish.ts'
import { EVERYTHING } from '@core/insights/filter.ts'
import { epochMs, minutes } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { describe, expect } from 'vitest'
import type { History } from '../../../src/main/export/read-history.ts'
import { timeboxText } from '../../../src/main/export/timebox-text.ts'
import { may, record, WORDING } from '../../core/export/samples.ts'
import { readCsv } from '../../support/read-csv.ts'

/** A history of these records, filed under the months of their days. */
const historyOf = (records: readonly TimeboxRecord[]): History => ({
  months: () => [...new Set(records.map(({ day }) => day.slice(0, 7)))].toSorted(),
  readMonth: (month) => records.filter(({ day }) => day.startsWith(month)),
})
const write = async (records: readonly TimeboxRecord[], form: TimeboxForm, naming: Naming = 'names') => {
  const looking = { span: null, filter: EVERYTHING }
  const wanted = { form, naming, looking, from: may(11), to: may(14), wording: WORDING }
  let text = ''
  for await (const part of timeboxText(historyOf(records), wanted)) text += part
  return text
}
const cellsOf = (csv: string, row = 1): Readonly<Record<string, string>> => {
  const cells = readCsv(csv.slice(1))[row] ?? []
  return Object.fromEntries(TABLE_HEAD.map((name, column) => [name, cells[column] ?? '']))
}

const LONG = 'Ärger mit „Anführung“, "quotes", commas; and 🌿 emoji. '.repeat(6).slice(0, 300)
const RTL = 'كتابة ملاحظة للعميل'
/** Anything that a person could paste, at most as long as a title. */
const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('"', ',', ';', '\r', '\n', '\r\n', '=', '@', "'", ' ', '\t', '\\', 'ש', '🌿', 'a'))
    .map((some) => some.join('')),
)

describe('CSV', () => {
  test('begins with a mark for UTF-8 and the names of the columns, and ends its lines with CR LF', async () => {
    const csv = await write([record()], 'csv')
    expect(csv.startsWith(`\ufeff${TABLE_HEAD.join(',')}\r\n`)).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.match(/\n/gu)).toHaveLength(2)
  })

  test('says times with their offsets and zones, and lengths as numbers of minutes', async () => {
    const away = { endZone: 'Asia/Tokyo', took: minutes(24.5), plannedCap: minutes(45) }
    expect(cellsOf(await write([record(away)], 'csv'))).toMatchObject({
      started: '2026-05-14T10:35:00+02:00',
      start_zone: 'Europe/Berlin',
      ended: '2026-05-14T18:00:00+09:00',
      end_zone: 'Asia/Tokyo',
      planned_minutes: '45',
      took_minutes: '24.5',
    })
  })

  test('says when loops were noticed, not how many, and none that was none', async () => {
    const loops = [
      { at: epochMs(Date.UTC(2026, 4, 14, 8, 50)), rules: ['tiny-edits'] },
      { at: epochMs(Date.UTC(2026, 4, 14, 8, 55)), rules: ['churn'], said: 'notALoop' as const },
    ]
    expect(cellsOf(await write([record({ loops })], 'csv'))).toMatchObject({ loops_at: '2026-05-14T10:50:00+02:00' })
  })

  test.each([LONG, RTL, '=1+1', ' +1', '＠SUM(A1)', 'two\nlines', 'a "quoted" word', '', '\r', ' spaced '])(
    'keeps the title %j, guarded where it has to be',
    async (title) => {
      const csv = await write([record({ title })], 'csv')
      expect(cellsOf(csv)['title']).toBe(guardCell(title))
      expect(csv.match(/1\+1/gu) ?? []).toHaveLength(title === '=1+1' ? 1 : 0)
    },
  )

  test.prop([fc.array(fc.record({ title: written, marks: fc.array(written, { maxLength: 3 }) }), { maxLength: 8 })])(
    'every cell comes back as it was written, whatever that was',
    async (texts) => {
      const records = texts.map((text, place) => record({ ...text, id: `box-${place}` }))
      const csv = await write(records, 'csv')
      const rows = readCsv(csv.slice(1))
      expect(rows.map((row) => row.length)).toEqual(Array.from(rows, () => TABLE_HEAD.length))
      for (const [place, { title, marks }] of texts.entries()) {
        expect(cellsOf(csv, place + 1)).toMatchObject({
          id: `box-${place}`,
          title: guardCell(title),
          marks: guardCell(marks.join('\n')),
        })
      }
    },
  )

  test('no cell can be taken for a formula, also in what was said at the end', async () => {
    const wild = { ifThen: '@now', outcome: { kind: 'park', left: minutes(3), note: '-1' } as const, marks: ['=A1'] }
    const cells = Object.values(cellsOf(await write([record({ ...wild, continues: '+1' })], 'csv')))
    for (const cell of cells) expect(cell).not.toMatch(/^[\s]*[=+\-@\t\r]/u)
  })
})

describe('JSON', () => {
  test.prop([fc.array(written, { maxLength: 6 })])(
    'is the documented form, and holds every record whole',
    async (titles) => {
      const records = titles.map((title, place) => record({ title, id: `box-${place}` }))
      const file = timeboxesFileSchema.parse(JSON.parse(await write(records, 'json')))
      expect(file).toEqual({ format: 'enough-timeboxes', version: 1, from: may(11), to: may(14), timeboxes: records })
    },
  )
})

describe('what is written', () => {
  const three = [
    record({ id: 'b', day: may(14), title: 'Second' }),
    record({ id: 'c', day: may(14), title: 'Taken back', withdrawnAt: epochMs(1) }),
    record({ id: 'a', day: may(12), title: 'First' }),
  ]

  test.each(['csv', 'json', 'markdown', 'ics'] as const)(
    'as %s is in order, without what was taken back',
    async (form) => {
      const text = await write(three, form)
      expect(text).not.toContain('Taken back')
      expect(text.indexOf('First')).toBeLessThan(text.indexOf('Second'))
      expect(text.indexOf('First')).toBeGreaterThan(0)
    },
  )

  const secret = record({
    title: 'Secret title',
    marks: ['Secret mark'],
    ifThen: 'Secret plan',
    extensions: [{ at: epochMs(1), length: minutes(5), reason: 'Secret reason' }],
    goalposts: [{ at: epochMs(1), from: ['Secret before'], to: ['Secret after'] }],
    looks: [{ at: epochMs(1), answer: 'once', lookingFor: 'Secret date' }],
    watched: { path: '/home/secret.md', mode: null },
    outcome: { kind: 'park', left: minutes(1), note: 'Secret note' },
  })
  test.each(['csv', 'json', 'markdown', 'ics'] as const)(
    'as %s without names holds nothing that was written',
    async (form) => {
      const text = await write([secret], form, 'kinds')
      expect(text).toContain('Writing')
      expect(text.toLowerCase()).not.toContain('secret')
    },
  )
})

test('Markdown is a list by day that can be read', async () => {
  const marks = ['Says who it is *for*']
  expect(await write([record({ marks, ifThen: 'send it' })], 'markdown')).toBe(
    [
      '# Timeboxes',
      '',
      WORDING.days(may(11), may(14)),
      '',
      '## Thursday, 14 May 2026',
      '',
      '- 10:35 to 11:00: Launch note',
      '  - Shipped. 25 min planned, 25 min taken.',
      '  - Good enough meant: Says who it is \\*for\\*',
      '  - When the time was up: send it',
      '',
    ].join('\n'),
  )
})

/** Lines of a calendar, unfolded (RFC 5545, 3.1). */
const unfolded = (ics: string): readonly string[] => ics.replaceAll(/\r\n[ \t]/gu, '').split('\r\n')
/** A text value as it was before it was escaped (RFC 5545, 3.3.11). */
const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/gu, (_all, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark))
const valueOf = (ics: string, name: string): string => {
  const line = unfolded(ics).find((one) => one.startsWith(`${name}:`)) ?? ''
  return unescaped(line.slice(name.length + 1))
}

describe('ICS', () => {
  test('is a calendar with an appointment in UTC for each timebox, known again by its id', async () => {
    const ics = await write([record()], 'ics')
    expect(unfolded(ics)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:box-1@timebox.enough',
        'DTSTAMP:20260514T090000Z',
        'DTSTART:20260514T083500Z',
        'DTEND:20260514T090000Z',
        'SUMMARY:Launch note',
        'END:VEVENT',
        'END:VCALENDAR',
      ]),
    )
    expect(valueOf(ics, 'DESCRIPTION')).toBe('Shipped\n25 min planned, 25 min taken')
    expect(await write([record()], 'ics')).toBe(ics)
  })

  test('one that began and ended in the same second has no end, which no calendar would take', async () => {
    expect(await write([record({ endedAt: record().startedAt })], 'ics')).not.toContain('DTEND')
  })

  test.each(['A; b, c\\n d', RTL, LONG, 'Zeile\u2028eins'])('the title %j comes back', async (title) => {
    const shown = title.replaceAll('\u2028', ' ').trim()
    expect(valueOf(await write([record({ title })], 'ics'), 'SUMMARY').replaceAll(/[\u2068\u2069]/gu, '')).toBe(shown)
  })

  test.prop([written, written])(
    'no line is longer than 75 bytes or ended by anything but CR LF',
    async (title, mark) => {
      const ics = await write([record({ title, marks: [mark] }), record({ id: 'box-2', title: mark })], 'ics')
      for (const line of ics.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\p{Cc}/u)
      }
      expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
      expect(unfolded(ics).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    },
  )
})
