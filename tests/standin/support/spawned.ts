import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Happenings } from '../../support/desktop/waiting.ts'

/** The script that stands for Electron's binary. */
export const EXECUTABLE = fileURLToPath(new URL('../../../standin/electron-exec.sh', import.meta.url))

/** The folder of a fixture application. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))
}

/** A folder for one test; goes with `[Symbol.dispose]`. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'standin-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** This environment without a display and without any bus of the person's. */
export function bareEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, DBUS_SESSION_BUS_ADDRESS: _bus, ...rest } = process.env
  const defined = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(defined), DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/nonexistent', ...more }
}

/** An application started as a plain process; what it prints can be waited for. */
export class Spawned implements AsyncDisposable {
  readonly lines = new Happenings<string>('a line of output')
  readonly #process: ChildProcess
  readonly #exited: Promise<number | null>

  constructor(args: readonly string[], env: Readonly<Record<string, string>>, cwd?: string) {
    this.#process = spawn(EXECUTABLE, args, { env, cwd, stdio: ['pipe', 'pipe', 'inherit'] })
    this.#exited = once(this.#process, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
    if (this.#process.stdout) createInterface(this.#process.stdout).on('line', (line) => this.lines.add(line))
  }

  get pid(): number {
    return this.#process.pid ?? -1
  }

  /** Resolves with the first line that begins like this. */
  said(start: string): Promise<string> {
    return this.lines.waitFor((line) => line.startsWith(start))
  }

  tell(command: string): void {
    this.#process.stdin?.write(`${command}\n`)
  }

  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    this.#process.kill(signal)
  }

  exited(): Promise<number | null> {
    return this.#exited
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) this.#process.kill('SIGKILL')
    await this.#exited
  }
}
