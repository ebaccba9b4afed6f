import { expect, test } from 'vitest'
import { minutesOf, offeredWith, spanAt, spanOf, timeOf } from '../../src/renderer/windows/settings/spans.ts'

test.each([
  ['00:00', 0],
  ['07:15', 26_100_000],
  ['20:00', 72_000_000],
  ['23:59', 86_340_000],
])('%s is a time of day, there and back', (time, span) => {
  expect(spanAt(time)).toBe(span)
  expect(timeOf(span)).toBe(time)
})

test.each(['', '7:15', '24:00', '12:60', 'noon'])('%j is no time of day', (time) => {
  expect(spanAt(time)).toBeNull()
})

test('seconds of a time field are left out', () => {
  expect(spanAt('07:15:30')).toBe(26_100_000)
})

test('minutes are spans, there and back', () => {
  expect(spanOf(5)).toBe(300_000)
  expect(minutesOf(300_000)).toBe(5)
})

test('a list offers the value that is set, in its place', () => {
  expect(offeredWith([5, 10, 30], 10)).toEqual([5, 10, 30])
  expect(offeredWith([5, 10, 30], 7)).toEqual([5, 7, 10, 30])
  expect(offeredWith([10, 30], 1)).toEqual([1, 10, 30])
})
