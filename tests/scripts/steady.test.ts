import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toldOf, unsteadyOf } from '../../scripts/steady/compare.ts'
import { outcomesIn, type Outcomes } from '../../scripts/steady/outcomes.ts'
import { folderWith } from './folder.ts'

const read = (kind: 'vitest' | 'playwright', report: unknown): Readonly<Record<string, string>> => {
  const folder = folderWith({ 'report.json': JSON.stringify(report) })
  return Object.fromEntries(outcomesIn(kind, join(folder, 'report.json'), folder))
}

const of = (outcomes: Readonly<Record<string, string>>): Outcomes => new Map(Object.entries(outcomes))

describe('what a report says of every test', () => {
  test('is read from vitest, without the seeds that properties drew', () => {
    const folder = folderWith({})
    const assertionResults = [
      { fullName: 'a sum is the same (with seed=-1203)', status: 'passed' },
      { fullName: 'a sum fits', status: 'failed' },
      { fullName: 'a sum waits', status: 'pending' },
      { fullName: 'a sum fits', status: 'passed' },
    ]
    const report = { testResults: [{ name: join(folder, 'tests/sum.test.ts'), assertionResults }] }
    const file = folderWith({ 'report.json': JSON.stringify(report) })
    expect(Object.fromEntries(outcomesIn('vitest', join(file, 'report.json'), folder))).toEqual({
      'tests/sum.test.ts › a sum is the same': 'passed',
      'tests/sum.test.ts › a sum fits': 'failed',
      'tests/sum.test.ts › a sum waits': 'skipped',
      'tests/sum.test.ts › a sum fits (2)': 'passed',
    })
  })

  test('is read from Playwright, in its groups', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
    const inner = { title: 'Esc', specs: [spec('rests', 'flaky'), spec('waits', 'skipped')] }
    const report = {
      suites: [
        { title: 'prompt.spec.ts', specs: [spec('opens', 'expected'), spec('ends', 'unexpected')], suites: [inner] },
      ],
    }
    expect(read('playwright', report)).toEqual({
      'prompt.spec.ts › opens': 'passed',
      'prompt.spec.ts › ends': 'failed',
      'prompt.spec.ts › Esc › rests': 'passed at a second try',
      'prompt.spec.ts › Esc › waits': 'skipped',
    })
  })

  test.each([
    ['vitest', { suites: [] }],
    ['playwright', { testResults: [] }],
    ['vitest', 'nothing'],
  ] as const)('is nothing where it is no report (%s)', (kind, report) => {
    expect(read(kind, report)).toEqual({})
  })
})

describe('a test is steady', () => {
  test.each([
    ['that passes each time', ['passed', 'passed', 'passed'], []],
    ['that is skipped each time', ['skipped', 'skipped'], []],
    ['unless it fails once', ['passed', 'failed', 'passed'], [{ passed: 2, failed: 1 }]],
    ['unless it fails each time', ['failed', 'failed'], [{ failed: 2 }]],
    ['unless it is skipped once', ['passed', 'skipped'], [{ passed: 1, skipped: 1 }]],
  ])('%s', (_, outcomes, expected) => {
    const times = outcomes.map((outcome) => of({ one: outcome }))
    expect(unsteadyOf(times).map(({ counts }) => counts)).toEqual(expected)
  })

  test('unless a run says nothing of it', () => {
    expect(unsteadyOf([of({ one: 'passed', two: 'passed' }), of({ two: 'passed' })])).toEqual([
      { name: 'one', counts: { passed: 1, 'not told': 1 } },
    ])
  })
})

test('all tests that were not the same are told, with how often', () => {
  const times = [of({ b: 'passed', a: 'failed', c: 'passed' }), of({ b: 'failed', a: 'passed', c: 'passed' })]
  expect(toldOf('core', times)).toEqual([
    'core: 3 tests, 2 times; 2 were not the same each time',
    '  a: 1 × failed, 1 × passed',
    '  b: 1 × passed, 1 × failed',
  ])
  expect(toldOf('core', [of({ c: 'passed' })])).toEqual(['core: 1 tests, 1 times; 0 were not the same each time'])
})
