import {
  COLUMN_NAME_MAX,
  COLUMN_ROLES,
  DATE_ORDERS,
  haveTimes,
  mappedBy,
  proposedColumns,
  tableSeen,
  withMapped,
  type ColumnRole,
  type Columns,
} from '@core/imports/csv-columns.ts'
import { readTable, type Table } from '@core/imports/csv.ts'
import { epochMs } from '@core/time.ts'
import { describe, expect, test } from 'vitest'

const READING = { zone: 'Europe/Berlin', now: epochMs(Date.UTC(2026, 4, 14, 12)) }

describe('what a column seems to be', () => {
  test.each<[ColumnRole, readonly string[]]>([
    ['title', ['description', 'title', 'task', 'task name', 'activity', 'name', 'summary', 'subject', 'notes', 'note']],
    ['project', ['project', 'project name', 'category', 'client']],
    ['tags', ['tags', 'tag', 'labels']],
    ['length', ['duration', 'duration (h)', 'length', 'time (h)', 'duration (decimal)']],
    ['start', ['start', 'started', 'started at', 'start datetime', 'begin', 'start time', 'time from', 'from', 'in']],
    ['end', ['end', 'ended', 'ended at', 'end datetime', 'stop', 'end time', 'time to', 'to', 'out']],
  ])('is %s by each of its headers, the first of them first, in whatever case', (role, headers) => {
    for (const [place, header] of headers.entries()) {
      const name = ` ${header.toUpperCase()} `
      expect(proposedColumns(['Else', name])).toEqual({ [role]: name })
      expect(proposedColumns(headers.slice(place).toReversed())).toEqual({ [role]: header })
    }
  })

  test.each<[ColumnRole, readonly string[]]>([
    ['start-time', ['start time', 'start', 'from', 'begin', 'in']],
    ['end-time', ['end time', 'stop time', 'end', 'to', 'out']],
    ['end-date', ['end date', 'stop date']],
  ])('is %s beside a date', (role, headers) => {
    for (const [place, header] of headers.entries()) {
      for (const date of ['Start date', 'Date', 'Day'])
        expect(proposedColumns([date, header])).toEqual({ 'start-date': date, [role]: header })
      expect(proposedColumns(['Date', ...headers.slice(place).toReversed()])).toEqual({
        'start-date': 'Date',
        [role]: header,
      })
    }
  })

  test('is the first of several dates', () => {
    expect(proposedColumns(['Day', 'Date', 'Start date'])).toEqual({ 'start-date': 'Start date' })
    expect(proposedColumns(['Day', 'Date'])).toEqual({ 'start-date': 'Date' })
  })

  test('can be told in these words alone', () => {
    const head = ['Column']
    for (const role of COLUMN_ROLES) expect(mappedBy([`${role}=column`], head)?.columns).toEqual({ [role]: 'Column' })
    for (const order of DATE_ORDERS) expect(mappedBy([`dates=${order}`], head)).toEqual({ columns: {}, order })
    expect(mappedBy(['dates=Column'], head)).toBeNull()
    expect(mappedBy(['title = COLUMN '], head)?.columns).toEqual({ title: 'Column' })
    expect(mappedBy([], head)).toEqual({ columns: {}, order: null })
    expect(mappedBy(['titleX'], ['titleX'])).toBeNull()
    expect(mappedBy(['title=day-first'], ['day-first'])).toEqual({ columns: { title: 'day-first' }, order: null })
    expect(mappedBy(['title=column'], [' Column '])?.columns).toEqual({ title: ' Column ' })
    expect(mappedBy(['title=a=b'], ['a=b'])?.columns).toEqual({ title: 'a=b' })
  })
})

