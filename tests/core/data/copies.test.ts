import { copiesKept, copyId, dayOfCopy, inOrder, isCopy, leaving, momentOfCopy } from '@core/data/copies.ts'
import type { DataName } from '@core/data/names.ts'
import { epochMs, localDaySchema } from '@core/time.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const TODAY = localDaySchema.parse('2026-05-14')
const JANUARY = localDaySchema.parse('2026-01-31')
const MOST = 14
/** Copies of so many days, the newest last, with their sizes. */
const copies = (sizes: readonly number[]) =>
  sizes.map((bytes, index) => ({ id: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), bytes }))
const left = (sizes: readonly number[]): readonly number[] => {
  const all = copies(sizes)
  const gone = new Set(leaving(all, MOST))
  return all.filter(({ id }) => !gone.has(id)).map(({ bytes }) => bytes)
}

describe('names of copies', () => {
  test.each([
    ['2026-05-14', '2026-05-14', null],
    ['2026-05-14T08-15-30.250Z', '2026-05-14', Date.UTC(2026, 4, 14, 8, 15, 30, 250)],
    ['2026-05-14T08-15-30.250Z-2', '2026-05-14', Date.UTC(2026, 4, 14, 8, 15, 30, 250)],
    ['v1', null, null],
    ['v1-3', null, null],
    ['v12-34', null, null],
    ['2026-13-14T08-15-30.250Z', null, null],
    ['2026-05-14T08-61-30.250Z', '2026-05-14', null],
  ])('%s says its day and its moment', (id, day, at) => {
    expect([isCopy(id), dayOfCopy(id), momentOfCopy(id)]).toEqual([true, day, at])
  })

  test.each([
    '',
    '../settings',
    '2026-05-14/..',
    '2026-5-14',
    'v',
    'current',
    '2026-05-14T08:15:30.000Z',
    '.v1',
    '.2026-05-14T08-15-30.250Z',
  ])('%j is no copy', (id) => {
    expect([isCopy(id), dayOfCopy(id), momentOfCopy(id)]).toEqual([false, null, null])
  })

  test('the name made at a moment says that moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
        expect(momentOfCopy(copyId(epochMs(at)))).toBe(at)
      }),
    )
  })
})

test('the newest copy comes last; one from before an update, and one of a day to come, come first', () => {
  const names = ['2026-05-13', 'v1', '2026-05-14T08-15-30.000Z', 'notes', '2031-01-01', '2026-05-14', '2026-04-30']
  expect(inOrder(names, TODAY)).toEqual([
    'v1',
    '2031-01-01',
    '2026-04-30',
    '2026-05-13',
    '2026-05-14',
    '2026-05-14T08-15-30.000Z',
  ])
})

describe('copies that go', () => {
  test.each([
    ['fourteen stay', Array<number>(14).fill(100), Array<number>(14).fill(100)],
    ['of fifteen alike the oldest goes', [90, ...Array<number>(14).fill(100)], Array<number>(14).fill(100)],
    [
      'a file that grows lets go of its small ones',
      [10, 20, ...Array<number>(14).fill(100)],
      Array<number>(14).fill(100),
    ],
    [
      'one that shrank by half lets go of the oldest',
      [100, ...Array<number>(13).fill(100), 50],
      [...Array<number>(13).fill(100), 50],
    ],
    [
      'one that shrank by more than half pushes out none that is larger',
      [...Array<number>(14).fill(100), 49],
      [...Array<number>(14).fill(100), 49],
    ],
    [
      'nor do the small ones that follow it, which push out each other',
      [...Array<number>(14).fill(100), ...Array<number>(15).fill(49)],
      [...Array<number>(14).fill(100), ...Array<number>(14).fill(49)],
    ],
    [
      'nor does a shrinking in small steps',
      [100, ...Array.from({ length: 14 }, (_none, index) => 90 - 6 * index), 10],
      [100, ...Array.from({ length: 14 }, (_none, index) => 90 - 6 * index), 10],
    ],
  ])('%s', (_name, before, after) => {
    expect(left(before)).toEqual(after)
  })

  test('whatever the sizes: the newest ones stay, and no copy more than twice as large as the newest ever goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }), (sizes) => {
        const after = left(sizes)
        expect(after.slice(-MOST)).toEqual(sizes.slice(-MOST))
        const newest = sizes.at(-1) ?? 0
        const large = (all: readonly number[]) => all.filter((bytes) => bytes > 2 * newest)
        expect(large(after)).toEqual(large(sizes))
        expect(after.length - large(after).length).toBeLessThanOrEqual(MOST)
      }),
    )
  })

  test('where there are none, none goes', () => {
    expect(leaving([], MOST)).toEqual([])
  })

  test('one from before an update never goes', () => {
    const all = [{ id: 'v1', bytes: 1 }, ...copies(Array<number>(20).fill(100))]
    expect(leaving(all, MOST)).toHaveLength(6)
    expect(leaving(all, MOST)).not.toContain('v1')
  })
})

test.each([
  ['2026-05', TODAY, 14],
  ['2026-04', TODAY, 14],
  ['2026-06', TODAY, 14],
  ['2026-03', TODAY, 1],
  ['2025-05', TODAY, 1],
  ['2025-12', JANUARY, 14],
  ['2025-11', JANUARY, 1],
  [null, TODAY, 14],
])('of the files of %s, on %s, so many copies stay: %i', (month, today, most) => {
  const name: DataName = { kind: month === null ? 'tasks' : 'history', device: 'abcdefgh', month }
  expect(copiesKept(name, today)).toBe(most)
})
