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
])('%s takes %i columns of a terminal', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
