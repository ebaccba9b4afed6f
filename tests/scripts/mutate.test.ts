import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { entryOf, readExcused, speaksOf } from '../../scripts/mutate/excused.ts'
import { changeOf, type Fate, type Mutant } from '../../scripts/mutate/mutant.ts'
import { below, idle, scores, survivors } from '../../scripts/mutate/told.ts'
import { failedIn } from '../../scripts/mutate/try-each.ts'

const ROOT = join(import.meta.dirname, '../..')
const mutant = (file: string, fate: Fate, change: Partial<Mutant> = {}): Mutant => ({
  file: `src/core/${file}`,
  line: 7,
  code: '  return left > 0',
  begins: 40,
  from: 'left > 0',
  to: 'left >= 0',
  fate,
  ...change,
})
const many = (count: number, file: string, fate: Fate): readonly Mutant[] =>
  Array.from({ length: count }, (_, line) => mutant(file, fate, { line, code: `line ${line}` }))
const excuse = (one: Mutant) => ({ ...entryOf(one), because: 'It is the same either way.' })

test('a change is told on one line', () => {
  expect(changeOf({ from: '{\n  go()\n}', to: '{}' })).toBe('{ go() } → {}')
  expect(changeOf({ from: 'x'.repeat(100), to: '' })).toBe(`${'x'.repeat(90)}… → `)
})

test('tests that do not pass as they are are named, whatever else ended', () => {
  const results = [
    { fullName: 'a cap is kept', status: 'passed' },
    { fullName: 'a mark is kept', status: 'failed' },
    { fullName: 'nothing is kept', status: 'skipped' },
  ]
  const report = {
    success: false,
    testResults: [{ name: 'a.test.ts', assertionResults: results }, { assertionResults: [] }],
  }
  expect(failedIn(JSON.stringify(report))).toEqual(['a mark is kept'])
})

describe('an excuse', () => {
  const left = mutant('time.ts', 'left')

  test('speaks of a change by its code, wherever that moved to', () => {
    expect(speaksOf(excuse(left), { ...left, line: 99, begins: 999 })).toBe(true)
  })

  test.each([
    ['file', { file: 'src/core/due.ts' }],
    ['line', { code: 'return left > 0 && open' }],
    ['change', { to: 'left < 0' }],
    ['place', { from: 'right > 0' }],
  ])('does not speak of another %s', (_, change) => {
    expect(speaksOf(excuse(left), { ...left, ...change })).toBe(false)
  })

  test('is idle when nothing of it is left, in what was looked at', () => {
    const entry = excuse(left)
    expect(idle([left], [entry])).toEqual([])
    expect(idle([{ ...left, fate: 'killed' }], [entry])).toEqual([entry])
    expect(idle([mutant('loops/log.ts', 'left')], [entry])).toEqual([])
  })
})

describe('a score', () => {
  test('counts what was killed against what is left, with and without the excused', () => {
    const left = many(2, 'loops/log.ts', 'left')
    const all = [...many(6, 'loops/log.ts', 'killed'), ...left, ...many(3, 'loops/log.ts', 'refused')]
    expect(scores(all, left.slice(0, 1).map(excuse)).map((line) => line.split(/ {2,}/u))).toEqual([
      ['folder', 'killed', 'left', 'excused', 'refused by types', 'score', 'without the excused'],
      ['loops', '6', '2', '1', '3', '75.0 %', '85.7 %'],
    ])
  })

  test('is told for every folder, and for all of them', () => {
    const all = [mutant('time.ts', 'killed'), mutant('loops/log.ts', 'left'), mutant('loops/rules/all.ts', 'killed')]
    expect(scores(all, []).map((line) => line.split(/ {2,}/u)[0])).toEqual(['folder', 'loops', 'top', 'all'])
    expect(scores(all, []).at(-1)).toContain('66.7 %')
  })

  test('below 85 % is told, excuses or not', () => {
    const folder = (killed: number) => [
      ...many(killed, 'loops/log.ts', 'killed'),
      ...many(20 - killed, 'loops/log.ts', 'left'),
    ]
    expect([below(folder(17)), below(folder(16))]).toEqual([[], ['loops']])
  })

  test('names every change that is left and not excused, with its place', () => {
    const [left, other] = [mutant('time.ts', 'left'), mutant('due.ts', 'left', { line: 3 })]
    expect(survivors([left, other, mutant('due.ts', 'killed')], [excuse(left)])).toEqual([
      'src/core/due.ts:3  left > 0 → left >= 0',
    ])
  })
})

test('every excuse that is written down is of a line that is there, and says why', () => {
  for (const { file, code, because } of readExcused(join(ROOT, 'tests/core/mutants-left.json'))) {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n')
    expect(lines.map((line) => line.replace(/\s+/gu, ' ').trim().slice(0, 90))).toContain(
      code.slice(0, 90).replace(/…$/u, ''),
    )
    expect(because).toMatch(/\.$/u)
  }
})
