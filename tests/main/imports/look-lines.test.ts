import { expect, test } from 'vitest'
import type { ImportLook } from '@core/imports/preview.ts'
import { localDaySchema } from '@core/time.ts'
import { createSay } from '@shared/i18n.ts'
import type { Language } from '@shared/languages.ts'
import { columnsLine, holdsLines, restLines } from '../../../src/main/imports/look-lines.ts'
import { i18nOf } from '../../support/languages.ts'

const sayIn = (language: Language) => createSay(i18nOf(language), 'UTC', language === 'en' ? 'en-GB' : language)
const look = (from: string, to: string): ImportLook => ({
  program: 'csv',
  fresh: 3,
  here: 0,
  days: { from: localDaySchema.parse(from), to: localDaySchema.parse(to) },
  columns: ['Was', 'Anfang', 'Ende'],
  left: [{ why: 'noEnd', count: 4, lines: [3, 5, 9] }],
  unsaid: [],
})

test.each([
  ['en', 'The table brings 3 that are not here yet, of 11 May 2026.'],
  ['de', 'Aus der Tabelle kommen 3 Zeitfenster, die noch nicht hier sind, vom 11. Mai 2026.'],
  ['es', 'La tabla trae 3 que aún no están aquí, del 11 de mayo de 2026.'],
  ['ja', 'この表には、まだここにない2026年5月11日のものが3件あります。'],
] as const)('one day is said once in %s', (language, line) => {
  expect(holdsLines(look('2026-05-11', '2026-05-11'), sayIn(language))).toEqual([line])
})

test('two days are said from one to the other', () => {
  expect(holdsLines(look('2026-05-11', '2026-05-14'), sayIn('en'))).toEqual([
    'The table brings 3 that are not here yet, from 11 May 2026 to 14 May 2026.',
  ])
})

test.each([
  ['en', 'Its columns are read as Was, Anfang, Ende.', '4 are left out: it has no end (at 3, 5, 9, …).'],
  ['ja', '列は次のように読みます：Was、Anfang、Ende。', '4件は入れません：終わりがないため（番号：3、5、9、…）。'],
] as const)('columns and lines are listed in the marks of %s', (language, columns, left) => {
  const seen = look('2026-05-11', '2026-05-11')
  expect(columnsLine(seen, sayIn(language))).toEqual([columns])
  expect(restLines(seen, sayIn(language))).toEqual([left])
})
