import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, LoadFileOptions, Rectangle } from 'electron'
import { app } from '../app/app.ts'
import { openWindows } from '../app/open-windows.ts'
import { chromiumEvents, sharedChromium } from '../chromium/shared.ts'
import { eventWith, ElectronEvent } from '../electron-event.ts'
import { screen } from '../screen.ts'
import { watchDownloads } from '../session/downloads.ts'
import { WebContents } from '../web-contents/web-contents.ts'
import { makeSurface, type Surface, type SurfaceState } from './surface.ts'
import { centred, readOptions, type WindowOptions } from './window-options.ts'

const all = new Set<BrowserWindow>()

type Implemented =
  | 'id'
  | 'loadURL'
  | 'loadFile'
  | 'reload'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'blur'
  | 'minimize'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isVisible'
  | 'isFocused'
  | 'isDestroyed'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'isNormal'
  | 'isAlwaysOnTop'
  | 'isResizable'
  | 'isMovable'
  | 'isMinimizable'
  | 'isMaximizable'
  | 'isClosable'
  | 'isFocusable'
  | 'isModal'
  | 'isEnabled'
  | 'setEnabled'
  | 'getBounds'
  | 'setBounds'
  | 'getContentBounds'
  | 'setContentBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'setSize'
  | 'getContentSize'
  | 'setContentSize'
  | 'getPosition'
  | 'setPosition'
  | 'getMinimumSize'
  | 'setMinimumSize'
  | 'getMaximumSize'
  | 'setMaximumSize'
  | 'setResizable'
  | 'setMovable'
  | 'setMinimizable'
  | 'setMaximizable'
  | 'setClosable'
  | 'setFocusable'
  | 'center'
  | 'setAlwaysOnTop'
  | 'setVisibleOnAllWorkspaces'
  | 'isVisibleOnAllWorkspaces'
  | 'setSkipTaskbar'
  | 'setTitle'
  | 'getTitle'
  | 'setOpacity'
  | 'getOpacity'
  | 'moveTop'
  | 'flashFrame'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'isMenuBarVisible'
  | 'setAutoHideMenuBar'
  | 'isMenuBarAutoHide'
  | 'setIgnoreMouseEvents'
  | 'setBackgroundColor'
  | 'getBackgroundColor'
  | 'setContentProtection'
  | 'setIcon'
  | 'setFullScreen'
  | 'setFullScreenable'
  | 'isFullScreenable'
  | 'setProgressBar'
  | 'setHasShadow'
  | 'hasShadow'
  | 'setTitleBarOverlay'
  | 'getMediaSourceId'

/**
 * `BrowserWindow`: a real Chromium window. Calls take effect in the order they are made; what the
 * app reads back (`isVisible`, `getBounds`) is known at once, focus and moves come from the display.
 *
 * Not faithful: when the window manager closes a window and `close` is prevented, the window has
 * gone all the same; it counts as hidden, and `show()` opens it anew and loads the page again.
 */
export class BrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Implemented> {
  readonly webContents: WebContents
  readonly id: number
  accessibleTitle = ''
  #options: WindowOptions
  readonly #given: BrowserWindowConstructorOptions
  #bounds: Rectangle
  #visible = false
  #focused = false
  #minimized = false
  #maximized = false
  #destroyed = false
  #closing = false
  #readyToShow = false
  #enabled = true
  #menuBar = true
  #autoHideMenuBar: boolean
  #sticky = false
  #surface: Surface | undefined
  #work: Promise<unknown>

