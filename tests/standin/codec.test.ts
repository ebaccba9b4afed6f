import { runInThisContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { makeCodec } from '../../standin/renderer/codec.ts'

const codec = makeCodec()
const copy = (value: unknown): unknown => codec.decode(codec.encode(value))

describe('the codec copies as structured clone does', () => {
  test.each([
    ['undefined', undefined],
    ['null', null],
    ['numbers JSON lacks', [NaN, Infinity, -Infinity, -0]],
    ['bigint', 2n ** 70n],
    ['a date', new Date(5)],
    ['a regular expression', /a+\/b/gi],
    ['a map of sets', new Map([['a', new Set([1, 'b'])]])],
    ['bytes', new Uint8Array([0, 128, 255])],
    ['other views', [new Float64Array([1.5]), new Int16Array([-2]), new BigUint64Array([3n])]],
    ['an array buffer', new Uint8Array([1, 2]).buffer],
    ['keys that look like its own', { $: 'date', v: { $: 1 } }],
    ['gaps', { a: undefined, b: [undefined] }],
    ['a key named __proto__', JSON.parse('{"__proto__": {"a": 1}}') as unknown],
  ])('%s', (_name, value) => {
    expect(copy(value)).toStrictEqual(value)
  })

  test('errors keep their kind and message', () => {
    const error = copy(new RangeError('too far'))
    expect(error).toBeInstanceOf(RangeError)
    expect(String(error)).toBe('RangeError: too far')
  })

  test('circles and shared values stay what they are', () => {
    const circle: { self?: unknown; both: unknown[] } = { both: [] }
    const shared = { x: 1 }
    circle.self = circle
    circle.both = [shared, shared]
    const copied = copy(circle) as typeof circle
    expect(copied.self).toBe(copied)
    expect(copied.both[0]).toBe(copied.both[1])
  })

  test('prototypes are dropped', () => {
    class Point {
      readonly x = 1
    }
    expect(copy(new Point())).toStrictEqual({ x: 1 })
  })

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve(1)],
    ['one inside', { deep: [() => 1] }],
  ])('%s is refused', (_name, value) => {
    expect(() => codec.encode(value)).toThrow('An object could not be cloned.')
  })

  test('its source stands alone', () => {
    const again = runInThisContext(`(${makeCodec.toString()})()`) as typeof codec
    expect(again.decode(codec.encode({ a: [new Date(1)] }))).toStrictEqual({ a: [new Date(1)] })
  })
})
