import type { BrowserWindowConstructorOptions, LoadFileOptions } from 'electron'
import { app } from '../app/app.ts'
import { openWindows } from '../app/open-windows.ts'
import { chromiumEvents, sharedChromium } from '../chromium/shared.ts'
import { eventWith, ElectronEvent } from '../electron-event.ts'
import { pressAccelerator } from '../menu/follow-menu.ts'
import { screen } from '../screen.ts'
import { watchDownloads } from '../session/downloads.ts'
import { WebContents } from '../web-contents/web-contents.ts'
import type { Implemented } from './implemented.ts'
import { makeSurface, type Surface } from './surface.ts'
import { readOptions } from './window-options.ts'
import { WindowPlace } from './window-place.ts'

const all = new Set<BrowserWindow>()

/**
 * `BrowserWindow`: a real Chromium window. Calls take effect in the order they are made; what the
 * app reads back (`isVisible`, `getBounds`) is known at once, focus and moves come from the display.
 *
 * Not faithful: when the window manager closes a window and `close` is prevented, the window has
 * gone all the same; it counts as hidden, and `show()` opens it anew and loads the page again.
 */
export class BrowserWindow extends WindowPlace implements Pick<Electron.BrowserWindow, Implemented> {
  readonly webContents: WebContents
  readonly id: number
  readonly #given: BrowserWindowConstructorOptions
  #visible = false
  #focused = false
  #minimized = false
  #maximized = false
  #destroyed = false
  #closing = false
  #readyToShow = false
  #surface: Surface | undefined
  #work: Promise<unknown>

