import { once } from 'node:events'
import { eventCode, XDisplay } from '../../../standin/x11/display.ts'
import { atom, changeProperty, EventCode, EventMask, getProperty, selectInput } from '../../../standin/x11/requests.ts'
import { XWindow } from '../../../standin/x11/x-window.ts'
import { Changes } from './waiting.ts'

const XA_CARDINAL = 6
const XA_STRING = 31
const XA_WM_CLASS = 67
const CREATE_WINDOW = 1
const DESTROY_WINDOW = 4

/**
 * Another app's window that fills the screen and has the keyboard, on a real X display with a window manager: a film,
 * slides, a shared screen. It is an X client of the test's own, so it costs no process.
 *
 * ```ts
 * const film = new FullScreenWindow(display.env)
 * await film.open()    // resolves when the window manager says that it fills the screen and has the keyboard
 * await film.close()   // resolves when it is gone
 * ```
 */
export class FullScreenWindow {
  readonly #env: Readonly<Record<string, string | undefined>>
  #shown: { readonly display: XDisplay; readonly id: number } | undefined

  /** @param env with the DISPLAY */
  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  /**
   * Opens it, once.
   * @param at a point of the monitor it fills, in pixels
   */
  async open(at = { x: 0, y: 0 }, title = 'Somebody else’s film'): Promise<void> {
    if (this.#shown !== undefined) throw new Error('the full-screen window is open already')
    const display = await XDisplay.open(this.#env['DISPLAY'] ?? '')
    const id = await createWindow(display, at, title)
    this.#shown = { display, id }
    const changes = hearProperties(display, id)
    const window = new XWindow(display, id)
    selectInput(display.connection, id, EventMask.propertyChange)
    await window.setState('FULLSCREEN', true)
    await window.map(true)
    await changes.until('a full-screen window with the keyboard', async () => {
      const { isActive, isFull } = await standing(display, id)
      // A window manager keeps the keyboard where somebody was just typing, unless it is asked for.
      if (!isActive) await window.activate()
      return isActive && isFull
    })
  }

  /** Closes it, if it is open. */
  async close(): Promise<void> {
    if (this.#shown === undefined) return
    const { display, id } = this.#shown
    this.#shown = undefined
    const body = Buffer.alloc(4)
    body.writeUInt32LE(id)
    display.connection.send(DESTROY_WINDOW, 0, body)
    await display.connection.sync()
    const closed = once(display.connection, 'close')
    display.connection.close()
    await closed
  }
}

/** A black top-level window, not mapped yet. */
const createWindow = async (display: XDisplay, { x, y }: { x: number; y: number }, title: string): Promise<number> => {
  const { connection, root } = display
  const id = connection.setup.idBase + 1
  const COPY_FROM_PARENT = 0
  const BACK_PIXEL = 2
  const body = Buffer.alloc(32)
  body.writeUInt32LE(id, 0)
  body.writeUInt32LE(root, 4)
  body.writeInt16LE(x, 8)
  body.writeInt16LE(y, 10)
  body.writeUInt16LE(320, 12)
  body.writeUInt16LE(240, 14)
  body.writeUInt16LE(COPY_FROM_PARENT, 18)
  body.writeUInt32LE(COPY_FROM_PARENT, 20)
  body.writeUInt32LE(BACK_PIXEL, 24)
  connection.send(CREATE_WINDOW, COPY_FROM_PARENT, body)
  changeProperty(connection, id, XA_WM_CLASS, XA_STRING, 8, Buffer.from('film\0Film\0'))
  const window = new XWindow(display, id)
  await window.setTitle(title)
  const pid = Buffer.alloc(4)
  pid.writeUInt32LE(process.pid)
  changeProperty(connection, id, await atom(connection, '_NET_WM_PID'), XA_CARDINAL, 32, pid)
  window.setFocusable(true)
  window.forget()
  // Its place counts only when it is said to be asked for.
  const POSITION = 1
  const hints = Buffer.alloc(72)
  hints.writeUInt32LE(POSITION, 0)
  changeProperty(connection, id, 40, 41, 32, hints)
  return id
}

/** Says when a property of the root or of the window changes. */
const hearProperties = (display: XDisplay, id: number): Changes => {
  const changes = new Changes()
  const { connection, root } = display
  selectInput(connection, root, EventMask.propertyChange)
  for (const window of [root, id]) {
    display.listen(window, (event) => {
      if (eventCode(event) === EventCode.propertyNotify) changes.tell()
    })
  }
  return changes
}

/** What the window manager says of a window. */
const standing = async (
  { connection, root }: XDisplay,
  id: number,
): Promise<{ readonly isActive: boolean; readonly isFull: boolean }> => {
  const [active, state, filled] = await Promise.all([
    atom(connection, '_NET_ACTIVE_WINDOW').then((property) => getProperty(connection, root, property)),
    atom(connection, '_NET_WM_STATE').then((property) => getProperty(connection, id, property)),
    atom(connection, '_NET_WM_STATE_FULLSCREEN'),
  ])
  return { isActive: has(active, id), isFull: has(state, filled) }
}

const has = (list: Buffer, value: number): boolean =>
  Array.from({ length: list.length / 4 }, (_, at) => list.readUInt32LE(at * 4)).includes(value)
