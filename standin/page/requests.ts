import type { CdpSession } from '../chromium/cdp.ts'
import type { Protocol } from '../chromium/protocol.ts'
import { fromChromium, isMapped, policyForChromium, toChromium } from '../session/schemes.ts'
import type { Session } from '../session/session.ts'
import type { RequestDetails } from '../session/web-request.ts'

type Paused = Protocol.Fetch.requestPausedPayload

/** A document is about to be asked for. */
export type Navigation = {
  readonly url: string
  readonly isMainFrame: boolean
  readonly isRedirect: boolean
  readonly frameId: string
}

type Options = {
  readonly session: CdpSession
  readonly appSession: Session
  readonly mainFrameId: string
  readonly webContentsId: number
  /** Whether the navigation may go on. */
  readonly mayNavigate: (navigation: Navigation) => Promise<boolean>
}

/**
 * Every request of a page on its way out: navigations are put to the app (`will-navigate` and
 * kin), `webRequest` listeners are asked, and URLs of the app's schemes are answered by its handler.
 */
export class Requests {
  readonly #options: Options
  readonly #unsubscribe: () => void

  constructor(options: Options) {
    this.#options = options
    options.session.on('Fetch.requestPaused', (paused) => void this.#onPaused(paused).catch(() => undefined))
    const onChange = (): void => void this.enable()
    options.appSession.on('standin:requests', onChange)
    this.#unsubscribe = () => options.appSession.off('standin:requests', onChange)
    options.session.onEnd(this.#unsubscribe)
  }

  /** Tells Chromium which requests to hold. */
  enable(): Promise<void> {
    const { requests, headers } = this.#options.appSession.webRequest.watching
    const patterns: Protocol.Fetch.RequestPattern[] = requests
      ? [{ urlPattern: '*' }]
      : [{ urlPattern: 'https://*.standin/*' }, { urlPattern: '*', resourceType: 'Document' }]
    if (headers) patterns.push({ urlPattern: '*', requestStage: 'Response' })
    return this.#options.session.tell('Fetch.enable', { patterns })
  }

  async #onPaused(paused: Paused): Promise<void> {
    const { session } = this.#options
    if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) {
      await this.#onResponse(paused)
      return
    }
    if (paused.resourceType === 'Document' && !(await this.#mayNavigate(paused))) {
      await session.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Aborted' })
      return
    }
    const decision = await this.#options.appSession.webRequest.before(this.#details(paused))
    if (decision.cancel) {
      await session.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'BlockedByClient' })
    } else if (decision.redirectURL !== undefined) {
      const location = toChromium(decision.redirectURL)
      await session.tell('Fetch.fulfillRequest', {
        requestId: paused.requestId,
        responseCode: 307,
        responseHeaders: [{ name: 'location', value: location }],
      })
    } else if (isMapped(paused.request.url)) {
      await this.#answer(paused)
    } else {
      await session.tell('Fetch.continueRequest', { requestId: paused.requestId })
    }
  }

  #mayNavigate(paused: Paused): Promise<boolean> {
    return this.#options.mayNavigate({
      url: fromChromium(paused.request.url),
      isMainFrame: paused.frameId === this.#options.mainFrameId,
      isRedirect: paused.redirectedRequestId !== undefined,
      frameId: paused.frameId,
    })
  }

  /** Lets the app's handler answer; a handler that throws is a failed request, as in Electron. */
  async #answer(paused: Paused): Promise<void> {
    const { session, appSession } = this.#options
    const url = fromChromium(paused.request.url)
    try {
      const handler = appSession.protocol.handlerFor(url)
      if (!handler) throw new Error(`no handler for ${url}`)
      const response = await handler(toRequest(paused, url))
      if (response.status === 0) throw new Error('the handler answered with an error response')
      const given = headersByName(response.headers)
      const changed = await appSession.webRequest.headers(this.#details(paused), response.status, given)
      if (changed.cancel) throw new Error('cancelled by onHeadersReceived')
      await session.tell('Fetch.fulfillRequest', {
        requestId: paused.requestId,
        responseCode: response.status,
        responseHeaders: forChromium(changed.responseHeaders ?? given),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      })
    } catch (error) {
      if (process.env['STANDIN_VERBOSE']) process.stderr.write(`stand-in: ${url}: ${String(error)}\n`)
      await session.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
    }
  }

  /** Answers from the network (the development server): only `onHeadersReceived` looks at them. */
  async #onResponse(paused: Paused): Promise<void> {
    const { session, appSession } = this.#options
    const given: Record<string, string[]> = {}
    for (const { name, value } of paused.responseHeaders ?? []) given[name] = [...(given[name] ?? []), value]
    const changed = await appSession.webRequest.headers(this.#details(paused), paused.responseStatusCode ?? 0, given)
    if (changed.cancel) {
      await session.tell('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'BlockedByClient' })
      return
    }
    const { responseHeaders } = changed
    const status = paused.responseStatusCode
    const replaced =
      responseHeaders && status !== undefined
        ? { responseCode: status, responseHeaders: forChromium(responseHeaders) }
        : {}
    await session.tell('Fetch.continueResponse', { requestId: paused.requestId, ...replaced })
  }

  #details(paused: Paused): RequestDetails {
    const { request, resourceType } = paused
    return {
      id: Number(paused.requestId.replace(/\D/g, '')) || 0,
      url: fromChromium(request.url),
      method: request.method,
      resourceType: resourceTypeName(resourceType, paused.frameId === this.#options.mainFrameId),
      webContentsId: this.#options.webContentsId,
      referrer: fromChromium(request.headers['Referer'] ?? ''),
      timestamp: Date.now(),
    }
  }
}

function resourceTypeName(type: string, isMainFrame: boolean): string {
  if (type === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame'
  if (type === 'XHR' || type === 'Fetch') return 'xhr'
  if (type === 'WebSocket') return 'webSocket'
  return type.charAt(0).toLowerCase() + type.slice(1)
}

function toRequest(paused: Paused, url: string): Request {
  const { method, headers, postDataEntries, postData } = paused.request
  const given = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    given.set(name, /^(referer|origin)$/i.test(name) ? fromChromium(value) : value)
  }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const entries = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  const body = entries.length > 0 ? Buffer.concat(entries) : postData
  return new Request(url, { method, headers: given, ...(hasBody && body !== undefined ? { body } : {}) })
}

function headersByName(headers: Headers): Record<string, string[]> {
  const out: Record<string, string[]> = {}
  for (const [name, value] of headers) out[name] = [...(out[name] ?? []), value]
  return out
}

function forChromium(headers: Record<string, string | string[]>): Protocol.Fetch.HeaderEntry[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: translate(name.toLowerCase(), value) })),
  )
}

function translate(name: string, value: string): string {
  if (name === 'content-security-policy' || name === 'content-security-policy-report-only')
    return policyForChromium(value)
  return name === 'location' ? toChromium(value) : value
}
