import { isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LoadFileOptions, WebPreferences, WindowOpenHandlerResponse } from 'electron'
import { app } from '../app/app.ts'
import { eventWith, ElectronEvent } from '../electron-event.ts'
import { followMenu } from '../menu/follow-menu.ts'
import { IpcMain } from '../ipc/ipc-main.ts'
import { notImplemented } from '../not-implemented.ts'
import type { OpenedPage } from '../chromium/chromium.ts'
import { LoadError, Page } from '../page/page.ts'
import type { Navigation } from '../page/requests.ts'
import { originOf, toChromium } from '../session/schemes.ts'
import { session, Session } from '../session/session.ts'
import { CONSOLE_NUMBERS, consoleLevel } from './console-level.ts'
import { ContentsTraits } from './contents-traits.ts'
import { Frame } from './frame.ts'
import { permissionsOf, type Permit } from './grant-permissions.ts'
import type { Implemented } from './implemented.ts'
import { routeInvoke, routeSend } from './ipc-router.ts'
import { pathsOfFiles } from './file-paths.ts'
import { followTheme } from './follow-theme.ts'
import { errorNumber } from './net-errors.ts'
import { toPrintRequest } from './print-request.ts'
import { readPreload } from './preload-file.ts'

/** What a webContents needs of the window around it. */
export type Host = {
  readonly isFocused: () => boolean
  readonly focus: () => void
  readonly onReadyToShow: () => void
  readonly onTitle: (title: string) => void
  readonly openWindow: (url: string, options: Electron.BrowserWindowConstructorOptions) => unknown
  readonly close: () => void
  /** A key was pressed that is an accelerator of the application menu. */
  readonly onAccelerator: (commandId: number) => void
}

type OpenHandler = (details: Electron.HandlerDetails) => WindowOpenHandlerResponse

const PAINT_PATIENCE_MS = 2000
const counter = { last: 0 }
const all = new Set<WebContents>()

/**
 * `webContents`: a page as the app sees it. It outlives the Chromium page behind it: when a window
 * manager closes a window whose `close` was prevented, a new page takes its place at `show()`.
 *
 * Messages sent before a document's preload has run are dropped, as in Electron.
 */
export class WebContents extends ContentsTraits implements Pick<Electron.WebContents, Implemented> {
  readonly id = ++counter.last
  readonly ipc = new IpcMain()
  readonly session: Session
  readonly mainFrame = new Frame(this)
  readonly opener = null
  readonly hostWebContents = null
  readonly devToolsWebContents = null
  readonly #preferences: WebPreferences
  readonly #host: Host
  #attached = Promise.withResolvers<Page>()
  #page: Page | undefined
  #permit: Permit | undefined
  #url = ''
  #wanted = ''
  #title = ''
  #loading = false
  #crashed = false
  #destroyed = false
  #open: OpenHandler = () => ({ action: 'allow' })

  constructor(preferences: WebPreferences, host: Host) {
    if (preferences.contextIsolation === false) throw notImplemented('webPreferences.contextIsolation: false')
    if (preferences.nodeIntegration === true) throw notImplemented('webPreferences.nodeIntegration: true')
    super(preferences.backgroundThrottling ?? true)
    this.#preferences = preferences
    this.#host = host
    const chosen: unknown = preferences.session
    this.session = chosen instanceof Session ? chosen : session.fromPartition(preferences.partition ?? '')
    all.add(this)
    app.emit('web-contents-created', new ElectronEvent(), this)
  }

  // ---- static lookups, as on electron.webContents

  static getAllWebContents(): WebContents[] {
    return [...all]
  }

  static getFocusedWebContents(): WebContents | null {
    return [...all].find((contents) => contents.isFocused()) ?? null
  }

  static fromId(id: number): WebContents | undefined {
    return [...all].find((contents) => contents.id === id)
  }

