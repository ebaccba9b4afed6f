import { eventWith, ElectronEvent } from '../electron-event.ts'
import { launchInfo } from '../host/launch-info.ts'
import { notImplemented } from '../not-implemented.ts'
import { CommandLine } from './command-line.ts'
import type { Implemented } from './implemented.ts'
import { InstanceLock } from './instance-lock.ts'
import { LinuxLeftovers } from './linux-leftovers.ts'
import { openWindows } from './open-windows.ts'
import { Paths } from './paths.ts'

const CLEANUP_PATIENCE_MS = 4000

/**
 * `app`: the life cycle in Electron's order. `quit()` emits `before-quit`, closes every window (a
 * prevented `close` calls it off), then emits `will-quit` and `quit`; SIGINT and SIGTERM quit.
 */
class App extends LinuxLeftovers implements Pick<Electron.App, Implemented> {
  readonly isPackaged = false
  readonly commandLine = new CommandLine()
  #name = launchInfo.name
  #version = launchInfo.version
  #quitting = false
  #exiting = false
  #isReady = false
  #lock: InstanceLock | undefined
  readonly #ready = Promise.withResolvers<void>()
  readonly #cleanups: (() => Promise<void>)[] = []
  readonly #paths = new Paths(
    () => this.#name,
    () => this.commandLine.getSwitchValue('user-data-dir'),
  )

  constructor() {
    super()
    this.setMaxListeners(0)
    openWindows.onGone((left) => this.#onWindowGone(left))
  }

  get name(): string {
    return this.#name
  }

  set name(name: string) {
    this.#name = name
  }

  // ---- life cycle

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  quit(): void {
    if (this.#quitting || this.#exiting) return
    const event = new ElectronEvent()
    this.#quitting = true
    this.emit('before-quit', event)
    if (event.defaultPrevented) {
      this.#quitting = false
      return
    }
    const windows = openWindows.all()
    if (windows.length === 0) {
      this.#willQuit()
      return
    }
    for (const window of windows) {
      window.close()
      if (window.closing()) continue
      this.#quitting = false
      return
    }
  }

  exit(exitCode = 0): void {
    if (this.#exiting) return
    this.#exiting = true
    for (const window of openWindows.all()) window.destroy()
    void this.#end(exitCode)
  }

  relaunch(): void {
    throw notImplemented('app.relaunch')
  }

  focus(): void {
    this.emit('standin:focus')
  }

  // ---- who it is

  getName(): string {
    return this.#name
  }

  setName(name: string): void {
    this.#name = name
  }

  getVersion(): string {
    return this.#version
  }

  setVersion(version: string): void {
    this.#version = version
  }

  getAppPath(): string {
    return launchInfo.appPath
  }

  getPath(name: string): string {
    return this.#paths.get(name)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  setAppLogsPath(path?: string): void {
    this.#paths.set('logs', path ?? this.#paths.get('logs'))
  }

  /** `--lang`, or the system's language. */
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || this.getSystemLocale()
  }

  getSystemLocale(): string {
    return this.getPreferredSystemLanguages()[0] ?? 'en-US'
  }

  getLocaleCountryCode(): string {
    return new Intl.Locale(this.getSystemLocale()).region ?? ''
  }

  /** From LANGUAGE, LC_ALL, LC_MESSAGES and LANG, in gettext's order. */
  getPreferredSystemLanguages(): string[] {
    const { LANGUAGE = '', LC_ALL = '', LC_MESSAGES = '', LANG = '' } = process.env
    const names = (LANGUAGE || LC_ALL || LC_MESSAGES || LANG).split(':')
    const tags = names
      .map((name) => name.replace(/[.@].*$/, '').replace('_', '-'))
      .filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX')
    return tags.length > 0 ? tags : ['en-US']
  }

  // ---- only one of it

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.#lock ??= new InstanceLock(this.getPath('userData'), (second) => {
      this.emit('second-instance', new ElectronEvent(), second.argv, second.workingDirectory, second.additionalData)
    })
    return this.#lock.request(additionalData)
  }

  hasSingleInstanceLock(): boolean {
    return this.#lock?.held ?? false
  }

  releaseSingleInstanceLock(): void {
    this.#lock?.release()
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    this.commandLine.appendSwitch('disable-gpu')
  }
  isHardwareAccelerationEnabled(): boolean {
    return !this.commandLine.hasSwitch('disable-gpu')
  }

  // ---- for the host

  /** The app's main module has been evaluated. */
  becomeReady(): void {
    if (this.#exiting || this.#isReady) return
    this.#isReady = true
    this.emit('will-finish-launching')
    this.emit('ready', new ElectronEvent(), {})
    this.#ready.resolve()
  }

  /** Work to be done before the process ends; it is waited for, but not for ever. */
  beforeExit(cleanup: () => Promise<void>): void {
    this.#cleanups.push(cleanup)
  }

  /** A window refused to close while quitting. */
  quitRefused(): void {
    this.#quitting = false
  }

  #onWindowGone(left: number): void {
    if (left > 0 || this.#exiting) return
    if (this.#quitting) this.#willQuit()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  #willQuit(): void {
    const event = new ElectronEvent()
    this.emit('will-quit', event)
    if (event.defaultPrevented) {
      this.#quitting = false
      return
    }
    this.#exiting = true
    void this.#end(0)
  }

  async #end(exitCode: number): Promise<void> {
    this.emit('quit', eventWith({ exitCode }), exitCode)
    const work = Promise.allSettled([...this.#cleanups.map((cleanup) => cleanup()), this.#lock?.announced()])
    const patience = new Promise((resolve) => setTimeout(resolve, CLEANUP_PATIENCE_MS))
    await Promise.race([work, patience])
    process.exit(exitCode)
  }
}

export const app = new App()
