import type { ElectronApplication, Page } from 'playwright-core'
import { drive, type Driven } from './driven.ts'

/** What the workbench application keeps for tests. */
type Bench = {
  readonly pages: Map<string, string>
  readonly requests: { url: string; host: string; method: string; body: string }[]
  readonly log: unknown[][]
  headers: Record<string, string>
}

declare global {
  var bench: Bench
}

/** The workbench application: pages and windows are made by the tests. */
export class Workbench {
  readonly app: ElectronApplication
  readonly #driven: Driven
  #serial = 0

  private constructor(driven: Driven) {
    this.#driven = driven
    this.app = driven.app
  }

  static async start(env: Readonly<Record<string, string>> = {}): Promise<Workbench> {
    return new Workbench(await drive('workbench', env))
  }

  /** Lets the application serve this page. */
  async serve(path: string, html: string): Promise<void> {
    await this.app.evaluate((_electron, [path, html]) => void globalThis.bench.pages.set(path, html), [
      path,
      html,
    ] as const)
  }

  /** Opens a window with the fixture's preload on `app://bundle<path>`, and gives its page. */
  async open(
    path = '/',
    options: Electron.BrowserWindowConstructorOptions = {},
  ): Promise<{ readonly id: number; readonly page: Page }> {
    const mark = `#w${++this.#serial}`
    const id = await this.app.evaluate(
      async ({ app, BrowserWindow }, [url, options]) => {
        const preload = `${app.getAppPath()}/preload.cjs`
        const webPreferences = Object.assign<Electron.WebPreferences, unknown>({ preload }, options.webPreferences)
        const window = new BrowserWindow({ show: false, ...options, webPreferences })
        await window.loadURL(url)
        return window.id
      },
      [`app://bundle${path}${mark}`, options] as const,
    )
    return { id, page: await this.#driven.page(mark) }
  }

  /** The page whose address ends like this. */
  page(end: string): Promise<Page> {
    return this.#driven.page(end)
  }

  /** Closes every window and forgets what was logged. */
  async clear(): Promise<void> {
    await this.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy()
      globalThis.bench.log.length = 0
      globalThis.bench.requests.length = 0
    })
  }

  stop(): Promise<void> {
    return this.#driven.close()
  }
}