  constructor(given: BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.setMaxListeners(0)
    this.#given = given
    this.#options = readOptions(given, app.getName(), screen.getPrimaryDisplay().workArea)
    this.#bounds = this.#options.bounds
    this.#autoHideMenuBar = given.autoHideMenuBar ?? false
    this.webContents = new WebContents(given.webPreferences ?? {}, {
      isFocused: () => this.#focused,
      focus: () => this.focus(),
      onReadyToShow: () => this.#onReadyToShow(),
      onTitle: (title) => this.#onTitle(title),
      openWindow: (url, options) => openChild(url, options),
      close: () => this.close(),
    })
    this.id = this.webContents.id
    all.add(this)
    openWindows.add(this)
    app.emit('browser-window-created', new ElectronEvent(), this)
    this.#work = this.#open()
    if (this.#options.show) this.show()
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
    this.#do((surface) => surface.hide())
    this.emit('hide', new ElectronEvent())
  }
  focus(): void {
    if (this.#visible) this.#do((surface) => surface.activate())
  }
  /** Gives the keyboard to another window of the app, if one is visible. */
  blur(): void {
    const other = [...all].find((window) => window !== this && window.isVisible())
    if (this.#focused) other?.focus()
  }
  minimize(): void {
    this.#do((surface) => surface.minimize())
  }
  restore(): void {
    if (this.#minimized) this.#do((surface) => surface.restore())
  }
  maximize(): void {
    this.#state('maximized', true)
  }
  unmaximize(): void {
    this.#state('maximized', false)
  }
  moveTop(): void {
    this.#do((surface) => surface.raise())
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
  isFullScreen(): boolean {
    return this.#options.fullscreen
  }
  isNormal(): boolean {
    return !this.#minimized && !this.#maximized && !this.#options.fullscreen
  }
  isAlwaysOnTop(): boolean {
    return this.#options.alwaysOnTop
  }
  isResizable(): boolean {
    return this.#options.resizable
  }
  isMovable(): boolean {
    return this.#options.movable
  }
  isMinimizable(): boolean {
    return this.#options.minimizable
  }
  isMaximizable(): boolean {
    return this.#options.maximizable
  }
  isClosable(): boolean {
    return this.#options.closable
  }
  isFocusable(): boolean {
    return this.#options.focusable
  }
  isModal(): boolean {
    return this.#options.modal
  }
  isEnabled(): boolean {
    return this.#enabled
  }
  setEnabled(enabled: boolean): void {
    this.#enabled = enabled
  }
  isFullScreenable(): boolean {
    return true
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

  // ---- place: a window manager's frame is outside of it, so bounds and content bounds are one

  getBounds(): Rectangle {
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#place({ ...this.#bounds, ...bounds })
  }
  getContentBounds(): Rectangle {
    return this.getBounds()
  }
  setContentBounds(bounds: Rectangle): void {
    this.setBounds(bounds)
  }
  getNormalBounds(): Rectangle {
    return this.getBounds()
  }
  getSize(): number[] {
    return [this.#bounds.width, this.#bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getPosition(): number[] {
    return [this.#bounds.x, this.#bounds.y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  getMinimumSize(): number[] {
    return [...this.#options.min]
  }
  setMinimumSize(width: number, height: number): void {
    this.#change({ min: [width, height] })
    this.#place(this.#bounds)
  }
  getMaximumSize(): number[] {
    return [...this.#options.max]
  }
  setMaximumSize(width: number, height: number): void {
    this.#change({ max: [width, height] })
    this.#place(this.#bounds)
  }
  center(): void {
    this.setBounds(centred(this.#bounds, screen.getDisplayMatching(this.#bounds).workArea))
  }

  // ---- wishes to the window manager

  setResizable(resizable: boolean): void {
    this.#change({ resizable })
  }
  setMovable(movable: boolean): void {
    this.#change({ movable })
  }
  setMinimizable(minimizable: boolean): void {
    this.#change({ minimizable })
  }
  setMaximizable(maximizable: boolean): void {
    this.#change({ maximizable })
  }
  setClosable(closable: boolean): void {
    this.#change({ closable })
  }
  setFocusable(focusable: boolean): void {
    this.#change({ focusable })
  }
  setAlwaysOnTop(flag: boolean): void {
    if (flag === this.#options.alwaysOnTop) return
    this.#options = { ...this.#options, alwaysOnTop: flag }
    this.#state('above', flag)
    this.emit('always-on-top-changed', new ElectronEvent(), flag)
  }
  setVisibleOnAllWorkspaces(visible: boolean): void {
    this.#sticky = visible
    this.#state('sticky', visible)
  }
  isVisibleOnAllWorkspaces(): boolean {
    return this.#sticky
  }
  setSkipTaskbar(skip: boolean): void {
    this.#options = { ...this.#options, skipTaskbar: skip }
    this.#state('skip-taskbar', skip)
  }
  flashFrame(flag: boolean): void {
    this.#state('attention', flag)
  }
  setFullScreen(flag: boolean): void {
    this.#options = { ...this.#options, fullscreen: flag }
    this.#state('fullscreen', flag)
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen', new ElectronEvent())
  }
  setFullScreenable(): void {}
  setTitle(title: string): void {
    this.#options = { ...this.#options, title }
    void this.webContents.page?.worlds
      .execute(`document.title = ${JSON.stringify(title)}`, false)
      .catch(() => undefined)
  }
  getTitle(): string {
    return this.#options.title
  }
  get title(): string {
    return this.#options.title
  }
  set title(title: string) {
    this.setTitle(title)
  }
  setOpacity(opacity: number): void {
    const clamped = Math.min(1, Math.max(0, opacity))
    this.#options = { ...this.#options, opacity: clamped }
    this.#do((surface) => surface.opacity(clamped))
  }
  getOpacity(): number {
    return this.#options.opacity
  }
  setBackgroundColor(backgroundColor: string): void {
    this.#options = { ...this.#options, backgroundColor }
  }
  getBackgroundColor(): string {
    return this.#options.backgroundColor
  }
  setHasShadow(hasShadow: boolean): void {
    this.#options = { ...this.#options, hasShadow }
  }
  hasShadow(): boolean {
    return this.#options.hasShadow
  }

  // ---- menus in windows, icons and such: read back, not drawn

  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(visible: boolean): void {
    this.#menuBar = visible
  }
  isMenuBarVisible(): boolean {
    return this.#menuBar && !this.#autoHideMenuBar
  }
  get menuBarVisible(): boolean {
    return this.isMenuBarVisible()
  }
  setAutoHideMenuBar(hide: boolean): void {
    this.#autoHideMenuBar = hide
  }
  isMenuBarAutoHide(): boolean {
    return this.#autoHideMenuBar
  }
  get autoHideMenuBar(): boolean {
    return this.#autoHideMenuBar
  }
  setIcon(): void {}
  setProgressBar(): void {}
  setContentProtection(): void {}
  /** The X shape extension isn't used: the mouse is never let through. */
  setIgnoreMouseEvents(): void {}
  setTitleBarOverlay(): void {}

  // ---- inside

  #show(active: boolean): void {
    if (this.#destroyed) return
    const wasVisible = this.#visible
    this.#visible = true
    if (!this.#surface && this.#opened) this.#work = this.#work.then(() => this.#reopen())
    this.#do((surface) => surface.show(active && this.#options.focusable))
    if (!wasVisible) this.emit('show', new ElectronEvent())
  }

  #opened = false

  async #open(): Promise<void> {
    const chromium = await sharedChromium()
    if (this.#destroyed) return
    const page = await chromium.openPage(this.#bounds)
    if (this.#destroyed) {
      await page.close()
      return
    }
    const options = this.#options
    const surface = await makeSurface(
      page,
      { ...options, decorated: options.framed, parent: this.#parent()?.surface },
      {
        focus: (focused) => this.#onFocus(focused),
        place: (place) => this.#onPlace(place),
        minimized: (minimized) => this.#onMinimized(minimized),
        maximized: (maximized) => this.#onMaximized(maximized),
      },
    )
    await surface.hints(options, [this.#bounds.width, this.#bounds.height])
    await surface.place(this.#bounds)
    if (options.alwaysOnTop) await surface.state('above', true)
    if (options.skipTaskbar) await surface.state('skip-taskbar', true)
    if (options.modal) await surface.state('modal', true)
    if (options.fullscreen) await surface.state('fullscreen', true)
    if (this.#sticky) await surface.state('sticky', true)
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

  #do(act: (surface: Surface) => Promise<void>): void {
    this.#work = this.#work
      .then(() => (this.#surface && !this.#destroyed ? act(this.#surface) : undefined))
      .catch((error: unknown) => {
        if (!this.#destroyed) process.stderr.write(`stand-in: window ${this.id}: ${String(error)}\n`)
      })
  }

  #state(state: SurfaceState, on: boolean): void {
    this.#do((surface) => surface.state(state, on))
  }

  #change(change: Partial<WindowOptions>): void {
    this.#options = { ...this.#options, ...change }
    const options = this.#options
    this.#do((surface) => surface.hints(options, [this.#bounds.width, this.#bounds.height]))
  }

  #place(wanted: Rectangle): void {
    const { min, max } = this.#options
    const limit = (value: number, low: number, high: number): number =>
      Math.round(Math.min(Math.max(value, low, 1), high || Infinity))
    const next = {
      x: Math.round(wanted.x),
      y: Math.round(wanted.y),
      width: limit(wanted.width, min[0], max[0]),
      height: limit(wanted.height, min[1], max[1]),
    }
    const before = this.#bounds
    this.#bounds = next
    this.#do(async (surface) => {
      if (!this.#options.resizable) await surface.hints(this.#options, [next.width, next.height])
      await surface.place(next)
    })
    this.#tellPlace(before, next)
  }

  #onPlace(place: Rectangle): void {
    const before = this.#bounds
    this.#bounds = place
    this.#tellPlace(before, place)
  }

  #tellPlace(before: Rectangle, now: Rectangle): void {
    if (before.width !== now.width || before.height !== now.height) {
      this.emit('resize', new ElectronEvent())
      this.emit('resized', new ElectronEvent())
    }
    if (before.x !== now.x || before.y !== now.y) {
      this.emit('move', new ElectronEvent())
      this.emit('moved', new ElectronEvent())
    }
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
    if (event.defaultPrevented) this.setTitle(this.#options.title)
    else this.#options = { ...this.#options, title }
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
