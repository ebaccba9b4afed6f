import type { Bridge } from './bridge.ts'
import type { Codec } from './codec.ts'

type Tools = {
  readonly makeCodec: () => Codec
  readonly makeBridge: (port: Element, side: 'main' | 'isolated', codec: Codec) => Bridge
}

/**
 * Runs in the page's own world before any script of the page: takes the private port from the
 * isolated world, puts what `exposeInMainWorld` gives on `window`, and turns `window.open` into
 * a question to the host (as when `setWindowOpenHandler` denies, it returns `null`).
 *
 * One self-contained function: its source is injected. Leaves nothing of itself on the page.
 */
export function mainWorld(tools: Tools, secret: string): void {
  if (window.top !== window) return
  const codec = tools.makeCodec()
  const deepFreeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
      Object.freeze(value)
      for (const item of Object.values(value)) deepFreeze(item)
    }
    return value
  }
  const expose = (key: unknown, api: unknown): void => {
    const name = String(key)
    if (Object.hasOwn(window, name)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    }
    Object.defineProperty(window, name, {
      value: deepFreeze(api),
      writable: false,
      configurable: false,
      enumerable: true,
    })
  }
  const replaceOpen = (ask: unknown): void => {
    const open = (url: unknown = '', target: unknown = '', features: unknown = ''): null => {
      const resolved = url === '' ? 'about:blank' : new URL(String(url), document.baseURI).href
      if (typeof ask === 'function') ask(resolved, String(target), String(features))
      return null
    }
    Object.defineProperty(window, 'open', { value: open, writable: true, configurable: true, enumerable: true })
  }
  document.addEventListener(
    secret,
    (event) => {
      event.stopImmediatePropagation()
      const port = event instanceof MouseEvent ? event.relatedTarget : null
      if (!(port instanceof Element)) return
      const bridge = tools.makeBridge(port, 'main', codec)
      const tell = (...args: unknown[]): unknown => {
        const [what, first, second] = args
        if (what === 'expose') return expose(first, second)
        if (what === 'open') replaceOpen(first)
        return undefined
      }
      port.setAttribute('data-main', String(bridge.hold(tell)))
    },
    { once: true, capture: true },
  )
}
