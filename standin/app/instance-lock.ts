import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCodec } from '../renderer/codec.ts'

/** What a second instance tells the first. */
export type SecondInstance = {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

const codec = makeCodec()
const ATTEMPTS = 5
/** `sun_path` of unix(7), with its NUL. */
const MAX_SOCKET_PATH = 108

/**
 * Decides which process is the only one: a symbolic link in the user data folder that names its
 * holder, made in one atomic step; and a Unix socket the others announce themselves on.
 *
 * A holder that was killed leaves its link behind. The link names the process *and* when it was
 * started, so that another process with the same number later is not taken for the holder.
 */
export class InstanceLock {
  readonly #link: string
  readonly #socket: string
  readonly #onSecond: (second: SecondInstance) => void
  #server: Server | undefined
  #announced: Promise<void> | undefined

  constructor(folder: string, onSecond: (second: SecondInstance) => void) {
    mkdirSync(folder, { recursive: true })
    this.#link = join(folder, 'SingletonLock')
    const digest = createHash('sha256').update(folder).digest('hex').slice(0, 20)
    const here = join(folder, 'SingletonSocket')
    this.#socket = Buffer.byteLength(here) < MAX_SOCKET_PATH ? here : join(tmpdir(), `standin-${digest}.sock`)
    this.#onSecond = onSecond
  }

  get held(): boolean {
    return this.#server !== undefined
  }

  /** Takes the lock, or announces this process to the holder and gives `false`. */
  request(additionalData: unknown): boolean {
    if (this.held) return true
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (this.#take()) {
        this.#listen()
        return true
      }
      const holder = this.#holder()
      if (holder !== undefined && isRunning(holder)) {
        this.#announced = this.#announce(additionalData)
        return false
      }
      if (holder !== undefined) this.#discard(holder)
    }
    return false
  }

  release(): void {
    if (!this.held) return
    this.#server?.close()
    this.#server = undefined
    rmSync(this.#link, { force: true })
    rmSync(this.#socket, { force: true })
  }

  /** Resolves when the holder has been told about this process. */
  async announced(): Promise<void> {
    await this.#announced
  }

  #take(): boolean {
    try {
      symlinkSync(identity(process.pid) ?? String(process.pid), this.#link)
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }

  #holder(): string | undefined {
    try {
      return readlinkSync(this.#link)
    } catch {
      return undefined
    }
  }

  /** Takes a dead holder's link away; puts it back if another process has been faster. */
  #discard(dead: string): void {
    const aside = `${this.#link}.${process.pid}`
    try {
      renameSync(this.#link, aside)
      if (readlinkSync(aside) === dead) rmSync(aside, { force: true })
      else renameSync(aside, this.#link)
    } catch {
      // another process has just done the same
    }
  }

  #listen(): void {
    rmSync(this.#socket, { force: true })
    this.#server = createServer((client) => {
      let text = ''
      client.setEncoding('utf8')
      client.on('error', () => client.destroy())
      client.on('data', (chunk: string) => {
        text += chunk
        if (!text.endsWith('\n')) return
        this.#onSecond(codec.decode(text) as SecondInstance)
        client.end('ok')
      })
    })
    this.#server.on('error', (error) => process.stderr.write(`stand-in: single instance: ${error.message}\n`))
    // As Chromium's: for the user alone.
    this.#server.listen(this.#socket, () => chmodSync(this.#socket, 0o600))
    this.#server.unref()
    process.once('exit', () => this.release())
  }

  #announce(additionalData: unknown): Promise<void> {
    const second: SecondInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return new Promise((resolve) => {
      const client = connect(this.#socket, () => client.write(`${codec.encode(second)}\n`))
      client.setTimeout(5000, () => client.destroy())
      client.on('data', () => client.destroy())
      client.on('error', () => resolve())
      client.on('close', () => resolve())
    })
  }
}

/** A process's number and the moment it was started (clock ticks since boot, /proc/PID/stat field 22). */
function identity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return afterName[0] === 'Z' ? undefined : `${pid}-${afterName[19]}`
  } catch {
    return undefined
  }
}

function isRunning(holder: string): boolean {
  return identity(Number(holder.split('-')[0])) === holder
}
