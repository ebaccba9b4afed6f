import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { app } from '../app/app.ts'
import type { CdpSession } from '../chromium/cdp.ts'
import type { OpenedPage } from '../chromium/chromium.ts'
import { makeCodec } from '../renderer/codec.ts'
import type { PreloadInfo } from '../renderer/isolated-world.ts'
import { BINDING, ISOLATED_WORLD, isolatedWorldSource, mainWorldSource } from '../renderer/source.ts'
import { fromChromium, toChromium } from '../session/schemes.ts'
import type { Session } from '../session/session.ts'
import { Intents } from './intents.ts'
import { Requests, type Navigation } from './requests.ts'
import { Worlds } from './worlds.ts'

type ConsoleLine = {
  readonly level: string
  readonly text: string
  readonly line: number
  readonly source: string
}

type Events = {
  /** The isolated world says something: its kind, the document's URL, and values. */
  message: [kind: string, url: string, values: readonly unknown[]]
  started: []
  navigated: [url: string, failed: boolean]
  'in-page': [url: string]
  'dom-ready': []
  loaded: []
  stopped: []
  console: [line: ConsoleLine]
  crashed: []
  gone: []
}

type Options = {
  readonly appSession: Session
  readonly webContentsId: number
  readonly preload: string | undefined
  readonly info: PreloadInfo
  readonly mayNavigate: (navigation: Navigation) => Promise<boolean>
}

/** Why a page could not be loaded, in Chromium's words (`net::ERR_…`). */
export class LoadError extends Error {
  readonly code: string

  constructor(code: string, url: string) {
    super(`${code} loading '${url}'`)
    this.code = code
  }
}

const codec = makeCodec()

/**
 * One Chromium page with everything the stand-in attaches to it: the preload in its isolated
 * world, the binding it speaks through, request interception, and the story of its loading.
 */
export class Page extends EventEmitter<Events> {
  readonly opened: OpenedPage
  readonly worlds: Worlds
  readonly intents = new Intents()
  readonly #session: CdpSession
  readonly #options: Options
  readonly #requests: Requests
  #loaderId = ''
  #loaded = ''
  #sending: Promise<unknown> = Promise.resolve()

  private constructor(opened: OpenedPage, options: Options) {
    super()
    this.opened = opened
    this.#session = opened.session
    this.#options = options
    this.worlds = new Worlds(opened.session, opened.targetId)
    this.#requests = new Requests({ ...options, session: opened.session, mainFrameId: opened.targetId })
    this.#listen()
  }

  /** Attaches to a page that is still held at about:blank, and lets it go. */
  static async attach(opened: OpenedPage, options: Options): Promise<Page> {
    const page = new Page(opened, options)
    await page.#setUp()
    return page
  }

  get session(): CdpSession {
    return this.#session
  }

  /** Loads a URL; resolves when it has loaded, rejects with a `LoadError`. */
  async navigate(url: string): Promise<void> {
    const done = Promise.withResolvers<void>()
    const onStop = (): void => done.resolve()
    this.once('gone', onStop)
    this.intents.fromHost(toChromium(url))
    try {
      const result = await this.#session.send('Page.navigate', { url: toChromium(url) })
      if (result.errorText !== undefined) throw new LoadError(result.errorText, url)
      if (result.loaderId === undefined) return
      const superseded = (): void => {
        if (this.#loaderId !== result.loaderId) done.reject(new LoadError('net::ERR_ABORTED', url))
      }
      this.once('loaded', onStop)
      this.on('navigated', superseded)
      if (this.#loaded === result.loaderId) done.resolve()
      await done.promise
      this.off('navigated', superseded)
    } finally {
      this.off('gone', onStop).off('loaded', onStop)
    }
  }

  /** Loads the current document again. */
  async reload(ignoreCache: boolean, url: string): Promise<void> {
    this.intents.fromHost(toChromium(url))
    await this.#session.tell('Page.reload', { ignoreCache })
  }

  /** Sends a message to the isolated world; messages arrive in the order they were sent. */
  post(kind: string, ...values: readonly unknown[]): void {
    const text = codec.encode([kind, ...values])
    this.#sending = this.worlds.door('receive', text)
  }

  /** Resolves when what was posted has been received. */
  async flushed(): Promise<void> {
    await this.#sending
  }

  #listen(): void {
    const session = this.#session
    const main = this.opened.targetId
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== BINDING || !this.worlds.isIsolated(executionContextId)) return
      const [kind, href, ...values] = codec.decode(payload) as [string, string, ...unknown[]]
      this.emit('message', kind, fromChromium(href), values)
    })
    session.on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId === main) this.emit('started')
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== main) return
      this.#loaderId = frame.loaderId
      this.emit(
        'navigated',
        fromChromium(frame.unreachableUrl ?? frame.url + (frame.urlFragment ?? '')),
        frame.unreachableUrl !== undefined,
      )
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === main) this.emit('in-page', fromChromium(url))
    })
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== main || loaderId !== this.#loaderId) return
      if (name === 'DOMContentLoaded') this.emit('dom-ready')
      if (name !== 'load') return
      this.#loaded = loaderId
      this.emit('loaded')
    })
    session.on('Page.frameStoppedLoading', ({ frameId }) => {
      if (frameId === main) this.emit('stopped')
    })
    session.on('Runtime.consoleAPICalled', (event) => {
      const text = event.args
        .map((argument) => argument.value ?? argument.description ?? argument.unserializableValue ?? '')
        .join(' ')
      const frame = event.stackTrace?.callFrames[0]
      this.emit('console', {
        level: event.type,
        text,
        line: (frame?.lineNumber ?? -1) + 1,
        source: fromChromium(frame?.url ?? ''),
      })
    })
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const text = `Uncaught ${exceptionDetails.exception?.description ?? exceptionDetails.text}`
      const source = fromChromium(exceptionDetails.url ?? '')
      this.emit('console', { level: 'error', text, line: exceptionDetails.lineNumber + 1, source })
    })
    session.on('Log.entryAdded', ({ entry }) => {
      this.emit('console', {
        level: entry.level,
        text: entry.text,
        line: entry.lineNumber ?? 0,
        source: fromChromium(entry.url ?? ''),
      })
    })
    session.on('Inspector.targetCrashed', () => this.emit('crashed'))
    session.onEnd(() => this.emit('gone'))
  }

  async #setUp(): Promise<void> {
    const session = this.#session
    // Shared by the two worlds of this page and by nobody else, so that a page can't listen in.
    const secret = randomUUID()
    const isolated = isolatedWorldSource(secret, this.#options.info, this.#options.preload)
    await Promise.all([
      session.tell('Page.enable'),
      session.tell('Runtime.enable'),
      session.tell('Log.enable'),
      // Chromium takes only a locale that it has translations of; pages of one process share this one.
      session.tell('Emulation.setLocaleOverride', { locale: app.getLocale().replace('-', '_') }),
      session.tell('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.tell('Runtime.addBinding', { name: BINDING, executionContextName: ISOLATED_WORLD }),
      session.tell('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) }),
      session.tell('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: ISOLATED_WORLD }),
      this.#requests.enable(),
      session.tell('Runtime.runIfWaitingForDebugger'),
    ])
  }
}
