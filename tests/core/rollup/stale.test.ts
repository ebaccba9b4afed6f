import { describe, expect, test } from 'vitest'
import { NO_ROLLUP, NO_ROWS, type Rollup } from '@core/rollup/rollup.ts'
import { isStale, staleness, usable, withMonth, withoutMonths, withRows } from '@core/rollup/stale.ts'

const stamp = (bytes: number, modifiedAt = 5) => ({ bytes, modifiedAt })
const rolled = ['2026-02', '2026-01'].reduce<Rollup>(
  (rollup, month) => withMonth(rollup, month, { timeboxes: [], experiments: [] }, stamp(1)),
  NO_ROLLUP,
)

describe('a rollup is true as long as its months are what they were', () => {
  test.each([
    ['nothing changed', { '2026-01': stamp(1), '2026-02': stamp(1) }, [], []],
    ['a month grew', { '2026-01': stamp(1), '2026-02': stamp(2) }, ['2026-02'], []],
    ['a month was written later', { '2026-01': stamp(1), '2026-02': stamp(1, 6) }, ['2026-02'], []],
    ['an older one came back', { '2026-01': stamp(1, 4), '2026-02': stamp(1) }, ['2026-01'], []],
    ['a month is new', { '2026-03': stamp(1), '2026-01': stamp(1), '2026-02': stamp(1) }, ['2026-03'], []],
    ['a month is gone', { '2026-02': stamp(1) }, [], ['2026-01']],
  ])('%s', (_name, stamps, read, drop) => {
    const stale = staleness(rolled, stamps)
    expect(stale).toEqual({ read, drop })
    expect(isStale(stale)).toBe(read.length + drop.length > 0)
  })

  test('months stand in their order, and those that are gone leave', () => {
    expect(Object.keys(rolled.months)).toEqual(['2026-01', '2026-02'])
    expect(Object.keys(withoutMonths(rolled, ['2026-01']).months)).toEqual(['2026-02'])
    const more = ['2026-04', '2025-12', '2026-03'].reduce(
      (all, month) => withRows(all, month, NO_ROWS, stamp(1)),
      rolled,
    )
    expect(Object.keys(more.months)).toEqual(['2025-12', '2026-01', '2026-02', '2026-03', '2026-04'])
  })
})

describe('what can be used of a file', () => {
  test.each([
    ['missing', null, NO_ROLLUP, true],
    ['damaged', { ok: false, why: 'damaged' }, NO_ROLLUP, true],
    ['newer', { ok: false, why: 'newer' }, NO_ROLLUP, false],
    ['sound', { ok: true, data: rolled, from: 2 }, rolled, true],
    ['of an earlier version', { ok: true, data: rolled, from: 1 }, NO_ROLLUP, true],
    ['of another formula', { ok: true, data: { ...rolled, formula: 99 }, from: 2 }, NO_ROLLUP, true],
  ] as const)('%s', (_name, read, rollup, writable) => {
    expect(usable(read, 2)).toEqual({ rollup, writable })
  })
})
