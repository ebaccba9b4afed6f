import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { projectRoot as root } from '../lib/project.mjs'
import type { Fate, Mutant } from './mutant.ts'

/** In percent, what part of its runs a property has while mutants are tried. */
const PROPERTY_RUNS = 10

/** What the tests of core need of the project; nothing else is copied to where mutants are tried. */
const COPIED = ['src', 'tests', 'scripts', 'resources', 'bench', '*.config.ts', 'tsconfig*.json', 'package.json']

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number]

const FATES: Readonly<Partial<Record<Result['status'], Fate>>> = {
  Killed: 'killed',
  Timeout: 'killed',
  Survived: 'left',
  NoCoverage: 'left',
}

/**
 * Tries mutants of some files, or takes what is known of them from the run before.
 * @param patterns globs of sources, from the root
 * @param anew forget what is known
 */
export const tryMutants = async (patterns: readonly string[], anew: boolean): Promise<readonly Mutant[]> => {
  process.env['ENOUGH_PROPERTY_RUNS'] = String(PROPERTY_RUNS)
  const stryker = new Stryker({
    mutate: [...patterns],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'mutate.vitest.config.ts' },
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: 'node_modules/.enough/mutate/known.json',
    force: anew,
    concurrency: Number(process.env['MUT_C'] ?? 1),
    tempDirName: '.scratch/mutate/tried',
    ignorePatterns: ['**', ...COPIED.map((part) => `!${part}`), ...COPIED.map((part) => `!${part}/**`)],
    // There is no API of the compiler that it could ask; the types are asked afterwards (see types.ts).
    tsconfigFile: 'none.json',
    checkers: [],
    disableTypeChecks: false,
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    packageManager: 'npm',
  })
  return (await stryker.runMutationTest()).flatMap(asMutant)
}

const asMutant = ({ fileName, location, replacement, status }: Result): readonly Mutant[] => {
  const fate = FATES[status]
  if (fate === undefined || replacement === undefined) return []
  const text = readFileSync(join(root, fileName), 'utf8')
  const lines = text.split('\n')
  const at = ({ line, column }: { readonly line: number; readonly column: number }): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + column
  const { start, end } = location
  return [
    {
      file: fileName,
      line: start.line + 1,
      code: lines[start.line] ?? '',
      begins: at(start),
      from: text.slice(at(start), at(end)),
      to: replacement,
      fate,
    },
  ]
}
