import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { living, putEntry, removeEntry, unionOf, type Tombstone } from '@core/entries.ts'
import { epochMs, type EpochMs } from '@core/time.ts'

interface Line {
  readonly id: string
  readonly updatedAt: EpochMs
  readonly text: string
}
const DAY = 24 * 60 * 60_000
const line = (id: string, at: number, text = id): Line => ({ id, updatedAt: epochMs(at), text })

describe('entries', () => {
  test('a changed one keeps its place, a new one comes first', () => {
    const all = putEntry(putEntry([line('a', 1), line('b', 1)], line('b', 2, 'B')), line('c', 3))
    expect(all.map(({ id, text }) => [id, text])).toEqual([
      ['c', 'c'],
      ['a', 'a'],
      ['b', 'B'],
    ])
  })

  test('a deleted one is gone with its text, and remembered for half a year', () => {
    const gone = removeEntry([line('a', 1, 'a secret'), line('b', 1)], 'a', epochMs(2))
    expect(living(gone).map(({ id }) => id)).toEqual(['b'])
    expect(JSON.stringify(gone)).not.toContain('secret')
    const known = (after: number): readonly string[] => putEntry(gone, line('c', 2 + after)).map(({ id }) => id)
    expect(known(180 * DAY - 1)).toContain('a')
    expect(known(180 * DAY)).not.toContain('a')
  })

  test('one that says of no time that it was deleted is there', () => {
    const entries = [{ ...line('a', 1), deletedAt: undefined }]
    expect(living(entries)).toEqual(entries)
  })

  test('one that is not there can’t be deleted', () => {
    expect(removeEntry([line('a', 1)], 'z', epochMs(2))).toEqual([line('a', 1)])
  })

  const entry: fc.Arbitrary<Line | Tombstone> = fc
    .record({ id: fc.constantFrom('a', 'b', 'c'), at: fc.integer({ min: 1, max: 9 }), gone: fc.boolean() })
    .map(({ id, at, gone }) =>
      gone ? { id, updatedAt: epochMs(at), deletedAt: epochMs(at) } : line(id, at, `${id}${at}`),
    )
  const device = fc.uniqueArray(entry, { selector: ({ id }) => id })

  test.prop([device, device, device])('of several devices, the latest of each id counts', (one, two, three) => {
    const all = [one, two, three].flat()
    const union = unionOf([one, two, three])
    expect(new Set(union.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
    for (const { id, updatedAt } of union) {
      expect(updatedAt).toBe(Math.max(...all.filter((other) => other.id === id).map((other) => other.updatedAt)))
    }
    expect(unionOf([union, one, two, three])).toEqual(union)
  })
})
