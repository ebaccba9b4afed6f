import { eventCode, isOverrideRedirect, subject, type XDisplay } from './display.ts'
import {
  atom,
  deleteProperty,
  EventCode,
  getProperty,
  mapWindow,
  setOverrideRedirect,
  unmapWindow,
} from './requests.ts'

const XA_WM_CLASS = 67
const XA_WM_TRANSIENT_FOR = 68

/**
 * Catches Chromium's windows as they are created, before the window manager sees them.
 *
 * A new top-level window is at once marked override-redirect; so when Chromium maps it some
 * 20 ms later no window manager frames it, raises it or gives it the keyboard. It is unmapped in
 * the same moment and handed over, unmarked, for the host to show when the app says so. That is
 * how `show: false` and `showInactive()` keep the keyboard where it is.
 */
export class WindowCatcher {
  readonly #display: XDisplay
  readonly #chromiumPid: number
  readonly #marker: string
  readonly #caught = new Set<number>()
  readonly #queue: number[] = []
  readonly #waiting: ((window: number) => void)[] = []
  readonly #stop: () => void
  #base: number | undefined

  /** `marker` is a word in the WM_CLASS of stand-in windows, whichever host they are of. */
  constructor(display: XDisplay, chromiumPid: number, marker: string) {
    this.#display = display
    this.#chromiumPid = chromiumPid
    this.#marker = marker
    this.#stop = display.listen(display.root, (event) => this.#onRootEvent(event))
  }

  /** The next window Chromium opens by itself, unmapped; `undefined` when none came in time. */
  next(patienceMs: number): Promise<number | undefined> {
    const ready = this.#queue.shift()
    if (ready !== undefined) return Promise.resolve(ready)
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1)
        resolve(undefined)
      }, patienceMs)
      const take = (window: number): void => {
        clearTimeout(timer)
        resolve(window)
      }
      this.#waiting.push(take)
    })
  }

  /** Forgets windows that came without being asked for (a page's own pop-up that was refused). */
  dropUnclaimed(): void {
    this.#queue.length = 0
  }

  stop(): void {
    this.#stop()
  }

  #onRootEvent(event: Buffer): void {
    const code = eventCode(event)
    if (code === EventCode.createNotify) this.#onCreate(event)
    else if (code === EventCode.mapNotify) void this.#onMap(event)
    else if (code === EventCode.destroyNotify) this.#caught.delete(subject(event))
  }

  #onCreate(event: Buffer): void {
    const window = subject(event)
    if (isOverrideRedirect(event) || !this.#maybeOurs(window)) return
    this.#caught.add(window)
    setOverrideRedirect(this.#display.connection, window, true)
  }

  async #onMap(event: Buffer): Promise<void> {
    const window = subject(event)
    if (!isOverrideRedirect(event) || !this.#caught.delete(window)) return
    const x = this.#display.connection
    if (this.#base !== undefined) unmapWindow(x, window)
    const [owner, ownClass, transient] = await Promise.all([
      this.#ownerOf(window),
      getProperty(x, window, XA_WM_CLASS),
      getProperty(x, window, XA_WM_TRANSIENT_FOR),
    ])
    const ours = owner === this.#chromiumPid
    if (!ours && ownClass.toString('latin1').includes(this.#marker)) return
    unmapWindow(x, window)
    setOverrideRedirect(x, window, false)
    deleteProperty(x, window, await atom(x, '_NET_WM_USER_TIME'))
    if (!ours || transient.length > 0) {
      // somebody else's window, or a dialog of Chromium's own: back to the window manager
      mapWindow(x, window)
      return
    }
    this.#base ??= window & ~0x1fffff
    const taker = this.#waiting.shift()
    if (taker) taker(window)
    else this.#queue.push(window)
  }

  /** Until the first window is known every new window might be Chromium's; later its id tells. */
  #maybeOurs(window: number): boolean {
    return this.#base === undefined || (window & ~0x1fffff) === this.#base
  }

  async #ownerOf(window: number): Promise<number | undefined> {
    const x = this.#display.connection
    const value = await getProperty(x, window, await atom(x, '_NET_WM_PID'))
    return value.length >= 4 ? value.readUInt32LE(0) : undefined
  }
}
