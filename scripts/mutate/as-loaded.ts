import { createVitest, type Vitest } from 'vitest/node'
import { descendants, signal } from '../lib/processes.mjs'
import { PLACE } from './place.ts'
import { PROPERTY_RUNS } from './try-each.ts'

/** The instrumented code asks for this one where nobody told it otherwise (INSTRUMENTER_CONSTANTS of @stryker-mutator/api). */
const ACTIVE = '__STRYKER_ACTIVE_MUTANT__'
/** A run that takes longer has met a loop that does not end, in ms. */
const ENDLESS = 180_000

/** How long closing may take, in ms. */
const CLOSES = 10_000

const open = (): Promise<Vitest> =>
  createVitest('test', { root: PLACE, config: 'mutate.vitest.config.ts', watch: false, bail: 1, reporters: [{}] })

/**
 * Tries mutants that are reached while files are loaded: each in a process that loads everything anew, until the first
 * test that notices. @returns those that were killed, each with the file of that test
 */
export const tryAsLoaded = async (
  mutants: readonly string[],
  tests: readonly string[],
  keep: (killed: ReadonlyMap<string, string>) => void,
): Promise<ReadonlyMap<string, string>> => {
  const killed = new Map<string, string>()
  if (mutants.length === 0) return killed
  process.env['ENOUGH_PROPERTY_RUNS'] = PROPERTY_RUNS
  let vitest = await open()
  for (const mutant of mutants) {
    process.env[ACTIVE] = mutant
    const by = await Promise.race([noticedIn(vitest, tests), late()])
    if (by === LATE) {
      // Closing would wait for a loop that does not end.
      for (const pid of descendants(process.pid)) signal(pid, 'SIGKILL')
      await Promise.race([vitest.close(), waited(CLOSES)])
      vitest = await open()
    }
    if (by !== null) killed.set(mutant, by)
    keep(killed)
  }
  delete process.env[ACTIVE]
  await vitest.close()
  process.exitCode = 0
  return killed
}

/** The first file whose test does not pass; null when all do. */
const noticedIn = async (vitest: Vitest, tests: readonly string[]): Promise<string | null> => {
  vitest.state.filesMap.clear()
  const { testModules, unhandledErrors } = await vitest.start([...tests])
  const failed = testModules.find((module) => module.state() === 'failed')
  return failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? '' : null)
}

/** Stands for a file when a run does not end. */
const LATE = ''
const late = (): Promise<string> => waited(ENDLESS).then(() => LATE)
const waited = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
