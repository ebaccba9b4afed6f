import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { signal } from '../lib/processes.mjs'
import { packageCommand, projectNode, projectRoot as root, withProjectNode } from '../lib/project.mjs'
import { say } from '../lib/say.mjs'
import { PLACE } from './place.ts'

const LIST = join(PLACE, 'mutants.json')
const SAID = join(PLACE, 'said.txt')
const TOLD = join(PLACE, 'told.txt')

/** In percent, what part of its runs a property has while mutants are tried. */
export const PROPERTY_RUNS = '10'

/** A mutant with which nothing is heard for so long, in ms, has made a loop that does not end. */
const SILENT = 120_000
/** How often it is listened. */
const LISTEN = 2_000

/** What trying came to. `asLoaded`: reached while files are loaded, when no other could be active yet. */
export interface Tried {
  /** each with the file of the test that noticed it */
  readonly killed: ReadonlyMap<string, string>
  readonly asLoaded: ReadonlySet<string>
  /** tests that can't be run twice, and killed nothing */
  readonly unsteady: readonly string[]
}

/**
 * Tries mutants in every test that reaches them, in one process. One that ends it is killed, and it goes on without.
 * @param keep told now and then what was killed so far
 */
export const tryEach = async (
  mutants: readonly string[],
  tests: readonly string[],
  keep: (killed: Tried['killed']) => void,
): Promise<Tried> => {
  const killed = new Map<string, string>()
  for (;;) {
    writeFileSync(LIST, JSON.stringify(mutants.filter((id) => !killed.has(id))))
    writeFileSync(SAID, '')
    rmSync(TOLD, { force: true })
    const ended = await listen(tests, () => keep(new Map([...killed, ...readSaid().killed])))
    const said = readSaid()
    for (const [id, by] of said.killed) killed.set(id, by)
    if (ended) return { killed, asLoaded: new Set(said.asLoaded), unsteady: said.unsteady }
    const red = existsSync(TOLD) ? failedIn(readFileSync(TOLD, 'utf8')) : []
    if (red.length > 0) throw new Error(`These do not pass as they are, without any change: ${red.join('; ')}`)
    if (said.tried === undefined) throw new Error('The tests ended before anything was tried.')
    say(`Without an end: mutant ${said.tried}`)
    killed.set(said.tried, '')
  }
}

const toldSchema = z.object({
  testResults: z.array(z.object({ assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })) })),
})
/** The tests that failed, by a report of Vitest. */
export const failedIn = (report: string): readonly string[] =>
  toldSchema
    .parse(JSON.parse(report))
    .testResults.flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ fullName, status }) => (status === 'failed' ? [fullName] : []))

const readSaid = () => {
  const lines = readFileSync(SAID, 'utf8').split('\n')
  const of = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  return {
    killed: of('killed')
      .map((line) => line.split(' ', 2))
      .map(([id = '', by = '']) => [id, by] as const),
    tried: of('tried').at(-1),
    unsteady: [...new Set(of('unsteady'))],
    asLoaded: of('static').flatMap((ids) => ids.split(',')),
  }
}

/** Runs the tests. @param heard at every look at what was said @returns whether they came to their end; if not, they went silent and were ended */
const listen = (tests: readonly string[], heard: () => void): Promise<boolean> =>
  new Promise((resolve) => {
    const vitest = packageCommand(root, 'vitest')
    const args = [vitest, 'run', '--config', 'mutate.vitest.config.ts', '--outputFile', TOLD, ...tests]
    const env = {
      ...withProjectNode(root, process.env),
      ENOUGH_MUTANTS: LIST,
      ENOUGH_MUTANTS_SAID: SAID,
      ENOUGH_PROPERTY_RUNS: PROPERTY_RUNS,
    }
    const child = spawn(projectNode(root), args, { cwd: PLACE, env, stdio: 'ignore', detached: true })
    const kill = (): void => signal(child.pid === undefined ? undefined : -child.pid, 'SIGKILL')
    process.once('exit', kill)
    const end = (ended: boolean): void => {
      clearInterval(ear)
      process.off('exit', kill)
      kill()
      resolve(ended)
    }
    const ear = setInterval(() => {
      heard()
      if (Date.now() - statSync(SAID).mtimeMs > SILENT) end(false)
    }, LISTEN)
    child.once('exit', (code) => end(code === 0))
  })