  constructor(given: BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super(readOptions(given, app.getName(), screen.getPrimaryDisplay().workArea), given.autoHideMenuBar ?? false)
    this.#given = given
    this.webContents = new WebContents(given.webPreferences ?? {}, {
      isFocused: () => this.#focused,
      focus: () => this.focus(),
      onReadyToShow: () => this.#onReadyToShow(),
      onTitle: (title) => this.#onTitle(title),
      openWindow: (url, options) => openChild(url, options),
      close: () => this.close(),
      onAccelerator: (commandId) => pressAccelerator(commandId, this, this.webContents),
    })
    this.id = this.webContents.id
    all.add(this)
    openWindows.add(this)
    app.emit('browser-window-created', new ElectronEvent(), this)
    this.#work = this.#open().catch((error: unknown) => {
      process.stderr.write(`stand-in: window ${this.id} can't be opened: ${String(error)}\n`)
      this.webContents.fail(error)
    })
    if (this.options.show) this.show()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...all]
  }
  static fromId(id: number): BrowserWindow | null {
    return [...all].find((window) => window.id === id) ?? null
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...all].find((window) => window.webContents === contents) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...all].find((window) => window.isFocused()) ?? null
  }

  // ---- loading

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  loadFile(file: string, options?: LoadFileOptions): Promise<void> {
    return this.webContents.loadFile(file, options)
  }
  reload(): void {
    this.webContents.reload()
  }

  // ---- showing

  show(): void {
    this.#show(true)
  }
  showInactive(): void {
    this.#show(false)
  }
  hide(): void {
    if (this.#destroyed || !this.#visible) return
    this.#visible = false
    this.perform((surface) => surface.hide())
    this.emit('hide', new ElectronEvent())
  }
  focus(): void {
    if (this.#visible) this.perform((surface) => surface.activate())
  }
  /** Gives the keyboard to another window of the app, if one is visible. */
  blur(): void {
    const other = [...all].find((window) => window !== this && window.isVisible())
    if (this.#focused) other?.focus()
  }
  minimize(): void {
    this.perform((surface) => surface.minimize())
  }
  restore(): void {
    if (this.#minimized) this.perform((surface) => surface.restore())
  }
  maximize(): void {
    this.state('maximized', true)
  }
  unmaximize(): void {
    this.state('maximized', false)
  }
  moveTop(): void {
    this.perform((surface) => surface.raise())
  }
  moveAbove(): void {
    this.moveTop()
  }

  // ---- closing

  close(): void {
    if (this.#destroyed) return
    const event = new ElectronEvent()
    this.emit('close', event)
    if (event.defaultPrevented) {
      this.#closing = false
      app.quitRefused()
      return
    }
    this.#closing = true
    setImmediate(() => this.destroy())
  }
  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#visible = false
    this.#focused = false
    all.delete(this)
    const page = this.webContents.page
    void page?.opened.close()
    this.webContents.destroy()
    this.emit('closed')
    openWindows.remove(this)
  }
  /** For the life cycle: closing has begun and won't be called off. */
  closing(): boolean {
    return this.#closing || this.#destroyed
  }

  // ---- what it is like

  isVisible(): boolean {
    return this.#visible && !this.#destroyed
  }
  isFocused(): boolean {
    return this.#focused
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  isMinimized(): boolean {
    return this.#minimized
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  isNormal(): boolean {
    return !this.#minimized && !this.#maximized && !this.options.fullscreen
  }
  getParentWindow(): BrowserWindow | null {
    return this.#parent() ?? null
  }
  getChildWindows(): BrowserWindow[] {
    return [...all].filter((window) => window.getParentWindow() === this)
  }
  getMediaSourceId(): string {
    return `window:${this.#surface?.xid ?? this.id}:0`
  }
  getNativeWindowHandle(): Buffer {
    const handle = Buffer.alloc(4)
    handle.writeUInt32LE(this.#surface?.xid ?? 0)
    return handle
  }

  setTitle(title: string): void {
    this.options = { ...this.options, title }
    void this.webContents.page?.worlds
      .execute(`document.title = ${JSON.stringify(title)}`, false)
      .catch(() => undefined)
  }
  getTitle(): string {
    return this.options.title
  }
  get title(): string {
    return this.options.title
  }
  set title(title: string) {
    this.setTitle(title)
  }

  // ---- inside

  #show(active: boolean): void {
    if (this.#destroyed) return
    const wasVisible = this.#visible
    this.#visible = true
    if (!this.#surface && this.#opened) this.#work = this.#work.then(() => this.#reopen())
    this.perform((surface) => surface.show(active && this.options.focusable))
    if (!wasVisible) this.emit('show', new ElectronEvent())
  }

  #opened = false

  async #open(): Promise<void> {
    const chromium = await sharedChromium()
    if (this.#destroyed) return
    const page = await chromium.openPage(this.bounds)
    if (this.#destroyed) {
      await page.close()
      return
    }
    const options = this.options
    const surface = await makeSurface(
      page,
      { ...options, decorated: options.framed, parent: this.#parent()?.surface },
      {
        focus: (focused) => this.#onFocus(focused),
        place: (place) => this.onPlace(place),
        minimized: (minimized) => this.#onMinimized(minimized),
        maximized: (maximized) => this.#onMaximized(maximized),
      },
    )
    await surface.hints(options, [this.bounds.width, this.bounds.height])
    await surface.place(this.bounds)
    if (options.alwaysOnTop) await surface.state('above', true)
    if (options.skipTaskbar) await surface.state('skip-taskbar', true)
    if (options.modal) await surface.state('modal', true)
    if (options.fullscreen) await surface.state('fullscreen', true)
    if (this.isVisibleOnAllWorkspaces()) await surface.state('sticky', true)
    if (options.opacity < 1) await surface.opacity(options.opacity)
    this.#surface = surface
    this.#opened = true
    page.session.onEnd(() => this.#onPageGone(page.targetId))
    await this.webContents.attach(page)
  }

  /** For child windows. */
  get surface(): Surface | undefined {
    return this.#surface
  }

  async #reopen(): Promise<void> {
    if (this.#surface || this.#destroyed) return
    await this.#open()
    this.webContents.restore()
  }

  #parent(): BrowserWindow | undefined {
    const parent: unknown = this.#given.parent
    return parent instanceof BrowserWindow ? parent : undefined
  }

  protected perform(act: (surface: Surface) => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#surface && !this.#destroyed ? act(this.#surface) : undefined))
      .catch((error: unknown) => {
        if (!this.#destroyed) process.stderr.write(`stand-in: window ${this.id}: ${String(error)}\n`)
      })
  }

  #onFocus(focused: boolean): void {
    if (this.#destroyed || focused === this.#focused) return
    this.#focused = focused
    const event = new ElectronEvent()
    this.emit(focused ? 'focus' : 'blur', event)
    this.webContents.emit(focused ? 'focus' : 'blur', event)
    app.emit(focused ? 'browser-window-focus' : 'browser-window-blur', event, this)
  }

  #onMinimized(minimized: boolean): void {
    this.#minimized = minimized
    this.emit(minimized ? 'minimize' : 'restore', new ElectronEvent())
  }

  #onMaximized(maximized: boolean): void {
    this.#maximized = maximized
    this.emit(maximized ? 'maximize' : 'unmaximize', new ElectronEvent())
  }

  #onReadyToShow(): void {
    if (this.#readyToShow || this.#destroyed) return
    this.#readyToShow = true
    this.emit('ready-to-show', new ElectronEvent())
  }

  #onTitle(title: string): void {
    const event = new ElectronEvent()
    this.emit('page-title-updated', event, title, title !== '')
    this.webContents.emit('page-title-updated', event, title, title !== '')
    if (event.defaultPrevented) this.setTitle(this.options.title)
    else this.options = { ...this.options, title }
  }

  /** The window manager has closed the window, or a driver the page, or Chromium is gone. */
  #onPageGone(targetId: string): void {
    if (this.#destroyed || this.webContents.page?.opened.targetId !== targetId) return
    this.#surface = undefined
    this.webContents.detach()
    this.#onFocus(false)
    const event = eventWith({})
    this.emit('close', event)
    if (!event.defaultPrevented) {
      this.destroy()
      return
    }
    if (this.#visible) {
      this.#visible = false
      this.emit('hide', new ElectronEvent())
    }
  }
}

function openChild(url: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow(options)
  void window.loadURL(url).catch(() => undefined)
  return window
}

chromiumEvents.on('start', ({ root }) => watchDownloads(root, (targetId) => WebContents.fromDevToolsTargetId(targetId)))
chromiumEvents.on('popup', ({ openerTargetId, url }) => {
  const contents = WebContents.fromDevToolsTargetId(openerTargetId)
  contents?.windowOpen(url || 'about:blank', '', '')
})
