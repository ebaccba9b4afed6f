import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import { packageCommand, projectNode, projectRoot as root } from '../lib/project.mjs'
import { OWN, type Untried } from './place.ts'

/** A copy of the core, in which a file stands beside each of its mutants. */
const COPY = join(OWN, 'types')
/** How the copy of a file with a mutant is named, and known again in what the compiler says. */
const nameOf = ({ file, id }: Untried): string => file.replace(/\.ts$/u, `.mutant-${id}.ts`)
const NAMED = /\.mutant-(\d+)\.ts\(/gu

/** What is only untidy is no reason: a name that is not used any more, code that is not reached. */
const LENIENT = [
  '--noEmit',
  '--pretty',
  'false',
  '--allowUnreachableCode',
  'true',
  '--allowUnusedLabels',
  'true',
  '--noUnusedLocals',
  'false',
  '--noUnusedParameters',
  'false',
]

/**
 * The mutants that the compiler refuses, so that nobody could write them. Each is a file of its own, which nobody
 * imports, so that one run is enough for all of them. One that would only be refused where its file is imported is not
 * found: it is tried like any other.
 */
export const refusedByTypes = async (mutants: readonly Untried[]): Promise<ReadonlySet<string>> => {
  rmSync(COPY, { recursive: true, force: true })
  mkdirSync(COPY, { recursive: true })
  for (const part of ['src/core', 'tsconfig.base.json']) cpSync(join(root, part), join(COPY, part), { recursive: true })
  for (const mutant of mutants) {
    const { file, begins, from, to } = mutant
    const text = readFileSync(join(root, file), 'utf8')
    writeFileSync(join(COPY, nameOf(mutant)), text.slice(0, begins) + to + text.slice(begins + from.length))
  }
  const tsc = packageCommand(root, 'typescript', 'tsc')
  const args = [tsc, '--project', join(COPY, 'src/core'), ...LENIENT]
  const { output } = await run(projectNode(root), args, { cwd: COPY })
  return new Set([...output.matchAll(NAMED)].map(([, id = '']) => id))
}
