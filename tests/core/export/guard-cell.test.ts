import { fc, test } from '@fast-check/vitest'
import { guardCell } from '@core/export/guard-cell.ts'
import { describe, expect } from 'vitest'

describe('what a spreadsheet could take for a formula gets an apostrophe', () => {
  test.each([
    '=1+1',
    '+49 30 1234',
    '-2 days',
    '@SUM(A1)',
    '\tindented',
    '\rreturned',
    '\nnext',
    ' =1+1',
    '\u00a0\u3000=1+1',
    '\ufeff=1+1',
    '\u200e=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    "'=1+1",
    '=HYPERLINK("http://example.com";"click")',
    '\u0000=1',
  ])('%j', (written) => {
    expect(guardCell(written)).toBe(`'${written}`)
  })
})

describe('and nothing else does', () => {
  test.each(['', 'Launch note', '1 = 1', "'tis the season", 'a-b', '  two spaces', 'كتابة ملاحظة', '9:40', '“=”', '🌿'])(
    '%j',
    (written) => {
      expect(guardCell(written)).toBe(written)
    },
  )
})

/** The rule of docs/exports.md for reading a cell back. */
const unguarded = (cell: string): string => {
  const rest = cell.slice(1)
  return cell.startsWith("'") && guardCell(rest) !== rest ? rest : cell
}

test.prop([fc.string({ unit: 'grapheme' }), fc.constantFrom('', ' ', "'", '=', '+', '-', '@', '\t', '＝')])(
  'it can be taken back, whatever was written',
  (written, start) => {
    const cell = guardCell(`${start}${written}`)
    expect(unguarded(cell)).toBe(`${start}${written}`)
    expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/u)
  },
)
