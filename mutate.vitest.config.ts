import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { core } from './vitest.config.ts'

/** Whole lives are long and reach nearly everything: what shorter tests notice has not to be tried in them. */
const LONG = /(?:invariants|time-accounts|roll-up|report|json-in|find)\.test\.ts$/u

/** Files of whole days lie above all folders, and come after those of a folder. */
const ABOVE = /core\/[^/]+$/u

/** Files of folders first, the long ones last. */
class LongLast extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ moduleId }: TestSpecification): string =>
      `${LONG.test(moduleId) ? 2 : ABOVE.test(moduleId) ? 1 : 0}${moduleId}`
    return Promise.resolve(files.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)))
  }
}

/** The tests of core alone, one after the other in one process, for changes in its code (`npm run mutate`). */
export default defineConfig({
  ...core,
  test: {
    ...core.test,
    // Its time is that of every change that is tried in it; one that does not end is noticed by its silence.
    testTimeout: 0,
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    sequence: { sequencer: LongLast },
    reporters: ['json'],
    ...(process.env['ENOUGH_MUTANTS'] === undefined ? {} : { runner: './scripts/mutate/run-with-mutants.ts' }),
  },
})
