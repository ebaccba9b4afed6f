import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { outOfBounds } from '../../../src/main/ipc/bounded.ts'
import { A_SECOND, AT_ONCE, createPace } from '../../../src/main/ipc/pace.ts'

const MIB = 2 ** 20

describe('what a request may be made of', () => {
  property.prop([fc.jsonValue({ maxDepth: 6 }).filter(isNamedWell)])('is anything plain', (value) => {
    expect(outOfBounds(value, 0)).toBeNull()
    expect(outOfBounds({ type: 'x', value, other: undefined }, 0)).toBeNull()
  })

  test.each<[string, unknown]>([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a set', new Set()],
    ['a pattern', /x/u],
    ['an object of a class', new URL('app://bundle')],
    ['a list of numbers that is none', new Float64Array(1)],
    ['a buffer', new ArrayBuffer(1)],
    ['a large whole number', 10n],
    ['something to be called', () => 1],
    ['bytes where none are taken', new Uint8Array(1)],
    ['a key that stands for all objects', JSON.parse('{"__proto__":1}')],
    ['a key that stands for what made it', { constructor: 1 }],
    ['a key that stands for what is made', { prototype: 1 }],
  ])('is not %s, however deep', (_name, value) => {
    expect(outOfBounds(value, 0)).toBe('shape')
    expect(outOfBounds({ a: [{ b: value }] }, 0)).toBe('shape')
  })

  test.each<[string, unknown, 'fits' | 'size']>([
    ['as many texts as fit', 'x'.repeat(1_000_000), 'fits'],
    ['a letter more', 'x'.repeat(1_000_001), 'size'],
    ['the same in many places', Array.from({ length: 11 }, () => 'x'.repeat(100_000)), 'size'],
    ['as many parts as fit', Array.from({ length: 19_999 }, () => 1), 'fits'],
    ['one more', Array.from({ length: 20_000 }, () => 1), 'size'],
    ['holes alone', Object.assign([], { length: 2 ** 31 }), 'size'],
    ['long keys', { ['x'.repeat(1_000_001)]: 1 }, 'size'],
    ['twelve within each other', nested(12), 'fits'],
    ['thirteen', nested(13), 'size'],
  ])('of %s: %3$s', (_name, value, expected) => {
    expect(outOfBounds(value, 0)).toBe(expected === 'fits' ? null : expected)
  })

  test('goes around no circle', () => {
    const circle: unknown[] = []
    circle.push({ circle })
    expect(outOfBounds(circle, 0)).toBe('size')
  })

  test('may be bytes where they are taken, and not more of them', () => {
    expect(outOfBounds({ png: new Uint8Array(MIB) }, MIB)).toBeNull()
    expect(outOfBounds({ png: new Uint8Array(MIB + 1) }, MIB)).toBe('size')
    expect(outOfBounds([new Uint8Array(MIB), new Uint8Array(1)], MIB)).not.toBeNull()
  })
})

/** Whether no key in it stands for all objects, which is one now and then. */
function isNamedWell(value: unknown): boolean {
  return !/"(?:__proto__|constructor|prototype)":/u.test(JSON.stringify(value))
}

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : [nested(depth - 1)]
}

describe('the pace of a window', () => {
  const paced = () => {
    const clock = { ms: 0 }
    const pace = createPace(() => clock.ms)
    /** How many of so many requests, each answered at once, are taken. */
    const taken = (window: 'start' | 'prompt', count: number): number =>
      Array.from({ length: count }).filter(() => {
        const end = pace.begin(window)
        end?.()
        return end !== null
      }).length
    return { clock, pace, taken }
  }

  test('is so many at once, so many a second, and never more than at once', () => {
    const { clock, taken } = paced()
    expect(taken('start', 1000)).toBe(AT_ONCE)
    expect(taken('start', 1)).toBe(0)
    clock.ms += 1000
    expect(taken('start', 1000)).toBe(A_SECOND)
    clock.ms += 3_600_000
    expect(taken('start', 1000)).toBe(AT_ONCE)
  })

  test('is its own: another window is as it was', () => {
    const { taken } = paced()
    expect(taken('start', 1000)).toBe(AT_ONCE)
    expect(taken('prompt', 1000)).toBe(AT_ONCE)
  })

  test('counts what is not answered yet', () => {
    const { clock, pace } = paced()
    const begun = Array.from({ length: 100 }, () => pace.begin('start')).filter((end) => end !== null)
    expect(begun.length).toBeLessThan(100)
    clock.ms += 10_000
    expect(pace.begin('start')).toBeNull()
    begun[0]?.()
    expect(pace.begin('start')).not.toBeNull()
  })
})
