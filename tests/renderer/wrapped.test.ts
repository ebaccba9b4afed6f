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

/** A place in two lines for the first of them to end: after what, and before what. */
const breaksOf = (text: string, room: number): readonly string[] => wrapped(text, 20, (line) => line.length <= room)

test.each([
  ['もう十分だと言っています。', 8, ['もう十分だと', '言っています。']],
  ['今日は、資料を送り出しました', 4, ['今日は、', '資料を', '送り出', 'しました']],
  ['よく「資料」を見た', 3, ['よく', '「資料', '」を見', 'た']],
  ['Enoughと 一緒に', 9, ['Enoughと', '一緒に']],
])('%s breaks between words where no space sets them apart', (text, room, lines) => {
  expect(breaksOf(text, room)).toEqual(lines)
})

test.each([5, 6, 7, 8, 9, 10, 12])('with %i characters in a line, no Japanese line begins with a mark', (room) => {
  const text = 'ここまで。あとは、明日の自分に「任せる」ことにしました。それで、十分です。'
  const lines = breaksOf(text, room)
  expect(lines.join('')).toBe(text)
  for (const line of lines) expect(line).not.toMatch(/^[。、」]/u)
})

test('no word stands alone where the lines can be alike', () => {
  const text = 'Shipped, imperfect, and it was fine'
  expect(wrapped(text, 2, within(310))).toEqual(['Shipped, imperfect, and it was', 'fine'])
  expect(balanced(text, 2, 310, within)).toEqual(['Shipped, imperfect,', 'and it was fine'])
  expect(balanced('one', 2, 310, within)).toEqual(['one'])
})
