import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Desktop } from '../../tests/support/desktop/desktop.ts'
import type { MenuNode } from '../../tests/support/desktop/menu-tree.ts'
import { onDisplay, startDisplay } from '../lib/display.mjs'
import { rememberedHost, type Host } from '../lib/host.mjs'
import { until } from '../demo/until.ts'
import { projectRoot } from '../lib/project.mjs'

const SCREEN = { width: 1280, height: 900, bus: false }
const PATIENCE_MS = 40_000

/** One run of the built app, used through its tray. */
export interface AppRun {
  readonly menu: (fits: (menu: readonly MenuNode[]) => boolean) => Promise<readonly MenuNode[]>
  readonly click: (...labels: readonly string[]) => Promise<void>
  /** how many notifications there were since it was started */
  readonly notified: () => number
  /** End it as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>
}

/** How the app is started: a program, and what it is told. */
export interface Program {
  readonly file: string
  readonly args: readonly string[]
  /** variables besides those of the desktop */
  readonly env?: NodeJS.ProcessEnv
}

/** A private display and desktop on which the built app is started again and again. */
export class Stage {
  readonly #desktop: Desktop
  readonly #host: Host
  readonly #env: NodeJS.ProcessEnv
  readonly #stopDisplay: () => Promise<void>

  private constructor(desktop: Desktop, host: Host, env: NodeJS.ProcessEnv, stopDisplay: () => Promise<void>) {
    this.#desktop = desktop
    this.#host = host
    this.#env = env
    this.#stopDisplay = stopDisplay
  }

  /** @returns why not, where the app can't be run */
  static async open(): Promise<Stage | string> {
    const host = rememberedHost(projectRoot)
    if (host === null || !existsSync(join(projectRoot, 'out/main/index.js'))) return 'nothing is built yet'
    const display = await startDisplay(SCREEN)
    const desktop = await Desktop.start()
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = onDisplay(process.env, display)
    return new Stage(desktop, host, { ...env, ...desktop.env }, () => display.stop())
  }

  /** By what programs find this desktop. */
  get env(): NodeJS.ProcessEnv {
    return this.#env
  }

  /** @param folder an app, built @returns how it is started on the host that was prepared */
  onHost(folder: string): Program {
    return { file: this.#host.executable, args: [...this.#host.switches, folder] }
  }

  /** @param dataDir where it keeps its files @param program another one than the project's own build on its host */
  start(dataDir: string, { file, args, env }: Program = this.onHost(projectRoot)): AppRun {
    const { tray, notifications } = this.#desktop
    const before = notifications.all.length
    const app = spawn(file, args, {
      cwd: projectRoot,
      env: { ...this.#env, ...env, ENOUGH_DATA_DIR: dataDir },
      stdio: 'ignore',
    })
    const gone = once(app, 'exit')
    return {
      menu: async (fits) => {
        await tray.onceRegistered(PATIENCE_MS)
        return tray.waitForMenu(fits, PATIENCE_MS)
      },
      click: (...labels) => tray.click(...labels),
      notified: () => notifications.all.length - before,
      kill: async () => {
        app.kill('SIGKILL')
        await gone
        // The panel forgets its icon a moment later; the next start is not to be taken for this one.
        await until('The icon of the killed app gone', () => !tray.registered)
      },
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#desktop.stop(), this.#stopDisplay()])
  }
}
