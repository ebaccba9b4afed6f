import type { Bridge } from './bridge.ts'
import type { Codec } from './codec.ts'

type Tools = {
  readonly makeCodec: () => Codec
  readonly makeBridge: (port: Element, side: 'main' | 'isolated', codec: Codec) => Bridge
}

/** What the host knows and the preload may ask for. */
export type PreloadInfo = {
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly arch: string
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

type PreloadFunction = (
  require: (id: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
  setImmediate: (work: () => void) => void,
  global: unknown,
) => void

type Accelerator = {
  readonly keyCode: number
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly commandId: number
}

type Listener = (event: unknown, ...args: unknown[]) => void
type Settler = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }
type NavigateEvent = Event & {
  readonly destination: { readonly url: string; readonly sameDocument: boolean }
  readonly hashChange: boolean
}

/**
 * Runs in the preload's isolated world: gives the preload `require('electron')` with ipcRenderer,
 * contextBridge, webFrame and webUtils, as in Electron's sandboxed preload; tells the host where the
 * page wants to go; and opens the private port to the page's world. Page scripts see none of it.
 *
 * One self-contained function: its source is injected with the preload's source as `preload`.
 */
export function isolatedWorld(
  tools: Tools,
  secret: string,
  binding: string,
  info: PreloadInfo,
  preload: PreloadFunction | undefined,
): void {
  if (window.top !== window) return
  const codec = tools.makeCodec()
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const post = (kind: string, ...values: unknown[]): void =>
    world[binding]?.(codec.encode([kind, location.href, ...values]))

  // ---- the private port to the page's world
  const port = document.createElement('i')
  document.dispatchEvent(new MouseEvent(secret, { relatedTarget: port }))
  const bridge = tools.makeBridge(port, 'isolated', codec)
  const tellMain = (...args: unknown[]): unknown => bridge.call(Number(port.getAttribute('data-main')), args)
  tellMain('open', (url: unknown, frameName: unknown, features: unknown) => post('open', url, frameName, features))

  // ---- ipcRenderer
  const listeners = new Map<string, Listener[]>()
  const originals = new WeakMap<Listener, Listener>()
  const pending = new Map<number, Settler>()
  let serial = 0
  const add = (channel: string, listener: Listener, first = false): unknown => {
    const list = listeners.get(channel) ?? []
    listeners.set(channel, first ? [listener, ...list] : [...list, listener])
    return ipcRenderer
  }
  const remove = (channel: string, listener: Listener): unknown => {
    const list = [...(listeners.get(channel) ?? [])]
    const at = list.findLastIndex((known) => known === listener || originals.get(known) === listener)
    if (at >= 0) list.splice(at, 1)
    listeners.set(channel, list)
    return ipcRenderer
  }
  const once = (channel: string, listener: Listener, first = false): unknown => {
    const wrapped: Listener = (event, ...args) => {
      remove(channel, wrapped)
      listener(event, ...args)
    }
    originals.set(wrapped, listener)
    return add(channel, wrapped, first)
  }
  const invoke = (channel: string, ...args: unknown[]): Promise<unknown> => {
    const id = ++serial
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject })
      post('invoke', id, channel, args)
    })
  }
  const missing = (name: string) => (): never => {
    throw new Error(`stand-in: ${name} is not implemented`)
  }
  const ipcRenderer = {
    invoke,
    send: (channel: string, ...args: unknown[]) => post('send', channel, args),
    on: add,
    addListener: add,
    prependListener: (channel: string, listener: Listener) => add(channel, listener, true),
    once,
    prependOnceListener: (channel: string, listener: Listener) => once(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
    listeners: (channel: string) => [...(listeners.get(channel) ?? [])],
    eventNames: () => [...listeners.keys()].filter((channel) => (listeners.get(channel)?.length ?? 0) > 0),
    sendSync: missing('ipcRenderer.sendSync'),
    sendToHost: missing('ipcRenderer.sendToHost'),
    postMessage: missing('ipcRenderer.postMessage'),
  }
  const receive = (text: string): void => {
    const [kind, ...values] = codec.decode(text) as [string, ...unknown[]]
    if (kind === 'reply') {
      const [id, ok, value] = values as [number, boolean, unknown]
      const settler = pending.get(id)
      pending.delete(id)
      if (ok) settler?.resolve(value)
      else settler?.reject(new Error(String(value)))
    } else if (kind === 'send') {
      const [channel, args] = values as [string, unknown[]]
      for (const listener of listeners.get(channel) ?? [])
        listener({ sender: ipcRenderer, ports: [], senderId: 0 }, ...args)
    } else if (kind === 'accelerators') accelerators = values[0] as readonly Accelerator[]
  }

  // ---- accelerators of the application menu: the page hears of a key first, so the last listener asks whether it is left
  let accelerators: readonly Accelerator[] = []
  const toMenu = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const { keyCode, ctrlKey, shiftKey, altKey, metaKey } = event
    const pressed = [keyCode, ctrlKey, shiftKey, altKey, metaKey].join()
    const found = accelerators.find((one) => [one.keyCode, one.ctrl, one.shift, one.alt, one.meta].join() === pressed)
    if (!found) return
    event.preventDefault()
    post('accelerator', found.commandId)
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted) window.addEventListener('keydown', toMenu, { once: true })
    },
    true,
  )

  // ---- where the page wants to go
  const navigation = (window as unknown as { navigation?: EventTarget }).navigation
  const handledByRequest = /^(https?|about|blob|data|javascript):/
  navigation?.addEventListener('navigate', (event) => {
    const { destination, hashChange } = event as NavigateEvent
    if (destination.sameDocument || hashChange) return
    if (handledByRequest.test(destination.url)) {
      post('intent', destination.url)
      return
    }
    event.preventDefault()
    post('navigate', destination.url)
  })
  const toNewWindow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button > 1 || !event.isTrusted) return
    const link = event.composedPath().find((item) => item instanceof HTMLAnchorElement && item.href !== '')
    if (!(link instanceof HTMLAnchorElement) || link.download !== '') return
    const named = link.target !== '' && !['_self', '_top', '_parent'].includes(link.target)
    if (!named && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) return
    event.preventDefault()
    post('open', link.href, link.target, '')
  }
  window.addEventListener('click', toNewWindow)
  window.addEventListener('auxclick', toNewWindow)

  // ---- Electron shows no context menu of its own
  window.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    post('context-menu', event.clientX, event.clientY)
  })

  // ---- files: Chromium tells their paths only to DevTools, so the event waits for the host's answer
  const paths = new WeakMap<File, string>()
  const asked = new Map<number, { readonly files: readonly File[]; readonly resend: () => void }>()
  const holdBack = (event: Event, files: readonly File[], resend: () => void): void => {
    if (!event.isTrusted || files.length === 0) return
    event.stopImmediatePropagation()
    event.preventDefault()
    const id = ++serial
    asked.set(id, { files, resend })
    post('files', id, files.length)
  }
  const toFiles = (list: FileList | null | undefined): readonly File[] => [...(list ?? [])]
  for (const type of ['input', 'change']) {
    window.addEventListener(
      type,
      (event) => {
        const input = event.target
        if (!(input instanceof HTMLInputElement) || input.type !== 'file') return
        if (toFiles(input.files).every((file) => paths.has(file))) return
        holdBack(event, toFiles(input.files), () => input.dispatchEvent(new Event(type, { bubbles: true })))
      },
      true,
    )
  }
  window.addEventListener(
    'drop',
    (event) => {
      const files = toFiles(event.dataTransfer?.files)
      const { target, clientX, clientY } = event
      holdBack(event, files, () => {
        const dataTransfer = new DataTransfer()
        for (const file of files) dataTransfer.items.add(file)
        target?.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer, clientX, clientY }),
        )
      })
    },
    true,
  )

  // ---- the document's title
  let title: string | undefined
  const tellTitle = (): void => {
    if (document.title === title) return
    title = document.title
    post('title', title)
  }
  document.addEventListener('DOMContentLoaded', () => {
    tellTitle()
    if (document.head) {
      new MutationObserver(tellTitle).observe(document.head, { subtree: true, childList: true, characterData: true })
    }
  })

  // ---- the doors the host uses (visible in this world only)
  const doors = {
    receive,
    fileOf: (id: number, at: number): File | undefined => asked.get(id)?.files[at],
    filePaths: (id: number, found: readonly string[]): void => {
      const waiting = asked.get(id)
      asked.delete(id)
      waiting?.files.forEach((file, at) => paths.set(file, found[at] ?? ''))
      waiting?.resend()
    },
    zoom: (factor: number): void => {
      zoomFactor = factor
      if (document.documentElement)
        document.documentElement.style.setProperty('zoom', factor === 1 ? '' : String(factor))
    },
  }
  Object.defineProperty(globalThis, `${binding}Doors`, { value: Object.freeze(doors) })
  let zoomFactor = 1

  // ---- require('electron')
  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) => void tellMain('expose', key, api),
      exposeInIsolatedWorld: missing('contextBridge.exposeInIsolatedWorld'),
      executeInMainWorld: missing('contextBridge.executeInMainWorld'),
    },
    webFrame: {
      setZoomFactor: (factor: number) => post('zoom', factor),
      getZoomFactor: () => zoomFactor,
      setZoomLevel: (level: number) => post('zoom', 1.2 ** level),
      getZoomLevel: () => Math.log(zoomFactor) / Math.log(1.2),
      setVisualZoomLevelLimits: () => undefined,
    },
    webUtils: { getPathForFile: (file: File) => paths.get(file) ?? '' },
  }
  const modules: Readonly<Record<string, unknown>> = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  }
  const require = (id: string): unknown => {
    const name = id.replace(/^node:/, '')
    if (Object.hasOwn(modules, name)) return modules[name]
    throw new Error(`module not found: ${id}`)
  }
  const process = {
    ...info,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    cwd: () => '/',
    uptime: () => performance.now() / 1000,
    hrtime: { bigint: () => BigInt(Math.round(performance.now() * 1e6)) },
    nextTick: (work: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => work(...args)),
  }
  const module = { exports: {} as unknown }
  try {
    preload?.(require, module, module.exports, process, (work) => void setTimeout(work, 0), globalThis)
  } catch (error) {
    post('preload-error', error instanceof Error ? error : new Error(String(error)))
  }
}
