import { onDay, stretch, tagsOf, titleOf } from '@core/imports/bounds.ts'
import { dateIn, datePart, lengthIn, momentIn, momentOf, provenOrder } from '@core/imports/csv-times.ts'
import { createDayOf } from '@core/imports/day-of.ts'
import { areParts, compactUtc, utcOf, type Parts } from '@core/imports/utc.ts'
import { durationMs, epochMs, minutes, type LocalDay } from '@core/time.ts'
import { TITLE_MAX } from '@core/written.ts'
import { describe, expect, test } from 'vitest'

const BERLIN = 'Europe/Berlin'
const at = (iso: string) => epochMs(Date.parse(iso))
const NOW = at('2026-05-14T12:00:00Z')

describe('a moment of UTC in numbers', () => {
  test.each<Parts>([
    [1970, 1, 1, 0, 0, 0],
    [1969, 12, 31, 23, 59, 59],
    [1999, 12, 31, 23, 59, 59],
    [2000, 2, 29, 12, 0, 0],
    [2000, 3, 1, 0, 0, 1],
    [2024, 2, 29, 1, 2, 3],
    [2026, 5, 14, 10, 35, 7],
    [2026, 12, 31, 0, 0, 0],
    [2100, 2, 28, 0, 0, 0],
    [2100, 3, 1, 0, 0, 0],
    [2399, 7, 4, 5, 6, 7],
    [2400, 2, 29, 0, 0, 0],
    [9999, 12, 31, 23, 59, 59],
  ])('%d-%d-%d %d:%d:%d is that of the calendar', (...parts) => {
    const [year, month, day, hour, minute, second] = parts
    expect(utcOf(parts)).toBe(Date.UTC(year, month - 1, day, hour, minute, second))
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])('month %d has its days and no more', (month) => {
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
      expect(areParts([year, month, days, 0, 0, 0])).toBe(true)
      expect(areParts([year, month, days + 1, 0, 0, 0])).toBe(false)
    }
  })

  test.each<[Parts, boolean]>([
    [[1, 1, 1, 0, 0, 0], true],
    [[0, 1, 1, 0, 0, 0], false],
    [[9999, 1, 1, 0, 0, 0], true],
    [[10_000, 1, 1, 0, 0, 0], false],
    [[2026, 0, 1, 0, 0, 0], false],
    [[2026, 13, 1, 0, 0, 0], false],
    [[2026, 1, 0, 0, 0, 0], false],
    [[2026, 1, 1, -1, 0, 0], false],
    [[2026, 1, 1, 23, 59, 59], true],
    [[2026, 1, 1, 24, 0, 0], false],
    [[2026, 1, 1, 0, -1, 0], false],
    [[2026, 1, 1, 0, 60, 0], false],
    [[2026, 1, 1, 0, 0, -1], false],
    [[2026, 1, 1, 0, 0, 60], false],
  ])('%j is of the calendar and the clock: %s', (parts, are) => {
    expect(areParts(parts)).toBe(are)
    expect(utcOf(parts) !== null).toBe(are)
  })

  test.each([
    ['20260511T070809Z', '2026-05-11T07:08:09Z'],
    ['x20260511T070809Z', null],
    ['20260511T070809Zx', null],
    ['20260511T070809', null],
    ['2026051T070809Z', null],
    ['20260511T07080Z', null],
    ['20261311T070809Z', null],
  ])('%s', (written, moment) => {
    expect(compactUtc(written)).toBe(moment === null ? null : at(moment))
  })
})

