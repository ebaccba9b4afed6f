import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { jsonIn } from '@core/persisted/json-in.ts'
import { runs } from '../../support/runs.ts'

const MIB = 2 ** 20
/** So long that it is looked at before it is parsed; JSON may have spaces around it. */
const long = (text: string): string => ' '.repeat(MIB + 1) + text
/** The same of every text. */
const LOOKED_AT = { harmless: 0, values: 6_000_000, deep: 100 }

/** How many commas and beginnings of lists and objects the JSON of a value has, and how deep they lie. */
const sizeOf = (value: unknown): { readonly values: number; readonly deep: number } => {
  if (typeof value !== 'object' || value === null) return { values: 0, deep: 0 }
  const inside = Object.values(value).map(sizeOf)
  return {
    values: inside.reduce((sum, { values }) => sum + values, 1 + Math.max(0, inside.length - 1)),
    deep: 1 + Math.max(0, ...inside.map(({ deep }) => deep)),
  }
}
/** Texts with many of the signs that are counted, and of those that say they are not. */
const SIGNS = fc.string({ unit: fc.constantFrom('[', ']', '{', '}', ',', ':', '"', '\\', 'x') })

describe('the JSON of a text', () => {
  const { value: anything } = fc.letrec((of) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      SIGNS,
      fc.integer(),
      fc.array(of('value')),
      fc.dictionary(SIGNS, of('value')),
    ),
  }))
  property.prop([anything], { numRuns: runs(500) })('is read where it holds so much, and no more', (value) => {
    const text = JSON.stringify(value)
    const { values, deep } = sizeOf(value)
    expect(jsonIn(text, { harmless: 0, values, deep })).toEqual(JSON.parse(text))
    expect(jsonIn(text, { harmless: 0, values: values - 1, deep })).toBeUndefined()
    expect(jsonIn(text, { harmless: 0, values, deep: deep - 1 })).toBeUndefined()
    expect(jsonIn(text, { harmless: text.length, values: -1, deep: -1 })).toEqual(JSON.parse(text))
  })

  test.each(['"', '"\\"', '["a', '["a\\"]'])('is nothing in %s, where a text does not end', (text) => {
    expect(jsonIn(text, { harmless: 0, values: 9, deep: 9 })).toBeUndefined()
  })

  property.prop([fc.jsonValue()], { numRuns: runs(50) })('is what another parser says, looked at or not', (value) => {
    const text = JSON.stringify(value)
    expect(jsonIn(text)).toEqual(JSON.parse(text))
    expect(jsonIn(text, LOOKED_AT)).toEqual(JSON.parse(text))
  })

  property.prop([fc.string()], { numRuns: runs(200) })('is nothing where that one says so', (text) => {
    const parsed = (): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        return undefined
      }
    }
    expect(jsonIn(text)).toEqual(parsed())
    expect(jsonIn(text, LOOKED_AT)).toEqual(parsed())
  })

  test('is not looked for in what would fill the memory', () => {
    const deep = (count: number): string => '['.repeat(count) + ']'.repeat(count)
    expect(jsonIn(long(deep(100)))).toBeInstanceOf(Array)
    expect(jsonIn(long(deep(101)))).toBeUndefined()
    expect(jsonIn(`[${'[],'.repeat(3_000_000)}0]`)).toBeUndefined()
  }, 60_000)

  test('may hold all the signs that are counted in its texts', () => {
    const signs = '[{,"\\'.repeat(MIB)
    expect(jsonIn(JSON.stringify([signs, `${signs}"`, '\\']))).toEqual([signs, `${signs}"`, '\\'])
  })
})
