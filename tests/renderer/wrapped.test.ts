import { expect, test } from 'vitest'
import { balanced, wrapped } from '../../src/renderer/windows/insights/export/wrapped.ts'

/** Ten letters fit, each of them ten wide. */
const ten = (text: string): boolean => text.length <= 10
const within = (room: number) => (text: string) => text.length * 10 <= room

test.each([
  ['', []],
  ['one line', ['one line']],
  ['two lines of it', ['two lines', 'of it']],
  ['unbreakablelong', ['unbreakabl', 'elong']],
  ['a text that has too many lines', ['a text', 'that has…']],
])('%j stands in %j', (text, lines) => {
  expect(wrapped(text, 2, ten)).toEqual(lines)
})

test('letters that belong together stay together', () => {
  expect(wrapped('👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 2, (text) => text.length <= 12)).toEqual(['👩‍👩‍👧‍👧', '👩‍👩‍👧‍👧'])
})

test('no word stands alone where the lines can be alike', () => {
  const text = 'Shipped, imperfect, and it was fine'
  expect(wrapped(text, 2, within(310))).toEqual(['Shipped, imperfect, and it was', 'fine'])
  expect(balanced(text, 2, 310, within)).toEqual(['Shipped, imperfect,', 'and it was fine'])
  expect(balanced('one', 2, 310, within)).toEqual(['one'])
})
