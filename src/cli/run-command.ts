import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { isatty } from 'node:tty'
import { connect, ask } from './link.ts'
import { say } from './texts.ts'
import { digestOf, treeOf } from './tree.ts'

/** What shells answer when there is no such program, and when it can't be run. */
const NO_PROGRAM = 127
const NOT_RUNNABLE = 126
/** And to what a signal ended: this and its number. */
const SIGNALLED = 128
/** How long the app may take to note it, in milliseconds. */
const NOTE_MS = 1_000

/** Signals that are meant for the command. A terminal sends its own to the command itself as well. */
const HANDED_ON: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK'] : ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2']
const FROM_TERMINAL: readonly NodeJS.Signals[] = ['SIGINT', 'SIGQUIT']

interface Ended {
  readonly code: number
  readonly signal: NodeJS.Signals | null
}

/** Hand signals on to a command, also those that come while it is being started. */
const handSignalsOn = (): { readonly to: (child: ChildProcess) => void; readonly end: () => void } => {
  const inTerminal = [0, 1, 2].some((descriptor) => isatty(descriptor))
  const held: { child: ChildProcess | null; early: readonly NodeJS.Signals[] } = { child: null, early: [] }
  const handOn = (signal: NodeJS.Signals): void => {
    if (held.child === null) held.early = [...held.early, signal]
    else held.child.kill(signal)
  }
  const stay = (): void => undefined
  for (const signal of HANDED_ON) process.on(signal, handOn)
  for (const signal of FROM_TERMINAL) process.on(signal, inTerminal ? stay : handOn)
  return {
    to: (child) => {
      held.child = child
      for (const signal of held.early) child.kill(signal)
    },
    end: () => {
      for (const signal of [...HANDED_ON, ...FROM_TERMINAL]) process.removeAllListeners(signal)
    },
  }
}

/** Run a command with our own input and output. */
const runIt = ([file = '', ...args]: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const signals = handSignalsOn()
    const child = spawn(file, args, { stdio: 'inherit' })
    const over = (ended: Ended): void => {
      signals.end()
      resolve(ended)
    }
    child.once('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`${say('noCommand', { name: file })}\n`)
      over({ code: error.code === 'ENOENT' ? NO_PROGRAM : NOT_RUNNABLE, signal: null })
    })
    child.once('exit', (code, signal) => over({ code: code ?? 0, signal }))
    signals.to(child)
  })

/**
 * Run a command as it is, and tell the app whether it succeeded on which files. Where that can't be told nothing is said:
 * the command counts.
 * @returns its exit code
 */
export const runCommand = async (
  command: readonly string[],
  places: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> => {
  const folder = process.cwd()
  const isHeard = await connect(places)
  isHeard?.socket.destroy()
  // Before it runs: what it writes itself is not what it ran on.
  const tree = isHeard === null ? null : await treeOf(folder, env)
  const { code, signal } = await runIt(command)
  if (tree !== null) {
    const wish = {
      do: 'run',
      command: digestOf([folder, ...command]),
      tree,
      ok: code === 0 && signal === null,
    } as const
    const connection = await connect(places)
    if (connection !== null) await ask(connection, wish, { patience: NOTE_MS })
  }
  // Whoever started us is told of the signal as if we were the command.
  if (signal !== null && process.platform !== 'win32') process.kill(process.pid, signal)
  return signal === null ? code : SIGNALLED + constants.signals[signal]
}
