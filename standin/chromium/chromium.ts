import { hasDisplay, xDisplay, type XDisplay } from '../x11/display.ts'
import { WindowCatcher } from '../x11/catcher.ts'
import { XWindow } from '../x11/x-window.ts'
import type { CdpSession } from './cdp.ts'
import { launchChromium, OPENER_TITLE, type Launched } from './launch.ts'
import type { Protocol } from './protocol.ts'

/** A page in a window of its own, at about:blank and held before its first script. */
export type OpenedPage = {
  readonly session: CdpSession
  readonly targetId: string
  /** Its X window, unmapped; `undefined` when headless. */
  readonly window: XWindow | undefined
  /** Closes the page at once, without asking it. */
  readonly close: () => Promise<void>
}

/** A window a page tried to open by itself; it has been closed before it ran anything. */
export type RefusedPopup = { readonly openerTargetId: string; readonly url: string }

type Options = {
  readonly windowClass: string
  readonly debuggingPort: string | undefined
  readonly switches: readonly string[]
  readonly onPopup: (popup: RefusedPopup) => void
  readonly onEnd: () => void
}

const WINDOW_PATIENCE_MS = 3000

/**
 * The one Chromium behind all windows: an unseen opener page, and windows opened from it as
 * pop-ups (`Target.createTarget` would give them a tab strip).
 */
export class Chromium {
  readonly #launched: Launched
  readonly #catcher: WindowCatcher | undefined
  readonly #display: XDisplay | undefined
  readonly #options: Options
  #opener: { session: CdpSession; targetId: string } | undefined
  #opening: Promise<unknown> = Promise.resolve()
  #expecting: ((attached: Protocol.Target.attachedToTargetPayload) => void) | undefined

  private constructor(launched: Launched, display: XDisplay | undefined, options: Options) {
    this.#launched = launched
    this.#options = options
    this.#display = display
    this.#catcher = display && new WindowCatcher(display, launched.process.pid ?? 0, OPENER_TITLE)
    launched.connection.root.on('Target.attachedToTarget', (attached) => this.#onAttached(attached))
    launched.connection.root.onEnd(() => {
      this.#catcher?.stop()
      options.onEnd()
    })
  }

  static async start(options: Options): Promise<Chromium> {
    const display = hasDisplay() ? await xDisplay() : undefined
    const headless = display === undefined && !process.env['WAYLAND_DISPLAY']
    const launched = launchChromium({ ...options, headless })
    const chromium = new Chromium(launched, display, options)
    await chromium.#findOpener()
    return chromium
  }

  /** Opens a page; one at a time, so that each page finds its own X window. */
  openPage(size: { readonly width: number; readonly height: number }): Promise<OpenedPage> {
    const opened = this.#opening.then(() => this.#open(size))
    this.#opening = opened.catch(() => undefined)
    return opened
  }

  /** Browser-wide commands (permissions, downloads). */
  get root(): CdpSession {
    return this.#launched.connection.root
  }

  end(): Promise<void> {
    return this.#launched.end()
  }

  async #findOpener(): Promise<void> {
    const root = this.#launched.connection.root
    const attached = this.#nextPage()
    await root.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
    const { sessionId, targetInfo } = await attached
    const session = this.#launched.connection.session(sessionId)
    this.#opener = { session, targetId: targetInfo.targetId }
    await session.tell('Runtime.runIfWaitingForDebugger')
    await this.#catcher?.next(WINDOW_PATIENCE_MS)
  }

  async #open(size: { readonly width: number; readonly height: number }): Promise<OpenedPage> {
    const opener = this.#opener
    if (!opener) throw new Error('stand-in: Chromium has no opener page')
    this.#catcher?.dropUnclaimed()
    const attached = this.#nextPage()
    const windowFound = this.#catcher?.next(WINDOW_PATIENCE_MS)
    const features = `popup,noopener,width=${size.width},height=${size.height},left=100,top=100`
    await opener.session.send('Runtime.evaluate', {
      expression: `void window.open('about:blank', '_blank', '${features}')`,
      userGesture: true,
    })
    const { sessionId, targetInfo } = await attached
    const session = this.#launched.connection.session(sessionId)
    const id = await windowFound
    const window = id !== undefined && this.#display ? new XWindow(this.#display, id) : undefined
    window?.settleFocus()
    session.onEnd(() => window?.forget())
    const close = (): Promise<void> => this.root.tell('Target.closeTarget', { targetId: targetInfo.targetId })
    return { session, targetId: targetInfo.targetId, window, close }
  }

  #nextPage(): Promise<Protocol.Target.attachedToTargetPayload> {
    return new Promise((resolve) => {
      this.#expecting = resolve
    })
  }

  #onAttached(attached: Protocol.Target.attachedToTargetPayload): void {
    const { targetInfo, sessionId } = attached
    const session = this.#launched.connection.session(sessionId)
    if (targetInfo.type !== 'page') {
      void session.tell('Runtime.runIfWaitingForDebugger')
      return
    }
    const byHost = targetInfo.openerId === undefined || targetInfo.openerId === this.#opener?.targetId
    if (byHost && this.#expecting) {
      const take = this.#expecting
      this.#expecting = undefined
      take(attached)
      return
    }
    // Let go first: a pop-up that shares its opener's process holds that one's scripts as well.
    void session.tell('Runtime.runIfWaitingForDebugger')
    void this.root.tell('Target.closeTarget', { targetId: targetInfo.targetId })
    if (targetInfo.openerId !== undefined) {
      this.#options.onPopup({ openerTargetId: targetInfo.openerId, url: targetInfo.url })
    }
  }
}
