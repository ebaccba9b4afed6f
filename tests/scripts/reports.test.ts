import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outcome, readReport, sum, summary } from '../../scripts/lib/reports.mjs'
import { folderWith } from './folder.ts'

const read = (kind: 'check' | 'vitest' | 'playwright', report: unknown) =>
  readReport(kind, join(folderWith({ 'report.json': JSON.stringify(report) }), 'report.json'))

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { name: 'one.test.ts', status: 'passed', assertionResults: [{ status: 'passed', meta: { again: true } }] },
    {
      name: 'two.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed' },
        { status: 'failed', fullName: 'adds up', failureMessages: ['Error: 3 is not 4\n    at two.test.ts:1'] },
      ],
    },
  ],
}

describe('readReport', () => {
  test('counts the checks', () => {
    const tests = [{ passed: true }, { passed: true }, { passed: false }]
    expect(read('check', { tests })).toEqual({ passed: 2, failed: 1, skipped: 0 })
  })

  test("counts vitest's tests, with what was tried again, and names the failed", () => {
    expect(read('vitest', vitestReport)).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
      again: 1,
      failures: [{ name: 'two.test.ts › adds up', message: 'Error: 3 is not 4\n    at two.test.ts:1' }],
    })
  })

  test('counts a file that could not be loaded as a failure, and names it', () => {
    const broken = { name: 'three.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] }
    const read3 = read('vitest', { ...vitestReport, testResults: [...vitestReport.testResults, broken] })
    expect(read3?.failed).toBe(2)
    expect(read3?.failures).toContainEqual({ name: 'three.test.ts', message: 'SyntaxError' })
  })

  test("counts Playwright's tests, with an error outside of tests as a failure, and what was tried again", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }
    expect(read('playwright', { stats, errors: [{}] })).toEqual({ passed: 8, failed: 2, skipped: 2, again: 1 })
  })

  test.each([
    ['is absent', 'vitest', undefined],
    ['is not JSON', 'vitest', '{"numPassed'],
    ['has no counts', 'playwright', '{"errors":[]}'],
    ['is of another kind', 'check', '{"numPassedTests":3}'],
  ] as const)('a report that %s is no report', (_name, kind, report) => {
    const folder = folderWith(report === undefined ? {} : { 'report.json': report })
    expect(readReport(kind, join(folder, 'report.json'))).toBeNull()
  })
})

describe('outcome', () => {
  const counts = (passed: number, failed: number, skipped = 0) => ({ passed, failed, skipped })

  test.each([
    ['tests that pass', counts(3, 0), 0, counts(3, 0)],
    ['tests that fail', counts(3, 2), 1, counts(3, 2)],
    ['no report', null, 0, counts(0, 1)],
    ['no tests', counts(0, 0), 0, counts(0, 1)],
    ['only skipped tests', counts(0, 0, 4), 0, counts(0, 1, 4)],
    ['a bad end although every test passed', counts(3, 0), 1, counts(3, 1)],
  ])('%s', (_name, report, code, expected) => {
    expect(outcome(report, code)).toMatchObject(expected)
  })

  test('what was tried again is said', () => {
    expect(outcome({ ...counts(3, 0), again: 2 }, 0).note).toContain('2 passed only when tried again')
    expect(outcome(counts(3, 0), 0).note).toBeNull()
  })
})

test('the last line is the sum of the stages', () => {
  const total = sum([
    { passed: 10, failed: 0, skipped: 0 },
    { passed: 5, failed: 1, skipped: 2 },
  ])
  expect(summary(total)).toBe('15 passed, 1 failed, 2 skipped')
  expect(summary({ passed: 15, failed: 0, skipped: 0 })).toBe('15 passed, 0 failed')
})
