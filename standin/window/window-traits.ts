import { EventEmitter } from 'node:events'
import { ElectronEvent } from '../electron-event.ts'
import type { Surface, SurfaceState } from './surface.ts'
import type { WindowOptions } from './window-options.ts'

/**
 * What a window is like and wishes of the window manager: kept as options, read back at once,
 * passed on when there is a real window. Menus in windows, icons, progress bars and shadows are
 * read back but not drawn; the mouse is never let through.
 */
export abstract class WindowTraits extends EventEmitter {
  protected options: WindowOptions
  accessibleTitle = ''
  #enabled = true
  #menuBar = true
  #autoHideMenuBar: boolean
  #sticky = false

  constructor(options: WindowOptions, autoHideMenuBar: boolean) {
    super()
    this.setMaxListeners(0)
    this.options = options
    this.#autoHideMenuBar = autoHideMenuBar
  }

  /** Does something to the real window when there is one, after everything asked for before. */
  protected abstract perform(act: (surface: Surface) => Promise<void>): void

  protected abstract currentSize(): readonly [width: number, height: number]

  isFullScreen(): boolean {
    return this.options.fullscreen
  }
  isAlwaysOnTop(): boolean {
    return this.options.alwaysOnTop
  }
  isResizable(): boolean {
    return this.options.resizable
  }
  isMovable(): boolean {
    return this.options.movable
  }
  isMinimizable(): boolean {
    return this.options.minimizable
  }
  isMaximizable(): boolean {
    return this.options.maximizable
  }
  isClosable(): boolean {
    return this.options.closable
  }
  isFocusable(): boolean {
    return this.options.focusable
  }
  isModal(): boolean {
    return this.options.modal
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
  // ---- wishes to the window manager

  setResizable(resizable: boolean): void {
    this.change({ resizable })
  }
  setMovable(movable: boolean): void {
    this.change({ movable })
  }
  setMinimizable(minimizable: boolean): void {
    this.change({ minimizable })
  }
  setMaximizable(maximizable: boolean): void {
    this.change({ maximizable })
  }
  setClosable(closable: boolean): void {
    this.change({ closable })
  }
  setFocusable(focusable: boolean): void {
    this.change({ focusable })
  }
  setAlwaysOnTop(flag: boolean): void {
    if (flag === this.options.alwaysOnTop) return
    this.options = { ...this.options, alwaysOnTop: flag }
    this.state('above', flag)
    this.emit('always-on-top-changed', new ElectronEvent(), flag)
  }
  setVisibleOnAllWorkspaces(visible: boolean): void {
    this.#sticky = visible
    this.state('sticky', visible)
  }
  isVisibleOnAllWorkspaces(): boolean {
    return this.#sticky
  }
  setSkipTaskbar(skip: boolean): void {
    this.options = { ...this.options, skipTaskbar: skip }
    this.state('skip-taskbar', skip)
  }
  flashFrame(flag: boolean): void {
    this.state('attention', flag)
  }
  setFullScreen(flag: boolean): void {
    this.options = { ...this.options, fullscreen: flag }
    this.state('fullscreen', flag)
    this.emit(flag ? 'enter-full-screen' : 'leave-full-screen', new ElectronEvent())
  }
  setFullScreenable(): void {}
  setOpacity(opacity: number): void {
    const clamped = Math.min(1, Math.max(0, opacity))
    this.options = { ...this.options, opacity: clamped }
    this.perform((surface) => surface.opacity(clamped))
  }
  getOpacity(): number {
    return this.options.opacity
  }
  setBackgroundColor(backgroundColor: string): void {
    this.options = { ...this.options, backgroundColor }
  }
  getBackgroundColor(): string {
    return this.options.backgroundColor
  }
  setHasShadow(hasShadow: boolean): void {
    this.options = { ...this.options, hasShadow }
  }
  hasShadow(): boolean {
    return this.options.hasShadow
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

  /** Asks the window manager for a state, or to take it back. */
  protected state(state: SurfaceState, on: boolean): void {
    this.perform((surface) => surface.state(state, on))
  }

  /** Takes other options and tells the window manager. */
  protected change(change: Partial<WindowOptions>): void {
    this.options = { ...this.options, ...change }
    const options = this.options
    this.perform((surface) => surface.hints(options, this.currentSize()))
  }
}
