import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The command as a checkout has it. */
export const ENOUGH = join(import.meta.dirname, '../../../bin/enough')

/** What a run of the command came to. */
export interface Ran {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

type Env = Readonly<Record<string, string>>
interface Surroundings {
  readonly cwd?: string
  readonly input?: string
  /** another file than that of the checkout */
  readonly file?: string
  /** what runs the file; Node, when left out */
  readonly program?: string
}

/** The command in a terminal of its own, while it runs. */
export const started = (
  env: Env,
  args: readonly string[],
  { cwd, file = ENOUGH, program = process.execPath }: Omit<Surroundings, 'input'> = {},
): ChildProcess => spawn(program, [file, ...args], { env, cwd, stdio: 'pipe' })

/** What a child says until it ends. */
export const ended = async (child: ChildProcess, input = ''): Promise<Ran> => {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (piece) => (said.out += String(piece)))
  child.stderr?.on('data', (piece) => (said.err += String(piece)))
  // One that reads nothing may end before it is given something.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(input)
  await once(child, 'close')
  return { code: child.exitCode, signal: child.signalCode, ...said }
}

/** End a command that would go on. */
export const stop = async (child: ChildProcess): Promise<void> => {
  const over = once(child, 'exit')
  child.kill()
  await over
}

/** Run the command to its end. */
export const enough = (env: Env, args: readonly string[], { input, ...where }: Surroundings = {}): Promise<Ran> =>
  ended(started(env, args, where), input)

/** The processes that were started with a data folder: an app that the command started belongs to nobody else. */
const processesWith = (dataDir: string): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`ENOUGH_DATA_DIR=${dataDir}`)
      } catch {
        return false
      }
    })

/** End the app that the command started. @returns how many apps there were */
export const endApp = (dataDir: string): number => {
  const apps = processesWith(dataDir).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--quietly')
    } catch {
      return false
    }
  })
  for (const pid of apps) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  return apps.length
}