describe('a date in a cell', () => {
  test.each([
    ['2026-05-06', null, [2026, 5, 6]],
    ['2026/5/6', null, [2026, 5, 6]],
    ['2026.05.06', 'day-first', [2026, 5, 6]],
    [' 2026-05-06 ', null, [2026, 5, 6]],
    ['05/06/2026', 'day-first', [2026, 6, 5]],
    ['05/06/2026', 'month-first', [2026, 5, 6]],
    ['5.6.2026', 'day-first', [2026, 6, 5]],
    ['05/06/2026', null, null],
    ['05/06/26', 'day-first', null],
    ['05/06-2026', 'day-first', null],
    ['05/006/2026', 'day-first', null],
    ['x05/06/2026', 'day-first', null],
    ['05/06/2026x', 'day-first', null],
    ['05/06/20261', 'day-first', null],
    ['20265-05-06', null, null],
    ['', 'day-first', null],
  ] as const)('%j, %s', (written, order, date) => {
    expect(dateIn(written, order)).toEqual(date)
  })

  test.each([
    ['2026-05-11T09:00', '2026-05-11'],
    [' 2026-05-11 09:00', '2026-05-11'],
    ['11.05.2026, 09:00', '11.05.2026'],
    ['', ''],
  ])('%j has the date %j', (written, date) => {
    expect(datePart(written)).toBe(date)
  })

  test.each([
    [['12/12/2026'], null],
    [['13/12/2026'], 'day-first'],
    [['12/13/2026'], 'month-first'],
    [[' 13/12/2026 '], 'day-first'],
    [['13/12/2026', '12/12/2026'], 'day-first'],
    [['13/12/26', 'soon', '2026-13-12', '2026-01-2026'], 'none'],
    [[], 'none'],
  ])('%j prove %s', (dates, order) => {
    expect(provenOrder(dates)).toBe(order)
  })
})

describe('a time in a cell', () => {
  test.each([
    ['9:05', '09:05:00'],
    ['09:05:07', '09:05:07'],
    ['09:05:07.123', '09:05:07'],
    ['09:05:07,9', '09:05:07'],
    ['9:05am', '09:05:00'],
    ['9:05 a.m.', '09:05:00'],
    ['9:05  PM', '21:05:00'],
    ['9:05 p', '21:05:00'],
    ['12:05 am', '00:05:00'],
    ['12:05 pm', '12:05:00'],
    ['1:05 pm', '13:05:00'],
    [' 9:05 ', '09:05:00'],
    ['0:05', '00:05:00'],
    ['23:59', '23:59:00'],
    ['0:05 am', null],
    ['13:05 pm', null],
    ['24:00', null],
    ['9:5', null],
    ['9', null],
    ['x9:05', null],
    ['9:05x', null],
    ['109:05', null],
    ['9:05:7', null],
    ['', null],
  ])('%j is %s', (written, time) => {
    expect(momentOf('2026-05-11', written, null, 'UTC')).toBe(time === null ? null : at(`2026-05-11T${time}Z`))
  })

  test.each([
    ['2026-05-11T09:05:07Z', '2026-05-11T09:05:07Z'],
    ['2026-05-11 09:05Z', '2026-05-11T09:05:00Z'],
    ['2026-05-11T09:05:07.5 +0200', '2026-05-11T07:05:07Z'],
    ['2026-05-11T09:05:07,5-04:30', '2026-05-11T13:35:07Z'],
    ['2026-05-11T09:05', '2026-05-11T07:05:00Z'],
    ['2026-05-11, 09:05', '2026-05-11T07:05:00Z'],
    ['2026-05-11,09:05', '2026-05-11T07:05:00Z'],
    ['2026-05-11 , 09:05', '2026-05-11T07:05:00Z'],
    ['2026/05/11 09:05:07,5', '2026-05-11T07:05:07Z'],
    [' 2026-05-11   9:05 pm ', '2026-05-11T19:05:00Z'],
    ['2026-05-11T25:05:07Z', null],
    ['2026-05-11T09:05:07+2', null],
    ['x2026-05-11T09:05:07Z', null],
    ['2026-05-11T09:05:07Zx', null],
    ['2026-05-11', null],
  ])('%j in one cell is %s', (written, moment) => {
    expect(momentIn(written, null, BERLIN)).toBe(moment === null ? null : at(moment))
  })
})

describe('a length in a cell', () => {
  test.each([
    ['1:30', 90 * 60_000],
    ['01:30:15', 90 * 60_000 + 15_000],
    ['100:00', 6000 * 60_000],
    ['0:00:01', 1000],
    ['2', 120 * 60_000],
    ['0.005', 18_000],
    ['12.5', 750 * 60_000],
    ['0012', 720 * 60_000],
    ['1,5', 90 * 60_000],
    [' 1:30 ', 90 * 60_000],
    ['1:3', null],
    ['1:30:1', null],
    ['x1:30', null],
    ['1:30x', null],
    ['x2', null],
    ['2x', null],
    ['10000', null],
    ['1.', null],
    ['', null],
  ])('%j is %s ms', (written, ms) => {
    expect(lengthIn(written)).toBe(ms)
  })
})

