import { eventCode, isOverrideRedirect, subject, type XDisplay } from './display.ts'
import {
  atom,
  deleteProperty,
  EventCode,
  getProperty,
  mapWindow,
  setOverrideRedirect,
  unmapWindow,
  withdrawWindow,
} from './requests.ts'

const XA_WM_CLASS = 67
const XA_WM_TRANSIENT_FOR = 68
/** How long a window manager may take to give a window back. */
const RELEASE_MS = 1000

/** How a window is found: marked in time, mapped without a mark, or in a frame of the window manager's. */
type Standing = 'marked' | 'mapped' | 'framed'

/**
 * Catches Chromium's windows as they are created, before the window manager sees them.
 *
 * A new top-level window is at once marked override-redirect; so when Chromium maps it some
 * 20 ms later no window manager frames it, raises it or gives it the keyboard. It is unmapped in
 * the same moment and handed over, unmarked, for the host to show when the app says so. That is
 * how `show: false` and `showInactive()` keep the keyboard where it is.
 *
 * On a busy machine the window manager may be quicker and have framed it, or have been about to when
 * it was marked, and map it never. Such a window is taken back, or taken as it is.
 */
export class WindowCatcher {
  readonly #display: XDisplay
  readonly #chromiumPid: number
  readonly #marker: string
  readonly #caught = new Set<number>()
  readonly #queue: number[] = []
  readonly #waiting: ((window: number) => void)[] = []
  readonly #releasing = new Map<number, () => void>()
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
        resolve(this.#neverMapped())
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
    else if (code === EventCode.mapNotify) this.#onMap(event)
    else if (code === EventCode.reparentNotify) this.#onReparent(event)
    else if (code === EventCode.destroyNotify) this.#caught.delete(subject(event))
  }

  #onCreate(event: Buffer): void {
    const window = subject(event)
    if (isOverrideRedirect(event) || !this.#maybeOurs(window)) return
    this.#caught.add(window)
    setOverrideRedirect(this.#display.connection, window, true)
  }

  #onMap(event: Buffer): void {
    const window = subject(event)
    if (!this.#caught.delete(window)) return
    const isMarked = isOverrideRedirect(event)
    if (isMarked && this.#base !== undefined) unmapWindow(this.#display.connection, window)
    void this.#take(window, isMarked ? 'marked' : 'mapped')
  }

  /** The window manager framed a window before it was marked, or gives one back. */
  #onReparent(event: Buffer): void {
    const window = subject(event)
    const parent = event.readUInt32LE(12)
    if (parent === this.#display.root) this.#releasing.get(window)?.()
    else if (this.#caught.delete(window)) void this.#take(window, 'framed')
  }

  async #take(window: number, standing: Standing): Promise<void> {
    const { ours, isOfStandIn, isDialog } = await this.#knownOf(window)
    if (!ours && isOfStandIn) return
    if (!ours || isDialog) await this.#giveBack(window, standing)
    else {
      await this.#hide(window, standing)
      await this.#unmark(window)
      this.#base ??= window & ~0x1fffff
      const taker = this.#waiting.shift()
      if (taker) taker(window)
      else this.#queue.push(window)
    }
  }

  /** Somebody else's window, or a dialog of Chromium's own: the window manager's. */
  async #giveBack(window: number, standing: Standing): Promise<void> {
    const x = this.#display.connection
    if (standing === 'marked') {
      unmapWindow(x, window)
      await this.#unmark(window)
      mapWindow(x, window)
    } else setOverrideRedirect(x, window, false)
  }

  async #hide(window: number, standing: Standing): Promise<void> {
    const x = this.#display.connection
    if (standing === 'marked') unmapWindow(x, window)
    else withdrawWindow(x, window)
    if (standing === 'framed') await this.#released(window)
  }

  /** The window manager has taken its frame off. */
  async #released(window: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, RELEASE_MS)
      this.#releasing.set(window, () => {
        clearTimeout(timer)
        resolve()
      })
    })
    this.#releasing.delete(window)
  }

  async #unmark(window: number): Promise<void> {
    const x = this.#display.connection
    setOverrideRedirect(x, window, false)
    deleteProperty(x, window, await atom(x, '_NET_WM_USER_TIME'))
  }

  /** A window of Chromium's that was marked just when the window manager was to map it, which it then never does. */
  async #neverMapped(): Promise<number | undefined> {
    for (const window of this.#caught) {
      const { ours, isOfStandIn, isDialog } = await this.#knownOf(window)
      if (!ours || !isOfStandIn || isDialog || !this.#caught.delete(window)) continue
      await this.#unmark(window)
      this.#base ??= window & ~0x1fffff
      return window
    }
    return undefined
  }

  async #knownOf(window: number): Promise<{ ours: boolean; isOfStandIn: boolean; isDialog: boolean }> {
    const x = this.#display.connection
    const [owner, ownClass, transient] = await Promise.all([
      this.#ownerOf(window),
      getProperty(x, window, XA_WM_CLASS),
      getProperty(x, window, XA_WM_TRANSIENT_FOR),
    ])
    return {
      ours: owner === this.#chromiumPid,
      isOfStandIn: ownClass.toString('latin1').includes(this.#marker),
      isDialog: transient.length > 0,
    }
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
