import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { WindowName } from '../../src/core/command.ts'
import { defined } from '../../tests/support/defined.ts'
import { Desktop } from '../../tests/support/desktop/desktop.ts'
import { onDisplay, startDisplay } from '../lib/display.mjs'
import { rememberedHost } from '../lib/host.mjs'
import { projectRoot } from '../lib/project.mjs'
import type { StoryClock } from './story-clock.ts'
import { tunePage } from './tune-page.ts'
import { until } from './until.ts'

const run = promisify(execFile)

const LAUNCH_MS = 30_000
const SCREEN = { width: 1280, height: 900, bus: false }

/** Of the app's own process; its windows are told by `tunePage`. */
const LANGUAGE = { LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8', LANGUAGE: 'en_GB' }

/** A private display with a desktop, and the app on it. Nothing of it outlives `end`. */
export class Stage {
  readonly desktop: Desktop
  readonly #env: NodeJS.ProcessEnv
  readonly #stopDisplay: () => Promise<void>
  readonly #folders: string[] = []
  #app: ElectronApplication | undefined
  #clock: StoryClock | undefined
  #openStart: () => Promise<unknown> = () => Promise.reject(new Error('The app does not run'))

  private constructor(desktop: Desktop, env: NodeJS.ProcessEnv, stopDisplay: () => Promise<void>) {
    this.desktop = desktop
    this.#env = env
    this.#stopDisplay = stopDisplay
  }

  static async build(): Promise<Stage> {
    const display = await startDisplay(SCREEN)
    try {
      const desktop = await Desktop.start()
      // Some editors' terminals set this; it would turn Electron into a plain Node.
      const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = onDisplay(process.env, display)
      return new Stage(desktop, { ...env, ...desktop.env, ...LANGUAGE }, () => display.stop())
    } catch (error) {
      await display.stop()
      throw error
    }
  }

  /** A data folder that is gone afterwards. */
  freshFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'enough-demo-'))
    this.#folders.push(folder)
    return folder
  }

  /** Start the built app; its clock stands. An app that ran before is ended. */
  async launch(dataDir: string, clock: StoryClock): Promise<void> {
    const host = rememberedHost(projectRoot)
    if (host === null) throw new Error('Nothing is prepared yet: npm run demo does that first')
    await this.#app?.close()
    const { executable } = host
    const args = [...host.switches, projectRoot]
    const env = { ...defined(this.#env), ...clock.env, ENOUGH_DATA_DIR: dataDir }
    this.#openStart = () => run(executable, [...args, '--show=start'], { cwd: projectRoot, env })
    this.#app = await _electron.launch({ executablePath: executable, args, cwd: projectRoot, timeout: LAUNCH_MS, env })
    this.#clock = clock
    await clock.hold(this.#app)
    await this.desktop.tray.onceRegistered()
  }

  /** Start the app once more while it runs, as a click on it among the programs does: the Start window opens. */
  async openStart(): Promise<void> {
    await this.#openStart()
  }

  /** The page of a window that is on screen, as soon as it is. */
  async window(name: WindowName): Promise<Page> {
    await this.shown(name)
    const find = (): Page | undefined => this.#running.windows().find((page) => page.url().endsWith(`#/${name}`))
    await until(`The ${name} window`, () => find() !== undefined)
    const page = find()
    if (page === undefined) throw new Error(`The ${name} window is gone`)
    await tunePage(page, this.#clock?.milliseconds ?? 0)
    return page
  }

  /** Wait until a window has the height that it asked for. */
  async fitted(name: WindowName, page: Page): Promise<void> {
    // What the window asked for before is answered before this is.
    await page.evaluate(
      `new Promise((done) => requestAnimationFrame(() => enough.getSnapshot().then(() => done(true))))`,
    )
    await until(`The ${name} window in its height`, async () => {
      const given = await this.#running.evaluate(
        ({ BrowserWindow }, hash) =>
          BrowserWindow.getAllWindows()
            .find((window) => window.webContents.getURL().endsWith(hash))
            ?.getContentSize()[1],
        `#/${name}`,
      )
      return (await page.evaluate('innerHeight')) === given
    })
  }

  /** Wait until a window is on screen, or isn't any more. */
  async shown(name: WindowName, visible = true): Promise<void> {
    await until(`The ${name} window ${visible ? 'on screen' : 'gone'}`, async () => {
      const is = await this.#running.evaluate(
        ({ BrowserWindow }, hash) =>
          BrowserWindow.getAllWindows().some(
            (window) => !window.isDestroyed() && window.isVisible() && window.webContents.getURL().endsWith(hash),
          ),
        `#/${name}`,
      )
      return is === visible
    })
  }

  /** End the app, the desktop and the display. */
  async end(): Promise<void> {
    await this.#app?.close().catch(() => undefined)
    await Promise.allSettled([this.desktop.stop(), this.#stopDisplay()])
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true })
  }

  get #running(): ElectronApplication {
    if (this.#app === undefined) throw new Error('The app does not run')
    return this.#app
  }
}
