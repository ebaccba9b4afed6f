import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { projectRoot as root } from '../lib/project.mjs'
import type { Mutant } from './mutant.ts'

/** Where this run writes; another one may go on beside it. */
export const OWN = join(root, '.scratch', 'mutate', String(process.pid))
/** A copy of the project in which every mutant is written down and none is active. */
export const PLACE = join(OWN, 'tried')

/** What the tests of core need of the project; nothing else is copied. */
const COPIED = /^(?:src|tests|scripts|bench|resources|package\.json|tsconfig.*\.json|.+\.config\.ts)$/u

/** An arrow function that returns nothing is refused by the types wherever something is awaited of it. */
const LEFT_OUT = ['ArrowFunction']

const silent = (): void => {}
const LOG: ConstructorParameters<typeof Instrumenter>[0] = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: silent,
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  fatal: silent,
}

/** A mutant before it was tried, by its number in the copy. */
export type Untried = Omit<Mutant, 'fate'> & { readonly id: string }

/** Copies the project, with mutants in some of its files. @param files from the root, with forward slashes */
export const layOut = async (files: readonly string[]): Promise<readonly Untried[]> => {
  rmSync(PLACE, { recursive: true, force: true })
  for (const name of readdirSync(root))
    if (COPIED.test(name)) cpSync(join(root, name), join(PLACE, name), { recursive: true })
  const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') }))
  const options = { excludedMutations: LEFT_OUT, ignorers: [], plugins: null }
  const { files: written, mutants } = await new Instrumenter(LOG).instrument(sources, options)
  for (const { name, content } of written) {
    mkdirSync(dirname(join(PLACE, name)), { recursive: true })
    writeFileSync(join(PLACE, name), content)
  }
  const texts = new Map(sources.map(({ name, content }) => [name, content]))
  return mutants
    .filter(({ status }) => status === undefined)
    .map((mutant) => asUntried(mutant, texts.get(mutant.fileName) ?? ''))
}

type Written = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number]

const asUntried = ({ id, fileName, location: { start, end }, replacement }: Written, text: string): Untried => {
  const lines = text.split('\n')
  const at = ({ line, column }: typeof start): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + column
  return {
    id,
    file: fileName,
    line: start.line + 1,
    code: lines[start.line] ?? '',
    begins: at(start),
    from: text.slice(at(start), at(end)),
    to: replacement,
  }
}
