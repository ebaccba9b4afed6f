import { appendFileSync, readFileSync } from 'node:fs'
import { TestRunner, type RunnerTestCase } from 'vitest'

/** What the instrumented code shares with whoever runs it (INSTRUMENTER_CONSTANTS of @stryker-mutator/api). */
interface Shared {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number
  mutantCoverage?: {
    readonly static: Readonly<Record<string, number>>
    readonly perTest: Record<string, Readonly<Record<string, number>>>
  }
}
const world = globalThis as { __stryker__?: Shared }
const shared: Shared = (world.__stryker__ ??= {})

/** Reached so many times more often than without it, a mutant has made a loop that does not end. */
const ENDLESS = 100
const ENDLESS_AT_LEAST = 10_000
/** A mutant that so many tests do not notice is left alone by the others. */
const TESTS_EACH = 120
/** Where coverage goes that nobody asks for. */
const AGAIN = 'again'

const { ENOUGH_MUTANTS: list = '', ENOUGH_MUTANTS_SAID: said = '' } = process.env
/** Mutants that no test has noticed yet. */
const alive = new Set<string>(list === '' ? [] : (JSON.parse(readFileSync(list, 'utf8')) as string[]))
/** How many tests each was tried in. */
const tries = new Map<string, number>()

/** One line for the process that waits: what is tried, was killed and by which file, or can't be tried. */
const tell = (word: 'tried' | 'killed' | 'unsteady' | 'static', what: string): void =>
  appendFileSync(said, `${word} ${what}\n`)

const passes = async (run: () => unknown): Promise<boolean> => {
  try {
    await run()
    return true
  } catch {
    return false
  }
}

/** Whether the test passes with a mutant. @param reached how often it was reached without being active */
const passesWith = async (run: () => unknown, mutant: string, reached: number): Promise<boolean> => {
  tell('tried', mutant)
  shared.hitCount = 0
  shared.hitLimit = reached * ENDLESS + ENDLESS_AT_LEAST
  shared.activeMutant = mutant
  const passed = await passes(run)
  shared.activeMutant = undefined
  shared.hitCount = undefined
  return passed
}

/**
 * Runs every test as it is, and then once more with each mutant it reached that is still alive. After a mutant was
 * killed the test has to pass without it again: what a mutant left behind kills no other one.
 */
export default class WithMutants extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    shared.currentTestId = test.id
    try {
      await run()
    } finally {
      shared.currentTestId = AGAIN
    }
    const reached = Object.entries(shared.mutantCoverage?.perTest[test.id] ?? {}).filter(([mutant]) =>
      alive.has(mutant),
    )
    delete shared.mutantCoverage?.perTest[test.id]
    if (reached.length > 0 && !(await passes(run))) return tell('unsteady', test.name)
    for (const [mutant, times] of reached) {
      tries.set(mutant, (tries.get(mutant) ?? 0) + 1)
      if (tries.get(mutant) === TESTS_EACH) alive.delete(mutant)
      if (await passesWith(run, mutant, times)) continue
      if (!(await passes(run))) return tell('unsteady', test.name)
      alive.delete(mutant)
      tell('killed', `${mutant} ${test.file.name}`)
    }
  }

  override onAfterRunTask(test: Parameters<TestRunner['onAfterRunTask']>[0]): void {
    shared.currentTestId = undefined
    super.onAfterRunTask(test)
  }

  override onAfterRunFiles(files: Parameters<TestRunner['onAfterRunFiles']>[0]): void {
    super.onAfterRunFiles(files)
    tell('static', Object.keys(shared.mutantCoverage?.static ?? {}).join(','))
  }
}
