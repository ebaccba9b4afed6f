import { mappedBy, proposedColumns, tableSeen, withMapped, type DateOrder } from '@core/imports/csv-columns.ts'
import { lengthIn, momentIn, momentOf, provenOrder } from '@core/imports/csv-times.ts'
import { readTable, type Table } from '@core/imports/csv.ts'
import { epochMs } from '@core/time.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const BERLIN = 'Europe/Berlin'
const READING = { zone: BERLIN, now: epochMs(Date.UTC(2026, 4, 14, 12)) }
const at = (iso: string) => Date.parse(iso)
const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  order: DateOrder | null = null,
): Table => ({
  head,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  columns: proposedColumns(head),
  order,
})

describe('columns', () => {
  test.each([
    [
      'Toggl',
      ['User', 'Project', 'Description', 'Start date', 'Start time', 'End date', 'End time', 'Duration', 'Tags'],
      {
        title: 'Description',
        project: 'Project',
        tags: 'Tags',
        'start-date': 'Start date',
        'start-time': 'Start time',
        'end-date': 'End date',
        'end-time': 'End time',
        length: 'Duration',
      },
    ],
    ['one column each', ['Task', 'Started at', 'Ended at'], { title: 'Task', start: 'Started at', end: 'Ended at' }],
    [
      'one day',
      ['Date', 'From', 'To', 'Activity'],
      { 'start-date': 'Date', 'start-time': 'From', 'end-time': 'To', title: 'Activity' },
    ],
    ['nothing known', ['Was', 'Wann'], {}],
  ])('%s', (_name, head, columns) => {
    expect(proposedColumns(head)).toEqual(columns)
  })

  test('what a person says takes the place of what was proposed', () => {
    const head = ['Date', 'From', 'To', 'Begin stamp']
    const said = mappedBy(['start=begin stamp', ' dates = day-first '], head)
    expect(said).toEqual({ columns: { start: 'Begin stamp' }, order: 'day-first' })
    expect(withMapped(proposedColumns(head), said?.columns ?? {})).toEqual({ start: 'Begin stamp', 'end-time': 'To' })
  })

  test('a person can say that no column holds something', () => {
    const head = ['Start', 'End', 'Project']
    const said = mappedBy(['project='], head)
    expect(withMapped(proposedColumns(head), said?.columns ?? {})).toEqual({ start: 'Start', end: 'End' })
  })

  test('those that can be chosen are told with their first cell, each name once', () => {
    const head = ['Datum', '', 'datum ', 'x'.repeat(201), 'Was']
    const seen = tableSeen(head, ['11.05.2026', 'a', 'b', 'c', 'd'.repeat(300)], { title: 'Was' }, null)
    expect(seen).toEqual({
      names: ['Datum', 'Was'],
      first: ['11.05.2026', 'd'.repeat(200)],
      columns: { title: 'Was' },
      order: null,
    })
    expect(
      tableSeen(
        Array.from({ length: 300 }, (_, at) => `c${at}`),
        [],
        {},
        null,
      ).names,
    ).toHaveLength(100)
  })

  test.each(['', 'title', 'titleX', 'title=Nope', 'name=Date', 'dates=backwards', '=Date'])(
    '%j says nothing of columns',
    (word) => {
      expect(mappedBy([word], ['Date'])).toBeNull()
    },
  )
})

