import { fileResponse } from './file-response.ts'
import type { Protocol } from './protocol.ts'

type FetchOptions = RequestInit & { readonly bypassCustomProtocolHandlers?: boolean }

/**
 * `net.fetch`: files and the app's schemes are answered here, http(s) goes through Node's fetch
 * (which knows neither the session's cookies nor its proxy: a limit).
 */
export class Net implements Pick<Electron.Net, 'isOnline' | 'resolveHost'> {
  readonly #protocol: Protocol

  constructor(protocol: Protocol) {
    this.#protocol = protocol
  }

  get online(): boolean {
    return this.isOnline()
  }

  async fetch(input: string | Request, init: FetchOptions = {}): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    const handler = init.bypassCustomProtocolHandlers ? undefined : this.#protocol.handlerFor(url)
    if (handler) return handler(typeof input === 'string' ? new Request(input, init) : input)
    if (url.startsWith('file:')) return fileResponse(url)
    if (/^(https?|data|blob):/.test(url)) return fetch(input, init)
    throw new Error('net::ERR_UNKNOWN_URL_SCHEME')
  }

  isOnline(): boolean {
    return true
  }

  resolveHost(): Promise<Electron.ResolvedHost> {
    return Promise.reject(new Error('stand-in: electron.net.resolveHost is not implemented'))
  }
}
