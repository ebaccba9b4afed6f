import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} [again] of the passed, those that a busy machine made try a second time
 * @property {readonly Failure[]} [failures] the failed, by name
 */

/**
 * @typedef {object} Failure
 * @property {string} name file and test
 * @property {string} message the beginning of what went wrong
 */

/**
 * Counts what a report says; null when there is no readable report.
 *
 * @param {'check' | 'vitest' | 'playwright'} kind
 * @param {string} file
 * @returns {Counts | null}
 */
export function readReport(kind, file) {
  try {
    return counters[kind](JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/**
 * What a stage counts for. A stage that shows no result, or that ended badly although every test passed, did
 * not succeed: it counts as one failure more.
 *
 * @param {Counts | null} report
 * @param {number} code how the program ended
 * @returns {Counts & { note: string | null }}
 */
export function outcome(report, code) {
  if (report === null)
    return { passed: 0, failed: 1, skipped: 0, note: `it left no report and ended with code ${code}` }
  if (report.passed + report.failed === 0) return { ...report, failed: 1, note: 'it ran no tests' }
  if (code !== 0 && report.failed === 0) return { ...report, failed: 1, note: `it ended with code ${code}` }
  const { again = 0 } = report
  return { ...report, note: again > 0 ? `${again} passed only when tried again, and are named above as flaky` : null }
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
export function sum(counts) {
  const zero = { passed: 0, failed: 0, skipped: 0 }
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    zero,
  )
}

/**
 * The last line of `npm test`.
 *
 * @param {Counts} counts
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @type {Readonly<Record<'check' | 'vitest' | 'playwright', (report: any) => Counts>>} */
const counters = {
  check: ({ tests }) => ({
    passed: tests.filter((/** @type {{ passed: boolean }} */ test) => test.passed).length,
    failed: tests.filter((/** @type {{ passed: boolean }} */ test) => !test.passed).length,
    skipped: 0,
  }),

  // A file that could not be loaded, or not be left, has no failed test of its own; it counts as one failure.
  vitest: (report) => {
    const tests = report.testResults.flatMap((/** @type {VitestFile} */ file) =>
      file.assertionResults.map((test) => ({ ...test, file: file.name })),
    )
    const failed = tests.filter((/** @type {{ status: string }} */ { status }) => status === 'failed')
    const files = report.testResults.filter(
      (/** @type {VitestFile} */ file) =>
        file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
    )
    return {
      passed: whole(report.numPassedTests),
      failed: whole(report.numFailedTests) + files.length,
      skipped: whole(report.numPendingTests) + whole(report.numTodoTests),
      again: tests.filter((/** @type {{ meta?: { again?: boolean } }} */ { meta }) => meta?.again === true).length,
      failures: [
        ...failed.map((/** @type {VitestTest & { file: string }} */ { file, fullName, failureMessages }) => ({
          name: `${file} › ${fullName}`,
          message: beginning(failureMessages?.[0]),
        })),
        ...files.map((/** @type {VitestFile} */ { name, message }) => ({ name, message: beginning(message) })),
      ],
    }
  },

  // An error outside of tests is a failure too. The failed are named by Playwright's own list, which comes last.
  playwright: ({ stats, errors }) => ({
    passed: whole(stats.expected) + whole(stats.flaky),
    failed: whole(stats.unexpected) + errors.length,
    skipped: whole(stats.skipped),
    again: whole(stats.flaky),
  }),
}

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[], meta?: { again?: boolean } }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 */

/**
 * The first lines of an error.
 *
 * @param {string | undefined} message
 */
function beginning(message) {
  return (message ?? '').split('\n').slice(0, 12).join('\n')
}

/**
 * @param {unknown} value
 * @returns {number}
 */
function whole(value) {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new TypeError('a count is missing from the report')
}
