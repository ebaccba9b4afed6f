import { EventEmitter } from 'node:events'
import { eventCode, type XDisplay } from './display.ts'
import {
  atom,
  changeProperty,
  configureWindow,
  deleteProperty,
  EventCode,
  EventMask,
  getPlace,
  getProperty,
  mapWindow,
  raiseWindow,
  selectInput,
  sendToRoot,
  setInputFocus,
  withdrawWindow,
  type Place,
} from './requests.ts'

const XA_ATOM = 4
const XA_CARDINAL = 6
const XA_WM_HINTS = 35
const XA_WM_NORMAL_HINTS = 40
const FROM_PAGER = 2
const NOTIFY_POINTER = 5

type Events = {
  focus: [boolean]
  place: [Place]
  minimized: [boolean]
  /** The window manager maximised or unmaximised it. */
  maximized: [boolean]
}

/** States of `_NET_WM_STATE` an app can ask for. */
export type WindowState =
  | 'ABOVE'
  | 'SKIP_TASKBAR'
  | 'SKIP_PAGER'
  | 'STICKY'
  | 'DEMANDS_ATTENTION'
  | 'FULLSCREEN'
  | 'MAXIMIZED_VERT'
  | 'MAXIMIZED_HORZ'
  | 'MODAL'

const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4))
  return bytes
}

/** One of Chromium's top-level windows, handled as a window manager's client is (ICCCM, EWMH). */
export class XWindow extends EventEmitter<Events> {
  readonly id: number
  readonly #display: XDisplay
  readonly #states = new Set<WindowState>()
  readonly #stop: () => void
  #mapped = false
  #withdrawn = false
  #minimized = false
  #maximized = false

  constructor(display: XDisplay, id: number) {
    super()
    this.#display = display
    this.id = id
    this.#stop = display.listen(id, (event) => void this.#onEvent(event))
    selectInput(display.connection, id, EventMask.focusChange | EventMask.structureNotify | EventMask.propertyChange)
  }

  get mapped(): boolean {
    return this.#mapped
  }

  /** Shows the window; `active` decides whether it is to take the keyboard. */
  async map(active: boolean): Promise<void> {
    const x = this.#display.connection
    const userTime = await atom(x, '_NET_WM_USER_TIME')
    this.#withdrawn = false
    await this.#writeStates()
    // EWMH: a user time of zero asks the window manager not to focus a new window.
    if (active) deleteProperty(x, this.id, userTime)
    else changeProperty(x, this.id, userTime, XA_CARDINAL, 32, u32(0))
    this.#mapped = true
    mapWindow(x, this.id)
    if (active) await this.activate()
    await x.sync()
  }

  /** Hides the window as XWithdrawWindow does. */
  async unmap(): Promise<void> {
    const x = this.#display.connection
    this.#mapped = false
    withdrawWindow(x, this.id)
    await x.sync()
    this.settleFocus()
    this.#withdrawn = true
    await this.#writeStates()
  }

  /** Raises the window and gives it the keyboard. */
  async activate(): Promise<void> {
    const x = this.#display.connection
    if (await this.#display.hasWindowManager()) {
      sendToRoot(x, this.id, await atom(x, '_NET_ACTIVE_WINDOW'), [FROM_PAGER, 0, 0])
    } else {
      raiseWindow(x, this.id)
      setInputFocus(x, this.id)
    }
  }

