import type { CustomScheme } from 'electron'
import { registerScheme } from './schemes.ts'

/** The app's own answer to requests of a scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

/**
 * `protocol`: the app's schemes and the handlers that answer them. The handler is the app's own,
 * status, headers (its Content-Security-Policy too) and body arrive in the page as it gave them.
 * Not faithful: a body is collected before the page gets it; intercepting built-in schemes isn't there.
 */
export class Protocol implements Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> {
  readonly #handlers = new Map<string, SchemeHandler>()

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    for (const { scheme } of schemes) registerScheme(scheme)
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    registerScheme(scheme)
    this.#handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme)
  }

  /** For the host: the handler of a URL's scheme. */
  handlerFor(url: string): SchemeHandler | undefined {
    return this.#handlers.get(url.slice(0, Math.max(0, url.indexOf(':'))).toLowerCase())
  }
}
