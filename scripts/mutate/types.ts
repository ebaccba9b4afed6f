import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import { packageCommand, projectNode, projectRoot as root, recall, remember } from '../lib/project.mjs'
import type { Mutant } from './mutant.ts'

/** A copy of the core, in which one mutant after another is written down. */
const COPY = join(root, '.scratch', 'mutate', 'types')

/** What the compiler said of mutants of the very same sources, by their place and change. */
interface Said {
  readonly sources: string
  readonly refused: Readonly<Record<string, boolean>>
}

const keyOf = ({ file, begins, from, to }: Mutant): string => JSON.stringify([file, begins, from, to])

/** One name for all sources of the core together: what the types allow may depend on any of them. */
const sourcesName = (): string => {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'src/core'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, 'src/core', file)))
  return hash.digest('hex')
}

const remembered = (sources: string): Record<string, boolean> => {
  const said: Said | null = recall(root, 'mutate-types')
  return said?.sources === sources ? { ...said.refused } : {}
}

/** The mutants as they are, those that the compiler refuses as `refused`. Only what is left alive is asked about. */
export const withTypes = async (mutants: readonly Mutant[]): Promise<readonly Mutant[]> => {
  const sources = sourcesName()
  const refused = remembered(sources)
  const asked = mutants.filter((mutant) => mutant.fate === 'left' && !(keyOf(mutant) in refused))
  if (asked.length > 0) copyCore()
  for (const mutant of asked) refused[keyOf(mutant)] = await isRefused(mutant)
  remember(root, 'mutate-types', { sources, refused } satisfies Said)
  return mutants.map((mutant) =>
    mutant.fate === 'left' && refused[keyOf(mutant)] === true ? { ...mutant, fate: 'refused' } : mutant,
  )
}

const copyCore = (): void => {
  rmSync(COPY, { recursive: true, force: true })
  mkdirSync(COPY, { recursive: true })
  for (const part of ['src/core', 'tsconfig.base.json']) cpSync(join(root, part), join(COPY, part), { recursive: true })
}

const isRefused = async ({ file, begins, from, to }: Mutant): Promise<boolean> => {
  const place = join(COPY, file)
  const text = readFileSync(place, 'utf8')
  writeFileSync(place, text.slice(0, begins) + to + text.slice(begins + from.length))
  const tsc = packageCommand(root, 'typescript', 'tsc')
  const { code } = await run(projectNode(root), [tsc, '--noEmit', '--project', join(COPY, 'src/core')], { cwd: COPY })
  writeFileSync(place, text)
  return code !== 0
}