  /** Playwright finds the window of a page by this. */
  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...all].find((contents) => contents.#page?.opened.targetId === targetId)
  }

  static fromFrame(frame: unknown): WebContents | undefined {
    return [...all].find((contents) => contents.mainFrame === frame)
  }

  // ---- state

  getURL(): string {
    return this.#url
  }
  getTitle(): string {
    return this.#title
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isLoading(): boolean {
    return this.#loading
  }
  isLoadingMainFrame(): boolean {
    return this.#loading
  }
  isCrashed(): boolean {
    return this.#crashed
  }
  isFocused(): boolean {
    return this.#host.isFocused()
  }
  /** The webPreferences the window was made with, for tests. */
  getLastWebPreferences(): WebPreferences {
    return { contextIsolation: true, sandbox: true, nodeIntegration: false, ...this.#preferences }
  }

  // ---- loading

  async loadURL(url: string): Promise<void> {
    this.#wanted = url
    this.#loading = true
    const page = await this.#attached.promise
    try {
      await page.navigate(url)
    } catch (error) {
      this.#loading = false
      if (this.#destroyed || !(error instanceof LoadError)) throw error
      const code = error.code.replace('net::', '')
      const errno = errorNumber(error.code)
      if (code !== 'ERR_ABORTED') this.#tellFailure(code, errno, url)
      throw Object.assign(new Error(`${code} (${errno}) loading '${url.slice(0, 2048)}'`), { errno, code, url })
    }
  }

  loadFile(file: string, options: LoadFileOptions = {}): Promise<void> {
    const url = pathToFileURL(isAbsolute(file) ? file : join(app.getAppPath(), file))
    for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.set(name, value)
    if (options.search !== undefined) url.search = options.search
    if (options.hash !== undefined) url.hash = options.hash
    return this.loadURL(url.href)
  }

  reload(): void {
    void this.#page?.reload(false, this.#url)
  }
  reloadIgnoringCache(): void {
    void this.#page?.reload(true, this.#url)
  }
  stop(): void {
    void this.#page?.session.tell('Page.stopLoading')
  }

  /** Closes the window around it, as Electron does (a page's `beforeunload` isn't asked: a limit). */
  close(): void {
    if (!this.#destroyed) this.#host.close()
  }

  // ---- talking to the page

  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    this.#page?.post('send', channel, args)
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.#attached.promise
    return page.worlds.execute(code, userGesture)
  }

  async insertCSS(css: string): Promise<string> {
    const style = `(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet) })()`
    await this.executeJavaScript(style)
    return String(++counter.last)
  }

  /** Prints the page as Chromium would; `pageSize` is a name or a size in inches, as are margins. */
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const request = toPrintRequest(options)
    const page = await this.#attached.promise
    const { data } = await page.session.send('Page.printToPDF', request)
    return Buffer.from(data, 'base64')
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler
  }

  focus(): void {
    this.#host.focus()
  }
  getUserAgent(): string {
    return this.session.getUserAgent()
  }
  getProcessId(): number {
    return this.id
  }

  protected applyZoom(factor: number): void {
    void this.#page?.worlds.door('zoom', factor)
  }

  // ---- for the window

  /** A Chromium page is to stand behind these contents. */
  async attach(opened: OpenedPage): Promise<void> {
    const page = await Page.attach(opened, {
      appSession: this.session,
      webContentsId: this.id,
      preload: readPreload(this.#preferences.preload),
      info: {
        versions: { ...process.versions },
        platform: process.platform,
        arch: process.arch,
        argv: [process.execPath, ...(this.#preferences.additionalArguments ?? [])],
        env: { ...process.env },
      },
      mayNavigate: (navigation) => this.#mayNavigate(navigation),
    })
    this.#page = page
    this.#crashed = false
    this.#listen(page)
    followTheme(page)
    followMenu(page)
    this.#permit = permissionsOf(this, this.session, page)
    this.#attached.resolve(page)
  }

  /** No page can be had: loading fails with this. */
  fail(reason: unknown): void {
    this.#attached.promise.catch(() => undefined)
    this.#attached.reject(reason)
  }

  /** The Chromium page has gone, but the contents go on living. */
  detach(): void {
    this.#page = undefined
    this.#attached = Promise.withResolvers<Page>()
  }

  /** Loads again what was last shown, in a page that has just been attached. */
  restore(): void {
    const url = this.#url || this.#wanted
    if (url) void this.loadURL(url).catch(() => undefined)
  }

  get page(): Page | undefined {
    return this.#page
  }

  /** Everything ends here. */
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    all.delete(this)
    this.emit('destroyed')
  }

  /** A window a page wants to open: the app's handler decides. */
  windowOpen(url: string, frameName: string, features: string): void {
    const disposition = features === '' ? 'foreground-tab' : 'new-window'
    const details = {
      url,
      frameName,
      features,
      disposition,
      referrer: { url: this.#url, policy: 'strict-origin-when-cross-origin' },
    } as const
    const response = this.#open(details)
    if (response.action !== 'allow') return
    const window = this.#host.openWindow(url, response.overrideBrowserWindowOptions ?? {})
    this.emit('did-create-window', window, { url, frameName, disposition, referrer: details.referrer, options: {} })
  }

  #listen(page: Page): void {
    page.on('message', (kind, url, values) => this.#onMessage(page, kind, url, values))
    page.on('started', () => this.#setLoading(true))
    page.on('stopped', () => this.#setLoading(false))
    page.on('navigated', (url, failed) => {
      if (url === 'about:blank' && this.#wanted !== url) return
      this.#url = url
      if (failed) {
        // What the host was asked to load tells its own failure, with Chromium's word for it.
        if (!isSameUrl(url, this.#wanted)) this.#tellFailure('ERR_FAILED', -2, url)
        return
      }
      this.emit('did-navigate', new ElectronEvent(), url, 200, 'OK')
      this.emit('did-frame-navigate', new ElectronEvent(), url, 200, 'OK', true, 1, 1)
    })
    page.on('in-page', (url) => {
      this.#url = url
      this.emit('did-navigate-in-page', new ElectronEvent(), url, true, 1, 1)
    })
    page.on('dom-ready', () => {
      this.emit('dom-ready', new ElectronEvent())
      if (this.zoomFactor !== 1) this.applyZoom(this.zoomFactor)
      void page.worlds.painted(PAINT_PATIENCE_MS).then(() => this.#host.onReadyToShow())
    })
    page.on('loaded', () => {
      this.#loading = false
      this.emit('did-frame-finish-load', new ElectronEvent(), true, 1, 1)
      this.emit('did-finish-load', new ElectronEvent())
    })
    page.on('console', ({ level, text, line, source }) => {
      const event = eventWith({
        level: consoleLevel(level),
        message: text,
        lineNumber: line,
        sourceId: source,
        frame: this.mainFrame,
      })
      this.emit('console-message', event, CONSOLE_NUMBERS[event.level] ?? 1, text, line, source)
    })
    page.on('crashed', () => {
      this.#crashed = true
      const details = { reason: 'crashed', exitCode: 1 } as const
      this.emit('render-process-gone', new ElectronEvent(), details)
      app.emit('render-process-gone', new ElectronEvent(), this, details)
    })
  }

  #tellFailure(code: string, errno: number, url: string): void {
    this.emit('did-fail-load', new ElectronEvent(), errno, code, url, true, 1, 1)
  }

  #setLoading(loading: boolean): void {
    this.#loading = loading
    this.emit(loading ? 'did-start-loading' : 'did-stop-loading', new ElectronEvent())
  }

  #onMessage(page: Page, kind: string, url: string, values: readonly unknown[]): void {
    if (this.#destroyed) return
    if (url !== 'about:blank') this.#url = url
    const [first, second, third] = values
    if (kind === 'invoke') void routeInvoke(this, page, Number(first), String(second), third as unknown[])
    else if (kind === 'send') routeSend(this, page, String(first), second as unknown[])
    else if (kind === 'intent') page.intents.fromPage(String(first))
    else if (kind === 'open') this.windowOpen(String(first), String(second), String(third))
    else if (kind === 'navigate') void this.#goElsewhere(page, String(first))
    else if (kind === 'context-menu')
      this.emit('context-menu', new ElectronEvent(), { x: first, y: second, pageURL: this.#url })
    else if (kind === 'title') this.#onTitle(String(first))
    else if (kind === 'accelerator') this.#host.onAccelerator(Number(first))
    else if (kind === 'zoom') this.setZoomFactor(Number(first))
    else if (kind === 'files') void pathsOfFiles(page, Number(first), Number(second))
    else if (kind === 'preload-error') {
      console.error(`Unable to load preload script: ${this.#preferences.preload}\n`, first)
      this.emit('preload-error', new ElectronEvent(), this.#preferences.preload ?? '', first)
    }
  }

  #onTitle(title: string): void {
    this.#title = title
    this.#host.onTitle(title)
  }

  /** Whether a navigation may go on; those the host or a driver started aren't asked about. */
  async #mayNavigate(navigation: Navigation): Promise<boolean> {
    const { url, isMainFrame, isRedirect } = navigation
    if (isMainFrame) await this.#permit?.(url)
    if (isMainFrame && !isRedirect) {
      if (!(await this.#page?.intents.isFromPage(toChromium(url)))) return true
      return !this.#vetoed('will-navigate', url, true) && !this.#vetoed('will-frame-navigate', url, true)
    }
    if (isRedirect) return !this.#vetoed('will-redirect', url, isMainFrame)
    return !this.#vetoed('will-frame-navigate', url, false)
  }

  #vetoed(kind: string, url: string, isMainFrame: boolean): boolean {
    const event = eventWith({
      url,
      isMainFrame,
      isSameDocument: false,
      frame: this.mainFrame,
      initiator: this.mainFrame,
    })
    this.emit(kind, event, url, false, isMainFrame, 1, 1)
    return event.defaultPrevented
  }

  /** The page wants to leave for `mailto:`, `file:` or another application's scheme. */
  async #goElsewhere(page: Page, url: string): Promise<void> {
    if (this.#vetoed('will-navigate', url, true) || this.#vetoed('will-frame-navigate', url, true)) return
    if (/^(file|blob):/.test(url)) {
      await page.session.tell('Page.navigate', { url })
      return
    }
    const allowed = await this.session.permissions.ask(this, 'openExternal', originOf(this.#url), { externalURL: url })
    if (allowed) app.emit('standin:open-external', url)
  }
}

function isSameUrl(one: string, other: string): boolean {
  return URL.parse(toChromium(one))?.href === URL.parse(toChromium(other))?.href
}
