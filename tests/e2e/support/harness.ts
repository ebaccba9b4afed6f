import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { NOTHING_CURRENT, type CurrentFile } from '@core/persisted/current.ts'
import type { HistoryFile } from '@core/persisted/files.ts'
import type { Settings } from '@core/settings.ts'
import { onDisplay, startDisplay } from '../../../scripts/lib/display.mjs'
import { defined } from '../../support/defined.ts'
import { Desktop, type DesktopOptions } from '../../support/desktop/desktop.ts'
import { FullScreenWindow } from '../../support/desktop/full-screen-window.ts'
import { Monitors } from '../../support/desktop/monitors.ts'
import { seedSettings } from './seed.ts'

const ROOT = join(import.meta.dirname, '../../..')

export interface LaunchOptions {
  readonly dataDir?: string
  /** Leave an empty folder empty; otherwise it gets settings in which nothing speaks of mornings and evenings. */
  readonly firstStart?: boolean
  /** How much faster time runs. */
  readonly rate?: number
  /** Where fast and real time agree; hand the same one to a second run that continues the first. */
  readonly anchor?: number
  readonly args?: readonly string[]
  /** Switches of the host, which come before the app. */
  readonly switches?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Makes a program that starts the host, to be started in its place. */
  readonly through?: (executable: string) => string
  /** Another folder with a built app in it than this project's. */
  readonly build?: string
}

/** One run of the built app with its data folder, on the worker's display and desktop. */
export class RunningApp {
  readonly app: ElectronApplication
  readonly dataDir: string
  /** The host's own process, also after it has ended. */
  readonly process: ChildProcess

  constructor(app: ElectronApplication, dataDir: string) {
    this.app = app
    this.dataDir = dataDir
    this.process = app.process()
  }

  /** The page of a window, as soon as there is one. */
  async window(name: string): Promise<Page> {
    const find = () => this.app.windows().find((page) => page.url().endsWith(`#/${name}`))
    await expect.poll(() => find() !== undefined, { message: `no window ${name}`, timeout: 20_000 }).toBe(true)
    const page = find()
    if (page === undefined) throw new Error(`no window ${name}`)
    await page.waitForLoadState()
    return page
  }

