import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot as root, recall, remember } from '../lib/project.mjs'
import type { Mutant } from './mutant.ts'

/** What came of a folder, and of which files: each by a name of its content. */
interface Known {
  readonly of: Readonly<Record<string, string>>
  readonly mutants: readonly Mutant[]
}

/** Whatever may change what becomes of a mutant. */
const LOOKED_AT = ['src/{core,shared}/**/*.{ts,json}', 'tests/{core,shared,support}/**/*.ts', 'scripts/mutate/*.ts']

const contents = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(LOOKED_AT, { cwd: root })
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(root, file)))
          .digest('hex'),
      ]),
  )

/** What the run before says of a folder. */
export interface Before {
  /** all of it, when nothing changed since */
  readonly whole: readonly Mutant[] | null
  /** who killed this mutant, in a file that is what it was, by a test that is; undefined when that is not known */
  readonly killerOf: (mutant: Omit<Mutant, 'fate'>) => string | undefined
}

const NOTHING: Before = { whole: null, killerOf: () => undefined }
const keyOf = ({ file, begins, from, to }: Omit<Mutant, 'fate'>): string => JSON.stringify([file, begins, from, to])

/** What is known of a folder from the run before. */
export const knownOf = (folder: string): Before => {
  const known: Known | null = recall(root, `mutants-${folder}`)
  if (known === null) return NOTHING
  const now = contents()
  const isSame = (file: string): boolean => now[file] !== undefined && now[file] === known.of[file]
  const killers = new Map(
    known.mutants.flatMap((mutant) =>
      mutant.fate === 'killed' && isSame(mutant.file) && (mutant.by === '' || isSame(mutant.by ?? ''))
        ? [[keyOf(mutant), mutant.by ?? ''] as const]
        : [],
    ),
  )
  const isWhole = Object.keys({ ...now, ...known.of }).every(isSame)
  return { whole: isWhole ? known.mutants : null, killerOf: (mutant) => killers.get(keyOf(mutant)) }
}

/** Keep what came of a folder for the next run. */
export const keepKnown = (folder: string, mutants: readonly Mutant[]): void =>
  remember(root, `mutants-${folder}`, { of: contents(), mutants } satisfies Known)
