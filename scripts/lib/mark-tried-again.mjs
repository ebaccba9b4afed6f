/**
 * A reporter of vitest that says which tests passed only when they were tried again, and marks them for the report
 * that comes after it.
 */
export default class MarkTriedAgain {
  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky !== true) return
    Object.assign(test.meta(), { again: true })
    console.log(`flaky: ${test.module.moduleId} › ${test.fullName}`)
  }
}