describe('times', () => {
  test.each([
    ['2026-05-11T09:00:00', null, '2026-05-11T07:00:00Z'],
    ['2026-05-11 09:00', null, '2026-05-11T07:00:00Z'],
    ['2026-05-11T09:00:00Z', null, '2026-05-11T09:00:00Z'],
    ['2026-05-11T09:00:00.250-04:00', null, '2026-05-11T13:00:00Z'],
    ['2026/05/11 9:00 pm', null, '2026-05-11T19:00:00Z'],
    ['05/11/2026, 12:30 AM', 'month-first', '2026-05-10T22:30:00Z'],
    ['05/11/2026 12:30 PM', 'day-first', '2026-11-05T11:30:00Z'],
    // The hour that is left out in spring, and the one that comes twice in autumn.
    ['2026-03-29 02:30', null, '2026-03-29T01:30:00Z'],
    ['2025-10-26 02:30', null, '2025-10-26T00:30:00Z'],
  ] as const)('%s, %s', (written, order, moment) => {
    expect(momentIn(written, order, BERLIN)).toBe(at(moment))
  })

  test.each(['', 'soon', '2026-05-11', '2026-02-30 09:00', '2026-05-11 24:00', '11.05.26 09:00', '05/11/2026 09:00'])(
    '%j is no moment',
    (written) => {
      expect(momentIn(written, null, BERLIN)).toBeNull()
    },
  )

  test.each(['13:00 pm', '0:30 am'])('%s is on no clock', (written) => {
    expect(momentOf('2026-05-11', written, null, BERLIN)).toBeNull()
  })

  test.each([
    [['2026-05-11', ''], 'none'],
    [['05/06/2026'], null],
    [['05/06/2026', '13/06/2026'], 'day-first'],
    [['05/06/2026', '05/13/2026'], 'month-first'],
    [['13/06/2026', '05/13/2026'], 'both'],
  ])('%j prove %s', (dates, order) => {
    expect(provenOrder(dates)).toBe(order)
  })

  test.each([
    ['0:25', 25 * 60_000],
    ['00:25:30', 25.5 * 60_000],
    ['1.5', 90 * 60_000],
    ['0,75', 45 * 60_000],
    ['long', null],
    ['-1', null],
  ])('%s is so long', (written, ms) => {
    expect(lengthIn(written)).toBe(ms)
  })
})

describe('tables', () => {
  test('a length stands in for an end, and an end without a date is of the same day', () => {
    const read = readTable(
      table(
        ['Date', 'From', 'To', 'Duration', 'Task'],
        [
          ['2026-05-11', '09:00', '', '0:40', 'a'],
          ['2026-05-11', '10:00', '10:30', '', 'b'],
          ['2026-05-11', '10:00', '', '', 'c'],
          ['', '', '', '', ''],
          ['2026-05-11', '', '', '', 'd'],
          ['2026-05-11', '10:30', '10:00', '', 'e'],
        ],
      ),
      READING,
    )
    expect(read).toMatchObject({
      found: [
        { title: 'a', when: { from: at('2026-05-11T07:00:00Z'), to: at('2026-05-11T07:40:00Z') } },
        { title: 'b', when: { from: at('2026-05-11T08:00:00Z'), to: at('2026-05-11T08:30:00Z') } },
      ],
      left: [
        { line: 4, why: 'noEnd' },
        { line: 6, why: 'noTimes' },
        { line: 7, why: 'backwards' },
      ],
    })
  })

  test('dates that can be read both ways wait for somebody to say', () => {
    const one = ['05/06/2026', '09:00', '09:30', 'a']
    const head = ['Date', 'From', 'To', 'Task']
    expect(readTable(table(head, [one]), READING)).toBe('whichDates')
    expect(readTable(table(head, [one, ['13/05/2026', '09:00', '09:30', 'b']]), READING)).toMatchObject({
      left: [{ line: 2, why: 'ahead' }],
    })
    expect(readTable(table(head, [one], 'month-first'), READING)).toMatchObject({
      found: [{ when: { from: at('2026-05-06T07:00:00Z') } }],
    })
  })

  test('without columns of times nothing is guessed', () => {
    expect(readTable(table(['Was', 'Wann'], [['a', 'b']]), READING)).toBe('noColumns')
  })

  test('whatever is in the cells, nothing is thrown, and every row is found or told', () => {
    const head = ['Date', 'Start time', 'End time', 'Duration', 'Task', 'Tags']
    const cell = fc.oneof(fc.constantFrom('2026-05-11', '09:00', '13/05/2026', '9:00 PM', '1:00', ','), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 10 }), (rows) => {
        const read = readTable(table(head, rows, 'day-first'), READING)
        if (typeof read === 'string') throw new Error(read)
        const empty = rows.filter((cells) => cells.every((one) => one.trim() === '')).length
        expect(read.found.length + read.left.length + empty).toBe(rows.length)
      }),
    )
  })
})
