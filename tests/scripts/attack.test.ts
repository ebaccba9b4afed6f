import { describe, expect, test } from 'vitest'
import { isRefused } from '../../scripts/attack/case.ts'
import { drawnAddress, OUTSIDE } from '../../scripts/attack/hardening/addresses.ts'
import { lineOf, totalOf } from '../../scripts/attack/told.ts'
import { Random } from '../../bench/timing/random.ts'

describe('a case', () => {
  test.each([
    [{ attempted: 3, refused: 3 }, true],
    [{ attempted: 3, refused: 2 }, false],
    [{ attempted: 0, refused: 0 }, false],
  ])('%o counts as refused: %s', (counts, refused) => {
    expect(isRefused({ name: 'a case', ...counts })).toBe(refused)
  })

  test('is told with its counts, and what got through', () => {
    expect(lineOf({ name: 'a door', attempted: 12, refused: 11, note: 'the back one' })).toMatch(
      /^OPEN +11 of 12 {2}a door \(the back one\)$/u,
    )
    expect(lineOf({ name: 'a door', attempted: 12, refused: 12 })).toMatch(/^refused +12 of 12 {2}a door$/u)
  })

  test('is part of the sum', () => {
    const cases = [
      { name: 'one', attempted: 3, refused: 3 },
      { name: 'two', attempted: 4, refused: 1 },
    ]
    expect(totalOf(cases)).toBe('7 attempted, 4 refused, in 2 cases; 1 open')
  })
})

test('the same seed draws the same addresses, and all of them are the app’s scheme', () => {
  const draw = (seed: number): readonly string[] => {
    const random = new Random(seed)
    return Array.from({ length: 50 }, () => drawnAddress(random))
  }
  expect(draw(4)).toEqual(draw(4))
  expect(draw(4)).not.toEqual(draw(5))
  for (const address of [...draw(4), ...OUTSIDE]) expect(address.startsWith('app://')).toBe(true)
})