describe('a start and an end', () => {
  const start = { start: 's' }
  const apart = { 'start-date': 'd', 'start-time': 't' }
  test.each<[Columns, boolean]>([
    [{ ...start, end: 'e' }, true],
    [{ ...start, 'end-time': 'e' }, true],
    [{ ...start, length: 'l' }, true],
    [{ ...apart, end: 'e' }, true],
    [start, false],
    [{ ...start, 'end-date': 'e' }, false],
    [{ 'start-date': 'd', end: 'e' }, false],
    [{ 'start-time': 't', end: 'e' }, false],
    [{ end: 'e', length: 'l' }, false],
    [{}, false],
  ])('can be told from %j: %s', (columns, can) => {
    expect(haveTimes(columns)).toBe(can)
  })

  const proposed: Columns = {
    'start-date': 'd',
    'start-time': 't',
    'end-date': 'D',
    'end-time': 'T',
    start: 's',
    end: 'e',
  }
  test.each<[Columns, readonly string[]]>([
    [{ start: 'x' }, ['end', 'end-date', 'end-time', 'start']],
    [{ end: 'x' }, ['end', 'start', 'start-date', 'start-time']],
    [{ 'start-date': 'x' }, ['end', 'end-date', 'end-time', 'start-date', 'start-time']],
    [{ 'end-date': 'x' }, ['end-date', 'end-time', 'start', 'start-date', 'start-time']],
    [{ 'end-time': 'x' }, ['end-date', 'end-time', 'start', 'start-date', 'start-time']],
    [{ start: '' }, ['end', 'end-date', 'end-time', 'start-date', 'start-time']],
    [{ title: 'x' }, ['end', 'end-date', 'end-time', 'start', 'start-date', 'start-time', 'title']],
  ])('that are said take the place of those that were proposed: %j', (said, roles) => {
    const columns = withMapped(proposed, said)
    expect(Object.keys(columns).toSorted()).toEqual(roles)
    for (const [role, name] of Object.entries(said)) if (name !== '') expect(columns).toMatchObject({ [role]: 'x' })
  })
})

describe('columns that are offered', () => {
  const seen = (head: readonly string[], first: readonly string[] = []) => tableSeen(head, first, {}, 'day-first')

  test('have a name that can be chosen, with what stands below it', () => {
    const long = 'x'.repeat(COLUMN_NAME_MAX)
    expect(seen(['a', ' ', long, `${long}x`, 'b'], ['1', '2', '3', '4'])).toEqual({
      names: ['a', long, 'b'],
      first: ['1', '3', ''],
      columns: {},
      order: 'day-first',
    })
  })

  test('are called as they are written, with their spaces', () => {
    expect(seen([' Datum ', 'Was', ' was']).names).toEqual([' Datum ', 'Was'])
  })

  test('are a hundred at most', () => {
    expect(seen(Array.from({ length: 100 }, (_one, place) => `c${place}`)).names).toHaveLength(100)
    expect(seen(Array.from({ length: 101 }, (_one, place) => `c${place}`)).names).toHaveLength(100)
  })
})

