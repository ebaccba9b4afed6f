import { expect, test } from 'vitest'
import { shownIn } from '../../src/renderer/windows/insights/tables/tables-of.ts'

test.each([
  ['de-DE', '12.345'],
  ['en-GB', '12,345'],
  ['es-ES', '12.345'],
  ['ja-JP', '12,345'],
])('in a table a number is written as %s writes it', (locale, expected) => {
  expect(shownIn({ text: '12345', by: 12_345 }, true, new Intl.NumberFormat(locale))).toBe(expected)
})

test('a time, a name and an empty cell are shown as they are', () => {
  const format = new Intl.NumberFormat('de-DE')
  expect(shownIn({ text: '20:34', by: 1234 }, false, format)).toBe('20:34')
  expect(shownIn({ text: '4711', by: '4711' }, true, format)).toBe('4711')
  expect(shownIn({ text: '', by: -1 }, true, format)).toBe('')
})