  /** Whether main shows a window with this title now. */
  isVisible(title: string): Promise<boolean> {
    return this.app.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows().some(
          (window) =>
            !window.isDestroyed() && window.isVisible() && window.webContents.getURL().endsWith(`#/${wanted}`),
        ),
      title,
    )
  }

  /** Where main says that a window is. */
  bounds(name: string): Promise<Electron.Rectangle | undefined> {
    return this.app.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL().endsWith(`#/${wanted}`))
          ?.getBounds(),
      name,
    )
  }

  /** Whether main says that a window has the keyboard. */
  isFocused(name: string): Promise<boolean> {
    return this.app.evaluate(
      ({ BrowserWindow }, wanted) =>
        BrowserWindow.getFocusedWindow()?.webContents.getURL().endsWith(`#/${wanted}`) ?? false,
      name,
    )
  }

  /** Give a window the keyboard, as a click on it would; asked again until the window manager has done it. */
  async focus(name: string): Promise<void> {
    // One that is about to leave may have the keyboard for a moment more.
    const has = async (): Promise<boolean> => (await this.isVisible(name)) && (await this.isFocused(name))
    await expect
      .poll(async () => {
        if (await has()) return true
        await this.app.evaluate(({ BrowserWindow }, wanted) => {
          const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
            webContents.getURL().endsWith(`#/${wanted}`),
          )
          window?.show()
          window?.focus()
        }, name)
        return has()
      })
      .toBe(true)
  }

  async expectVisible(name: string, visible = true): Promise<void> {
    await expect
      .poll(() => this.isVisible(name), { message: `${name} visible: ${visible}`, timeout: 20_000 })
      .toBe(visible)
  }

  /** What `current.json` holds now; nothing before it was first written. */
  current(): CurrentFile {
    return existsSync(join(this.dataDir, 'current.json'))
      ? (this.#read('current.json') as CurrentFile)
      : NOTHING_CURRENT
  }

  settings(): Settings {
    return this.#read('settings.json') as Settings
  }

  /** Every ended timebox on disk, in file order. */
  history(): HistoryFile['timeboxes'] {
    return this.files('history').flatMap((file) => (this.#read(file) as HistoryFile).timeboxes)
  }

  /** JSON files below a folder of the data folder. */
  files(folder: string): readonly string[] {
    const at = join(this.dataDir, folder)
    if (!statSync(at, { throwIfNoEntry: false })) return []
    return readdirSync(at, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .toSorted()
      .map((file) => join(folder, file))
  }

  /** Changes when a file is written again: its content and its place on the disk. */
  fingerprint(file: string): string {
    const path = join(this.dataDir, file)
    return `${statSync(path).ino} ${readFileSync(path, 'utf8')}`
  }

  /**
   * The computer sleeps and wakes up: the system announces both, and meanwhile the wall clock and the time since boot go
   * on while the monotonic clock stands still, as on Linux.
   */
  async sleep(desktop: Desktop, ms: number): Promise<void> {
    const released = () => desktop.power.inhibitors.filter(({ what, held }) => what === 'sleep' && !held).length
    await desktop.power.waitForInhibitors((all) => all.some(({ what, held }) => what === 'sleep' && held))
    const before = released()
    desktop.power.suspend()
    // The app has heard of it when it lets go of its lock.
    await desktop.power.waitForInhibitors(() => released() > before)
    await this.app.evaluate((_electron, by) => {
      const os = process.getBuiltinModule('node:os')
      const { uptime } = os
      const now = Date.now
      os.uptime = () => uptime() + by / 1_000
      Date.now = () => now() + by
      process.getBuiltinModule('node:module').syncBuiltinESMExports()
    }, ms)
    desktop.power.resume()
  }

  /** End it as a power cut would. */
  async kill(): Promise<void> {
    const { process } = this
    const gone = new Promise<void>((resolve) => {
      if (process.exitCode !== null || process.signalCode !== null) resolve()
      else process.once('exit', () => resolve())
    })
    process.kill('SIGKILL')
    await gone
  }

  close(): Promise<void> {
    return this.app.close()
  }

  #read(file: string): unknown {
    return (JSON.parse(readFileSync(join(this.dataDir, file), 'utf8')) as { data: unknown }).data
  }
}

interface WorkerFixtures {
  readonly desktopOptions: DesktopOptions
  readonly desktop: Desktop
  readonly display: Readonly<Record<string, string | undefined>>
  /** The app that the tests of one file share. */
  readonly hosts: {
    readonly of: (file: string, start: (dataDir: string) => Promise<RunningApp>) => Promise<RunningApp>
    readonly end: () => Promise<void>
  }
}

interface Fixtures {
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>
  /** One app for all tests of a file that leave it as they found it. */
  readonly shared: (options?: Omit<LaunchOptions, 'dataDir'>) => Promise<RunningApp>
  /** Real keys on the worker's display, to whichever window has the keyboard. */
  readonly press: (...keys: readonly string[]) => void
  readonly type: (text: string) => void
  /** The same while the test goes on. @returns when the last key is up */
  readonly typeOn: (text: string) => Promise<void>
  /** Another app's window that fills the screen, with the keyboard, after `await fullScreenWindow.open()`. */
  readonly fullScreenWindow: FullScreenWindow
  /** Plug monitors in and out: `monitors.set({ left: { x: 0, … }, right: … })`. One that is the display at the start. */
  readonly monitors: Monitors
  /** What the app is started with, for a start outside of Playwright. */
  readonly surroundings: (dataDir: string) => Readonly<Record<string, string>>
  readonly freshFolder: () => string
}

/** Tests with a display, a bus and a desktop per worker, and an app per test or per file. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  desktopOptions: [{}, { option: true, scope: 'worker' }],
  display: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const display = await startDisplay({ width: 1600, height: 1000, bus: false })
      await use(onDisplay(process.env, display))
      await display.stop()
    },
    { scope: 'worker' },
  ],
  desktop: [
    async ({ desktopOptions }, use) => {
      const desktop = await Desktop.start(desktopOptions)
      await use(desktop)
      await desktop.stop()
    },
    { scope: 'worker' },
  ],
  // eslint-disable-next-line no-empty-pattern
  freshFolder: async ({}, use) => {
    const folders: string[] = []
    await use(() => {
      const folder = mkdtempSync(join(tmpdir(), 'enough-e2e-'))
      folders.push(folder)
      return folder
    })
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
  press: async ({ display }, use) => {
    await use((...keys) => void execFileSync('xdotool', ['key', '--delay', '20', ...keys], { env: defined(display) }))
  },
  type: async ({ display }, use) => {
    await use((text) => void execFileSync('xdotool', ['type', '--delay', '20', text], { env: defined(display) }))
  },
  fullScreenWindow: async ({ display }, use) => {
    const window = new FullScreenWindow(display)
    await use(window)
    await window.close()
  },
  monitors: async ({ display }, use) => {
    const monitors = new Monitors(display)
    await use(monitors)
    monitors.reset()
  },
  typeOn: async ({ display }, use) => {
    await use(async (text) => {
      const typing = spawn('xdotool', ['type', '--delay', '30', text], { env: defined(display), stdio: 'ignore' })
      await once(typing, 'exit')
    })
  },
  surroundings: async ({ desktop, display }, use) => {
    await use((dataDir) => ({ ...defined({ ...display, ...desktop.env }), ENOUGH_DATA_DIR: dataDir }))
  },
  hosts: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const known = { file: '', run: null as RunningApp | null }
      const end = async (): Promise<void> => {
        await known.run?.kill()
        if (known.run !== null) rmSync(known.run.dataDir, { recursive: true, force: true })
        known.run = null
      }
      await use({
        end,
        of: async (file, start) => {
          if (known.file !== file || known.run === null || known.run.process.exitCode !== null) {
            await end()
            known.run = await start(mkdtempSync(join(tmpdir(), 'enough-e2e-')))
            known.file = file
          }
          return known.run
        },
      })
      await end()
    },
    { scope: 'worker' },
  ],
  shared: async ({ desktop, display, hosts }, use, info) => {
    await use((options = {}) =>
      hosts.of(info.file, (dataDir) => launchApp({ ...display, ...desktop.env }, dataDir, options)),
    )
  },
  launch: async ({ desktop, display, freshFolder, hosts }, use) => {
    const running: RunningApp[] = []
    await use(async (options = {}) => {
      // An app that an earlier file shared would still hold the shortcut and an icon in the tray.
      await hosts.end()
      const app = await launchApp({ ...display, ...desktop.env }, options.dataDir ?? freshFolder(), options)
      running.push(app)
      return app
    })
    await Promise.all(running.map((app) => app.kill()))
  },
})

/** The host to start, and the switches it needs here. */
const SWITCHES = process.env['ELECTRON_SWITCHES']?.split(' ').filter(Boolean) ?? []
export const HOST = {
  executable: process.env['ELECTRON_BIN'] ?? join(ROOT, 'standin/electron-exec.sh'),
  args: [...SWITCHES, ROOT],
}

const launchApp = async (
  surroundings: Readonly<Record<string, string | undefined>>,
  dataDir: string,
  { rate = 1, anchor, args = [], switches = [], env = {}, firstStart = false, through, build = ROOT }: LaunchOptions,
): Promise<RunningApp> => {
  if (!firstStart && !existsSync(join(dataDir, 'settings.json'))) seedSettings(dataDir, {})
  const app = await _electron.launch({
    executablePath: through?.(HOST.executable) ?? HOST.executable,
    args: [...switches, ...SWITCHES, build, ...args],
    cwd: ROOT,
    timeout: 30_000,
    env: {
      ...defined(surroundings),
      ENOUGH_DATA_DIR: dataDir,
      ENOUGH_CLOCK_RATE: anchor === undefined ? String(rate) : `${rate}@${anchor}`,
      ...env,
    },
  })
  return new RunningApp(app, dataDir)
}

export { expect } from '@playwright/test'
