import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Bench, Measured } from './figures.ts'
import { inTurns } from './histories/lives.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const ROUNDS = 21
const EXIT_NOT_RUNNING = 3

/** One whole process, from its start to its end. */
const wholeProcess = (args: readonly string[], dataDir: string, exit: number): void => {
  const env = { ...process.env, ENOUGH_DATA_DIR: dataDir, XDG_RUNTIME_DIR: '' }
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  if (status !== exit) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
}

const measured = async (folder: string): Promise<Measured['figures']> => {
  await build({ configFile: at('cli.vite.config.ts'), logLevel: 'error', build: { outDir: join(folder, 'cli') } })
  const command = join(folder, 'cli', 'enough.cjs')
  const [running, alone] = [join(folder, 'running'), join(folder, 'alone')]
  mkdirSync(running)
  const listener = fork(at('bench/cli/listener.ts'), [join(running, 'run', 'enough.sock')], { stdio: 'inherit' })
  try {
    // A listener that ends before it listens has said why.
    const [heard] = await Promise.race([once(listener, 'message'), once(listener, 'exit')])
    if (typeof heard !== 'string') throw new Error('nothing listens')
    const [node = Number.NaN, status = Number.NaN, none = Number.NaN, help = Number.NaN] = inTurns(ROUNDS, [
      () => wholeProcess(['-e', '0'], running, 0),
      () => wholeProcess([command, 'status'], running, 0),
      () => wholeProcess([command, 'status'], alone, EXIT_NOT_RUNNING),
      () => wholeProcess([command, '--help'], alone, 0),
    ])
    return {
      status_over_node: status / node,
      not_running_over_node: none / node,
      help_over_node: help / node,
      node_ms: node,
      status_ms: status,
    }
  } finally {
    listener.kill()
  }
}

/** What it costs to ask from a terminal: the command as a whole process, beside an empty one of Node. */
export const cli: Bench = {
  name: 'cli',
  run: async (): Promise<Measured> => {
    const folder = mkdtempSync(join(tmpdir(), 'enough-bench-cli-'))
    try {
      return {
        how: `whole processes of ${process.execPath.split('/').at(-1)} ${process.versions.node}, in turns, medians of ${ROUNDS}; the app's socket and answers in a process of their own, with no host`,
        figures: await measured(folder),
        goals: { status_over_node: { at_most: 2 } },
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
