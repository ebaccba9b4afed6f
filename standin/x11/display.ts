import { XConnection } from './connection.ts'
import { atom, EventCode, EventMask, getProperty, selectInput } from './requests.ts'

const shared: { display: Promise<XDisplay> | undefined } = { display: undefined }

/** Whether there is an X display; without one the windows are headless. */
export function hasDisplay(): boolean {
  return Boolean(process.env['DISPLAY'])
}

/** The host's one connection to the display, opened when first needed. */
export function xDisplay(): Promise<XDisplay> {
  shared.display ??= XDisplay.open(process.env['DISPLAY'] ?? '')
  return shared.display
}

type Listener = (event: Buffer) => void

/** An X display with its root window watched; hands events to whoever asked for that window. */
export class XDisplay {
  readonly connection: XConnection
  readonly root: number
  readonly #listeners = new Map<number, Set<Listener>>()

  private constructor(connection: XConnection) {
    this.connection = connection
    this.root = connection.setup.root
    selectInput(connection, this.root, EventMask.structureNotify | EventMask.substructureNotify)
    connection.on('event', (event) => this.#dispatch(event))
  }

  static async open(name: string): Promise<XDisplay> {
    return new XDisplay(await XConnection.open(name))
  }

  /** Hears every event that is reported for this window, until the returned function is called. */
  listen(window: number, listener: Listener): () => void {
    const listeners = this.#listeners.get(window) ?? new Set()
    this.#listeners.set(window, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(window)
    }
  }

  /** True when a window manager that speaks EWMH runs; without one focus is set directly. */
  async hasWindowManager(): Promise<boolean> {
    const check = await atom(this.connection, '_NET_SUPPORTING_WM_CHECK')
    return (await getProperty(this.connection, this.root, check)).length > 0
  }

  #dispatch(event: Buffer): void {
    // The window an event is reported for stands at byte 4, but for keys: there it is the grabbing root at 12.
    const window = event.readUInt32LE(eventCode(event) === EventCode.keyPress ? 12 : 4)
    this.#listeners.get(window)?.forEach((listener) => listener(event))
  }
}

/** The event's code without the mark that another client sent it. */
export function eventCode(event: Buffer): number {
  return event.readUInt8(0) & 0x7f
}

/** For root events: the window that was created or mapped. */
export function subject(event: Buffer): number {
  return event.readUInt32LE(8)
}

/** Whether a CreateNotify or MapNotify is about a window the window manager must not touch. */
export function isOverrideRedirect(event: Buffer): boolean {
  return event.readUInt8(eventCode(event) === EventCode.createNotify ? 22 : 12) === 1
}
