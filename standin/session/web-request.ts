import type { WebRequestFilter } from 'electron'

/** A request as a listener of `webRequest` sees it. */
export type RequestDetails = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly webContentsId: number
  readonly referrer: string
  readonly timestamp: number
}

type BeforeAnswer = { cancel?: boolean; redirectURL?: string }
type HeadersAnswer = { cancel?: boolean; responseHeaders?: Record<string, string | string[]>; statusLine?: string }
type Before = (details: RequestDetails, answer: (response: BeforeAnswer) => void) => void
type Headers = (
  details: RequestDetails & { readonly responseHeaders: Record<string, string[]>; readonly statusCode: number },
  answer: (response: HeadersAnswer) => void,
) => void
type Registered<T> = { readonly matches: (url: string) => boolean; readonly listener: T }

/**
 * `session.webRequest`: `onBeforeRequest` and `onHeadersReceived` are applied to every request of
 * the session's pages. One listener each, as in Electron. The other hooks aren't there.
 */
export class WebRequest {
  #before: Registered<Before> | undefined
  #headers: Registered<Headers> | undefined
  readonly #onChange: () => void

  constructor(onChange: () => void) {
    this.#onChange = onChange
  }

  onBeforeRequest(...args: readonly unknown[]): void {
    this.#before = register<Before>(args)
    this.#onChange()
  }

  onHeadersReceived(...args: readonly unknown[]): void {
    this.#headers = register<Headers>(args)
    this.#onChange()
  }

  /** For the host: whether requests must be looked at, and whether their answers must. */
  get watching(): { readonly requests: boolean; readonly headers: boolean } {
    return { requests: this.#before !== undefined || this.#headers !== undefined, headers: this.#headers !== undefined }
  }

  /** For the host: what the app decides before a request goes out. */
  before(details: RequestDetails): Promise<BeforeAnswer> {
    const registered = this.#before
    if (!registered?.matches(details.url)) return Promise.resolve({})
    return new Promise((resolve) => registered.listener(details, resolve))
  }

  /** For the host: what the app makes of the headers of an answer. */
  headers(
    details: RequestDetails,
    statusCode: number,
    responseHeaders: Record<string, string[]>,
  ): Promise<HeadersAnswer> {
    const registered = this.#headers
    if (!registered?.matches(details.url)) return Promise.resolve({})
    return new Promise((resolve) => registered.listener({ ...details, statusCode, responseHeaders }, resolve))
  }
}

function register<T>(args: readonly unknown[]): Registered<T> | undefined {
  const [first, second] = args
  const listener = typeof first === 'function' ? first : second
  if (typeof listener !== 'function') return undefined
  const filter = typeof first === 'function' ? undefined : (first as WebRequestFilter)
  return { matches: matcher(filter), listener: listener as T }
}

function matcher(filter: WebRequestFilter | undefined): (url: string) => boolean {
  if (!filter?.urls || filter.urls.length === 0) return () => true
  const patterns = filter.urls.map(toPattern)
  const excluded = (filter.excludeUrls ?? []).map(toPattern)
  return (url) => patterns.some((pattern) => pattern.test(url)) && !excluded.some((pattern) => pattern.test(url))
}

/** Chromium's match patterns: `*` for anything, `<all_urls>` for all. */
function toPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  const body = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${body}$`)
}