describe('a table', () => {
  const table = (
    head: readonly string[],
    rows: readonly (readonly string[])[],
    change: Partial<Table> = {},
  ): Table => ({
    head,
    rows: rows.map((cells, index) => ({ line: index + 2, cells })),
    columns: proposedColumns(head),
    order: null,
    ...change,
  })
  const HEAD = ['Start', 'End', 'Task', 'Project', 'Tags', 'Duration'] as const
  const at = (time: string) => Date.parse(`2026-05-11T${time}:00Z`)

  test('gives what stands in its columns, and knows it again by that', () => {
    const rows = [
      ['2026-05-11 09:00', '2026-05-11 09:30', ' Mail ', ' Beta ', 'one, two,,one', '9:00'],
      ['2026-05-11 10:00', '', 'Call', '', '', '0:15'],
    ]
    expect(readTable(table(HEAD, rows), READING)).toEqual({
      program: 'csv',
      found: [
        {
          key: `${at('07:00')}|${at('07:30')}|Mail|Beta`,
          title: 'Mail',
          project: 'Beta',
          tags: ['one', 'two'],
          when: { from: at('07:00'), to: at('07:30') },
        },
        {
          key: `${at('08:00')}|${at('08:15')}|Call|`,
          title: 'Call',
          project: '',
          tags: [],
          when: { from: at('08:00'), to: at('08:15') },
        },
      ],
      left: [],
    })
  })

  test.each([
    [['', '2026-05-11 09:30', 'a'], 'noTimes'],
    [['soon', '2026-05-11 09:30', 'a'], 'notRead'],
    [['2026-05-11 09:00', 'soon', 'a'], 'notRead'],
    [['2026-05-11 09:00', '', 'a'], 'noEnd'],
    [['2026-05-11 09:00', ' ', 'a'], 'noEnd'],
    [[' ', '2026-05-11 09:30', 'a'], 'noTimes'],
    [['2026-05-11 09:00', '', 'a', '', '', 'long'], 'notRead'],
    [['2026-05-11 09:00', '2026-05-11 09:00', 'a'], 'noLength'],
    [['2026-05-11 09:00'], 'noEnd'],
  ])('leaves out %j: %s', (row, why) => {
    expect(readTable(table(HEAD, [row]), READING)).toMatchObject({ found: [], left: [{ line: 2, why }] })
  })

  test('passes over rows in which nothing stands', () => {
    expect(readTable(table(HEAD, [['', ' ', '\t'], []]), READING)).toMatchObject({ found: [], left: [] })
  })

  const APART = ['Start date', 'Start time', 'End date', 'End time', 'Task'] as const
  test.each([
    [['2026-05-11', '23:30', '2026-05-12', '00:15', 'a'], 45],
    [['2026-05-11', '09:00', '', '09:15', 'a'], 15],
    [['2026-05-11', '9:00 am', '2026-05-11', '1:00 pm', 'a'], 240],
  ])('with dates of their own, %j takes %d minutes', (row, minutes) => {
    const read = readTable(table(APART, [row]), READING)
    const [one] = typeof read === 'string' ? [] : read.found
    expect(one !== undefined && 'from' in one.when ? (one.when.to - one.when.from) / 60_000 : null).toBe(minutes)
  })

  test.each([
    [['2026-05-11', '', '', '09:15', 'a'], 'noTimes'],
    [['2026-05-11', 'soon', '', '09:15', 'a'], 'notRead'],
    [['2026-05-11', '09:00', '', 'soon', 'a'], 'notRead'],
    [['2026-05-11', '09:00', '', '', 'a'], 'noEnd'],
  ])('with dates of their own leaves out %j: %s', (row, why) => {
    expect(readTable(table(APART, [row]), READING)).toMatchObject({ found: [], left: [{ line: 2, why }] })
  })

  test.each([
    ['Start date', ['13/05/2026', '', '', '', 'a']],
    ['End date', ['2026-05-11', '09:00', '13/05/2026', '09:15', 'a']],
  ])('has the order of its dates proven by its %s', (_column, proof) => {
    const row = ['05/04/2026', '09:00', '05/04/2026', '09:15', 'a']
    expect(readTable(table(APART, [row]), READING)).toBe('whichDates')
    expect(readTable(table(APART, [row, proof]), READING)).toMatchObject({
      found: [{ when: { from: Date.parse('2026-04-05T07:00:00Z') } }],
    })
  })

  test.each(['Start', 'End'])('has the order of its dates proven by its %s, with their times', (column) => {
    const row = ['05/04/2026 09:00', '05/04/2026 09:15', 'a']
    const proof = column === 'Start' ? ['13/05/2026 09:00', '', 'b'] : ['2026-05-11 09:00', '13/05/2026 09:00', 'b']
    expect(readTable(table(HEAD, [row]), READING)).toBe('whichDates')
    expect(readTable(table(HEAD, [row, proof]), READING)).toMatchObject({
      found: [{ when: { from: Date.parse('2026-04-05T07:00:00Z') } }],
    })
  })

  test('of which dates contradict each other waits for somebody to say', () => {
    const rows = [
      ['13/05/2026 09:00', ''],
      ['05/13/2026 09:00', ''],
    ]
    expect(readTable(table(HEAD, rows), READING)).toBe('whichDates')
    expect(readTable(table(HEAD, rows, { order: 'day-first' }), READING)).toMatchObject({
      left: [
        { line: 2, why: 'noEnd' },
        { line: 3, why: 'notRead' },
      ],
    })
  })

  test('has all of its columns in its header', () => {
    const columns = { ...proposedColumns(HEAD), title: 'Gone' }
    expect(readTable(table(HEAD, [], { columns }), READING)).toBe('noColumns')
    expect(readTable(table(HEAD, []), READING)).toEqual({ program: 'csv', found: [], left: [] })
    expect(readTable(table(['Start', 'Task'], []), READING)).toBe('noColumns')
  })
})
