import { describe, expect, test } from 'vitest'
import { coveredByFolder } from '../../scripts/quality/covered.ts'
import { folderOf } from '../../scripts/quality/folders.ts'
import { percentOf, tableOf } from '../../scripts/quality/table.ts'

test.each([
  ['src/core/timebox/life.ts', 'timebox'],
  ['/home/me/enough/src/core/loops/rules/churn.ts', 'loops'],
  ['src/core/time.ts', 'top'],
])('%s is in %s', (file, folder) => {
  expect(folderOf(file)).toBe(folder)
})

test('a table has words on the left and numbers on the right', () => {
  expect(
    tableOf([
      ['folder', 'score'],
      ['a', '100.0 %'],
      ['timebox', '9.1 %'],
    ]),
  ).toEqual(['folder     score', 'a        100.0 %', 'timebox    9.1 %'])
})

test('nothing of nothing is no percentage', () => {
  expect([percentOf(1, 3), percentOf(0, 3), percentOf(0, 0)]).toEqual(['33.3 %', '0.0 %', '–'])
})

describe('coverage', () => {
  const parts = (covered: number, total: number) => {
    const one = { covered, total }
    return { lines: one, functions: one, branches: one }
  }

  test('is summed by folder, and over all of them', () => {
    const coverage = {
      total: parts(0, 0),
      '/x/src/core/time.ts': parts(1, 2),
      '/x/src/core/loops/log.ts': parts(3, 4),
      '/x/src/core/loops/rules/all.ts': parts(0, 4),
    }
    expect(coveredByFolder(coverage).map((line) => line.split(/ {2,}/u))).toEqual([
      ['folder', 'files', 'lines', 'functions', 'branches'],
      ['loops', '2', '37.5 %', '37.5 %', '37.5 %'],
      ['top', '1', '50.0 %', '50.0 %', '50.0 %'],
      ['all', '3', '40.0 %', '40.0 %', '40.0 %'],
    ])
  })
})
