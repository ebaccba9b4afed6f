import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot as root, recall, remember } from '../lib/project.mjs'
import type { Mutant } from './mutant.ts'

/** Files by a name of their content. */
export type Contents = Readonly<Record<string, string>>

/** What came of a folder, and of which files. */
export interface Known {
  readonly of: Contents
  /** all of them were tried to the end */
  readonly finished: boolean
  readonly mutants: readonly Mutant[]
}

const LOOKED_AT = ['src/{core,shared}/**/*.{ts,json}', 'tests/{core,shared,support}/**/*.ts', 'scripts/mutate/*.ts']

/** Everything there is now that may change what becomes of a mutant. */
export const contents = (): Contents =>
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

/** What is known of a folder from the run before. @param now what there is */
export const knownOf = (folder: string, now: Contents): Before => {
  const known: Known | null = recall(root, `mutants-${folder}`)
  if (known === null) return NOTHING
  const isSame = (file: string): boolean => now[file] !== undefined && now[file] === known.of[file]
  const killers = new Map(
    known.mutants.flatMap((mutant) =>
      mutant.fate === 'killed' && isSame(mutant.file) && (mutant.by === '' || isSame(mutant.by ?? ''))
        ? [[keyOf(mutant), mutant.by ?? ''] as const]
        : [],
    ),
  )
  const isWhole = known.finished && Object.keys({ ...now, ...known.of }).every(isSame)
  return { whole: isWhole ? known.mutants : null, killerOf: (mutant) => killers.get(keyOf(mutant)) }
}

/** Keep what came of a folder for the next run. */
export const keepKnown = (folder: string, known: Known): void => remember(root, `mutants-${folder}`, known)