describe('what can be kept', () => {
  const DAY = minutes(24 * 60)
  const from = at('2026-05-11T07:00:00Z')
  test.each([
    [from, from + 1, null],
    [from, from, 'noLength'],
    [from, from - 1, 'backwards'],
    [from, from + DAY, null],
    [from, from + DAY + 1, 'tooLong'],
    [at('1990-01-01T00:00:00Z'), at('1990-01-01T00:00:01Z'), null],
    [at('1989-12-31T23:59:59Z'), at('1990-01-01T00:00:01Z'), 'tooEarly'],
    [NOW, NOW + minutes(60), null],
    [NOW, NOW + minutes(60) + 1, 'ahead'],
  ])('from %d to %d: %s', (begins, ends, why) => {
    const [start, end] = [epochMs(begins), epochMs(ends)]
    expect(stretch(start, end, NOW)).toEqual(why ?? { from: start, to: end })
  })

  test.each([
    ['2026-05-14', 1, null],
    ['2026-05-15', 1, 'ahead'],
    ['2026-05-14', 0, 'noLength'],
    ['2026-05-14', DAY, null],
    ['2026-05-14', DAY + 1, 'tooLong'],
    ['1990-01-01', 1, null],
    ['1989-12-31', 1, 'tooEarly'],
  ])('on %s for %d ms: %s', (written, ms, why) => {
    const day = written as LocalDay
    expect(onDay(day, ms, '2026-05-14' as LocalDay)).toEqual(why ?? { day, took: durationMs(ms) })
  })

  test.each([
    ['plain words', 'plain words'],
    [' two  spaces ', 'two spaces'],
    ['two\nlines', 'two lines'],
    ['\u202eturned', 'turned'],
    ['\u202e', ''],
    ['a \u202eö', 'a ö'],
    ['Zoë', 'Zoë'],
    ['x'.repeat(TITLE_MAX), 'x'.repeat(TITLE_MAX)],
    ['x'.repeat(TITLE_MAX + 1), 'x'.repeat(TITLE_MAX)],
    [`${'x'.repeat(TITLE_MAX - 1)} y`, 'x'.repeat(TITLE_MAX - 1)],
    [`${' '.repeat(TITLE_MAX)}late`, 'late'],
    [`${' '.repeat(4 * TITLE_MAX)}too late`, ''],
  ])('the title %j is %j', (written, title) => {
    expect(titleOf(written)).toBe(title)
  })

  test('labels are there once, not empty, and not too many or too long', () => {
    expect(tagsOf(['a', ' a ', '', 'b', ' ', 'x'.repeat(101)])).toEqual(['a', 'b', 'x'.repeat(100)])
    const many = Array.from({ length: 25 }, (_one, place) => `t${place}`)
    expect(tagsOf(many)).toEqual(many.slice(0, 20))
  })
})

describe('days told one after another', () => {
  const told = (dayStart: number, ...moments: readonly string[]) => {
    const dayOf = createDayOf(BERLIN, minutes(dayStart))
    return moments.map((moment) => dayOf(at(moment)))
  }

  test('are each its own, forwards and backwards, early and late', () => {
    expect(
      told(
        4 * 60,
        '2026-05-12T10:00:00Z',
        '2026-05-12T20:00:00Z',
        '2026-05-13T01:59:59Z',
        '2026-05-13T02:00:00Z',
        '2026-05-12T01:30:00Z',
        '2026-05-12T02:30:00Z',
        '2026-05-11T10:00:00Z',
        '2026-05-14T10:00:00Z',
        '2026-05-13T10:00:00Z',
      ),
    ).toEqual([
      '2026-05-12',
      '2026-05-12',
      '2026-05-12',
      '2026-05-13',
      '2026-05-11',
      '2026-05-12',
      '2026-05-11',
      '2026-05-14',
      '2026-05-13',
    ])
  })

  test('are those of the clock, where it shows the beginning of a day twice', () => {
    const [began, noon, again, over] = [
      '2026-10-25T00:40:00Z',
      '2026-10-25T10:00:00Z',
      '2026-10-25T01:10:00Z',
      '2026-10-25T01:40:00Z',
    ]
    expect(told(150, began, noon, again, over)).toEqual(['2026-10-25', '2026-10-25', '2026-10-24', '2026-10-25'])
  })
})
