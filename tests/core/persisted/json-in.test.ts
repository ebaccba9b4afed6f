import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { jsonIn } from '@core/persisted/json-in.ts'
import { runs } from '../../support/runs.ts'

const MIB = 2 ** 20
/** So long that it is looked at before it is parsed; JSON may have spaces around it. */
const long = (text: string): string => ' '.repeat(MIB + 1) + text

describe('the JSON of a text', () => {
  property.prop([fc.jsonValue()], { numRuns: runs(50) })('is what another parser says, however long it is', (value) => {
    const text = JSON.stringify(value)
    expect(jsonIn(text)).toEqual(JSON.parse(text))
    expect(jsonIn(long(text))).toEqual(JSON.parse(text))
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
    expect(jsonIn(long(text))).toEqual(parsed())
  })

  test('is not looked for in what would fill the memory', () => {
    const deep = (count: number): string => '['.repeat(count) + ']'.repeat(count)
    expect(jsonIn(long(deep(100)))).toBeInstanceOf(Array)
    expect(jsonIn(long(deep(101)))).toBeUndefined()
    expect(jsonIn('['.repeat(50 * MIB))).toBeUndefined()
    expect(jsonIn(`[${'{},'.repeat(7_000_000)}0]`)).toBeUndefined()
  })

  test('may hold all the signs that are counted in its texts', () => {
    const signs = '[{,"\\'.repeat(MIB)
    expect(jsonIn(JSON.stringify([signs, `${signs}"`, '\\']))).toEqual([signs, `${signs}"`, '\\'])
  })
})