  raise(): void {
    raiseWindow(this.#display.connection, this.id)
  }

  place(place: Partial<Place>): void {
    configureWindow(this.#display.connection, this.id, place)
  }

  currentPlace(): Promise<Place | null> {
    return getPlace(this.#display.connection, this.id)
  }

  /** Adds or removes a state, before or after the window is mapped. */
  async setState(state: WindowState, on: boolean): Promise<void> {
    if (on) this.#states.add(state)
    else this.#states.delete(state)
    const x = this.#display.connection
    if (!this.#mapped) return this.#writeStates()
    const [property, value] = await Promise.all([atom(x, '_NET_WM_STATE'), atom(x, `_NET_WM_STATE_${state}`)])
    sendToRoot(x, this.id, property, [on ? 1 : 0, value, 0, FROM_PAGER])
  }

  async minimize(): Promise<void> {
    const ICONIC = 3
    const x = this.#display.connection
    sendToRoot(x, this.id, await atom(x, 'WM_CHANGE_STATE'), [ICONIC])
  }

  /** With or without the window manager's frame (Motif hints, flag "decorations"). */
  async setDecorated(decorated: boolean): Promise<void> {
    const x = this.#display.connection
    const hints = await atom(x, '_MOTIF_WM_HINTS')
    changeProperty(x, this.id, hints, hints, 32, u32(2, 0, decorated ? 1 : 0, 0, 0))
  }

  /**
   * Smallest and largest size, position given by the program (ICCCM WM_NORMAL_HINTS). With static
   * gravity a frame goes around the place asked for, so that bounds read back are those set.
   */
  setSizeHints(min: readonly [number, number], max: readonly [number, number]): void {
    const POSITION = 4
    const MIN = 16
    const MAX = 32
    const GRAVITY = 512
    const STATIC = 10
    const flags = POSITION | GRAVITY | (min[0] + min[1] > 0 ? MIN : 0) | (max[0] + max[1] > 0 ? MAX : 0)
    const unlimited = 0x7fff
    const fields = [flags, 0, 0, 0, 0, ...min, max[0] || unlimited, max[1] || unlimited, 0, 0, 0, 0, 0, 0, 0, 0, STATIC]
    changeProperty(this.#display.connection, this.id, XA_WM_NORMAL_HINTS, 41, 32, u32(...fields))
  }

  /** Whether the window may ever have the keyboard (ICCCM WM_HINTS, flag "input"). */
  setFocusable(focusable: boolean): void {
    changeProperty(
      this.#display.connection,
      this.id,
      XA_WM_HINTS,
      XA_WM_HINTS,
      32,
      u32(1, focusable ? 1 : 0, 0, 0, 0, 0, 0, 0, 0),
    )
  }

  async setTransientFor(parent: number): Promise<void> {
    const XA_WINDOW = 33
    changeProperty(this.#display.connection, this.id, 68, XA_WINDOW, 32, u32(parent))
  }

  async setOpacity(opacity: number): Promise<void> {
    const x = this.#display.connection
    const value = u32(Math.round(Math.min(1, Math.max(0, opacity)) * 0xffffffff))
    changeProperty(x, this.id, await atom(x, '_NET_WM_WINDOW_OPACITY'), XA_CARDINAL, 32, value)
  }

  async setTitle(title: string): Promise<void> {
    const x = this.#display.connection
    const [name, utf8] = await Promise.all([atom(x, '_NET_WM_NAME'), atom(x, 'UTF8_STRING')])
    changeProperty(x, this.id, name, utf8, 8, Buffer.from(title))
  }

  /**
   * Makes Chromium know that it hasn't the keyboard: of a window opened in silence it believes it
   * has, and only a focus that came and went convinces it. With no event mask only the window's
   * own client gets these events.
   */
  settleFocus(): void {
    const NOTIFY_NONLINEAR = 3
    for (const code of [EventCode.focusIn, EventCode.focusOut]) {
      const event = Buffer.alloc(32)
      event.writeUInt8(code, 0)
      event.writeUInt8(NOTIFY_NONLINEAR, 1)
      event.writeUInt32LE(this.id, 4)
      this.#display.connection.send(25, 0, Buffer.concat([u32(this.id, 0), event]))
    }
  }

  forget(): void {
    this.#stop()
    this.removeAllListeners()
  }

  async #writeStates(): Promise<void> {
    const x = this.#display.connection
    // Chromium takes a window in the state HIDDEN for minimised, and its page for hidden.
    const names = this.#withdrawn ? [...this.#states, 'HIDDEN'] : [...this.#states]
    const atoms = await Promise.all(names.map((state) => atom(x, `_NET_WM_STATE_${state}`)))
    changeProperty(x, this.id, await atom(x, '_NET_WM_STATE'), XA_ATOM, 32, u32(...atoms))
  }

  async #onEvent(event: Buffer): Promise<void> {
    const code = eventCode(event)
    if (code === EventCode.focusIn || code === EventCode.focusOut) this.#onFocus(event, code === EventCode.focusIn)
    else if (code === EventCode.configureNotify || code === EventCode.mapNotify) await this.#onPlace()
    else if (code === EventCode.propertyNotify) await this.#onProperty(event.readUInt32LE(8))
  }

  #onFocus(event: Buffer, focused: boolean): void {
    const detail = event.readUInt8(1)
    const mode = event.readUInt8(8)
    const GRAB = 1
    const UNGRAB = 2
    if (detail >= NOTIFY_POINTER || mode === GRAB || mode === UNGRAB) return
    this.emit('focus', focused)
  }

  async #onPlace(): Promise<void> {
    const place = await this.currentPlace()
    if (place && this.#mapped) this.emit('place', place)
  }

  async #onProperty(property: number): Promise<void> {
    const x = this.#display.connection
    if (property !== (await atom(x, '_NET_WM_STATE'))) return
    const [bytes, hidden, maximized] = await Promise.all([
      getProperty(x, this.id, property),
      atom(x, '_NET_WM_STATE_HIDDEN'),
      atom(x, '_NET_WM_STATE_MAXIMIZED_VERT'),
    ])
    const states = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4))
    // A window manager clears the states of a window that is withdrawn, sooner or later.
    if (this.#withdrawn && !states.includes(hidden)) await this.#writeStates()
    if (this.#mapped && states.includes(hidden) !== this.#minimized) {
      this.#minimized = !this.#minimized
      this.emit('minimized', this.#minimized)
    }
    if (this.#mapped && states.includes(maximized) !== this.#maximized) {
      this.#maximized = !this.#maximized
      this.emit('maximized', this.#maximized)
    }
  }
}
