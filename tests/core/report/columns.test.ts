import { expect, test } from 'vitest'
import { columnsOf } from '@core/report/columns.ts'

test.each([
  ['', 0],
  ['Bericht', 7],
  ['Reseña', 6],
  ['re\u0301sume\u0301', 6],
  ['資料を見直す', 12],
  ['「夜」。', 8],
  ['コーヒー', 8],
  ['ｺｰﾋｰ', 4],
  ['ＡＢ', 4],
  ['보고서', 6],
  ['☕ 15', 5],
  ['👩‍👩‍👧‍👧', 2],
  ['7 #', 3],
  ['☁\ufe0f', 2],
  ['☁', 1],
  ['7\ufe0f\u20e3', 2],
  ['a\ufe0f', 1],
  ['a\u302a', 1],
  ['\u303f', 1],
  ['￦', 2],
])('%s takes %i columns of a terminal', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
