import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { onDisplay, startDisplay } from '../../scripts/lib/display.mjs'
import { rememberedHost } from '../../scripts/lib/host.mjs'
import { projectRoot } from '../../scripts/lib/project.mjs'
import { defined } from '../../tests/support/defined.ts'
import { Desktop } from '../../tests/support/desktop/desktop.ts'

const LONGEST_MS = 30_000
/** An app that does nothing; with `--tray` it has an icon there, otherwise one hidden window. */
export const EMPTY_APP = join(projectRoot, 'bench', 'host', 'empty')
const CHROMIUM = '/usr/bin/chromium'
const BLANK = '<!doctype html><title>blank</title><p>blank</p>'

/** Something that runs, in a process group of its own. */
export interface Running {
  readonly pid: number
  /** when it was asked for, in milliseconds since 1970 */
  readonly since: number
  readonly ended: Promise<unknown>
  readonly end: () => Promise<void>
}

/** Asked again every few milliseconds: for what nobody tells of. */
export const until = async <T>(what: string, look: () => T | null | Promise<T | null>, everyMs = 4): Promise<T> => {
  const giveUp = performance.now() + LONGEST_MS
  while (performance.now() < giveUp) {
    const seen = await look()
    if (seen !== null) return seen
    await wait(everyMs)
  }
  throw new Error(`waited in vain for ${what}`)
}

/** A private display with a desktop, the host that the app runs on, and a blank Chromium to measure it against. */
export class Rig {
  readonly desktop: Desktop
  readonly env: Readonly<Record<string, string>>
  /** what the figures were taken on: `electron` or `standin` */
  readonly host: string
  readonly executable: string
  readonly switches: readonly string[]
  readonly #stopDisplay: () => Promise<void>
  readonly #folders: string[] = []

  private constructor(desktop: Desktop, env: Readonly<Record<string, string>>, stopDisplay: () => Promise<void>) {
    const host = rememberedHost(projectRoot)
    if (host === null) throw new Error('nothing is prepared yet: npm run bench does that first')
    this.desktop = desktop
    this.env = env
    this.host = host.name
    this.executable = host.executable
    this.switches = host.switches
    this.#stopDisplay = stopDisplay
  }

  static async with<T>(use: (rig: Rig) => Promise<T>): Promise<T> {
    const display = await startDisplay({ width: 1280, height: 900, bus: false })
    const desktop = await Desktop.start()
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = onDisplay(process.env, display)
    const rig = new Rig(desktop, defined({ ...env, ...desktop.env }), () => display.stop())
    try {
      // What the host compiled is kept by one that ends by itself, and all others here are killed.
      for (const app of [projectRoot, EMPTY_APP]) await rig.#startAndQuit(app)
      return await use(rig)
    } finally {
      await Promise.allSettled([desktop.stop(), rig.#stopDisplay()])
      for (const folder of rig.#folders) rmSync(folder, { recursive: true, force: true })
    }
  }

  async #startAndQuit(app: string): Promise<void> {
    const running = await this.startToTray(this.freshFolder(), ['--tray'], app)
    process.kill(running.pid, 'SIGTERM')
    await running.ended
  }

  /** A folder that is gone afterwards. */
  freshFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'enough-bench-'))
    this.#folders.push(folder)
    return folder
  }

  /** Start the built app, or another one in a folder, on the host. */
  start(dataDir: string, args: readonly string[] = [], app: string = projectRoot): Running {
    const env = { ...this.env, ENOUGH_DATA_DIR: dataDir }
    return this.#run(this.executable, [...this.switches, app, ...args], env)
  }

  /** The app with its icon in the tray, which is the last one registered. @returns it, and how long that took in ms */
  async startToTray(
    dataDir: string,
    args: readonly string[] = [],
    app: string = projectRoot,
  ): Promise<Running & { readonly took: number }> {
    await until('the tray to be empty', () => (this.desktop.tray.registered ? null : true))
    const running = this.start(dataDir, args, app)
    await this.desktop.tray.onceRegistered(LONGEST_MS)
    return { ...running, took: Date.now() - running.since }
  }

  /** Start Chromium with a blank page as its window. */
  startBlank(profile: string): Running {
    const page = join(profile, 'blank.html')
    writeFileSync(page, BLANK)
    rmSync(join(profile, 'DevToolsActivePort'), { force: true })
    const args = [
      '--no-sandbox',
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--app=file://${page}`,
    ]
    return this.#run(CHROMIUM, args, this.env)
  }

  /** When the blank page was painted first, in milliseconds since 1970: the page's own word, asked for afterwards. */
  async blankPainted(profile: string): Promise<number> {
    const told = join(profile, 'DevToolsActivePort')
    const port = await until('Chromium to listen', () => {
      const [line] = existsSync(told) ? readFileSync(told, 'utf8').split('\n') : []
      return line === undefined || line === '' ? null : line
    })
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    try {
      const page = await until('the blank page', () => browser.contexts()[0]?.pages().at(0) ?? null)
      return await until('its first paint', () => firstPaint(page))
    } finally {
      await browser.close()
    }
  }

  #run(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Running {
    const since = Date.now()
    const child = spawn(command, args, { cwd: projectRoot, env, stdio: 'ignore', detached: true })
    if (child.pid === undefined) throw new Error(`${command} could not be started`)
    return { pid: child.pid, since, ended: once(child, 'exit'), end: () => endGroup(child) }
  }
}

const firstPaint = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const [paint] = performance.getEntriesByType('paint')
    return paint === undefined ? null : performance.timeOrigin + paint.startTime
  })

const endGroup = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = once(child, 'exit')
  process.kill(-child.pid, 'SIGKILL')
  await gone
}
