import type { Codec, Extension, Wire } from './codec.ts'

/** One world's end of the context bridge. */
export type Bridge = {
  /** Calls a function the other world holds, at once; gives what it returns, throws what it throws. */
  readonly call: (id: number, args: readonly unknown[]) => unknown
  /** Holds a function for the other world to call; gives its id. */
  readonly hold: (work: (...args: unknown[]) => unknown) => number
}

/**
 * The way between a page's main world and the preload's isolated world: values are copied,
 * functions become proxies, promises are chained, errors keep their message, as Electron's
 * contextBridge does. The two worlds share DOM objects but no JavaScript ones, so messages are
 * synchronous events with text on a detached element only the two of them know.
 *
 * One self-contained function: its source runs in both worlds.
 */
export function makeBridge(port: Element, side: 'main' | 'isolated', codec: Codec): Bridge {
  const other = side === 'main' ? 'isolated' : 'main'
  const held = new Map<number, (...args: unknown[]) => unknown>()
  const proxies = new Map<number, (...args: unknown[]) => unknown>()
  const idOf = new WeakMap<(...args: unknown[]) => unknown, number>()
  const settlers = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  const handed: (Element | File)[] = []
  let serial = 0
  let answer: string | undefined

  const dispatch = (type: string, detail: string): void => {
    port.dispatchEvent(new CustomEvent(`${other}:${type}`, { detail }))
  }
  const hold = (work: (...args: unknown[]) => unknown): number => {
    const known = idOf.get(work)
    if (known !== undefined) return known
    const id = ++serial
    held.set(id, work)
    idOf.set(work, id)
    return id
  }
  const promised = (promise: Promise<unknown>): number => {
    const id = ++serial
    promise.then(
      (value) => dispatch('settle', pack([id, true, value])),
      (error: unknown) =>
        dispatch('settle', pack([id, false, error instanceof Error ? new Error(error.message) : error])),
    )
    return id
  }
  const handOver = (value: Element | Blob): string => {
    if (value instanceof Element) {
      port.dispatchEvent(new MouseEvent(`${other}:hand`, { relatedTarget: value }))
      return 'element'
    }
    const transfer = new DataTransfer()
    transfer.items.add(value instanceof File ? value : new File([value], '', { type: value.type }))
    port.dispatchEvent(new DragEvent(`${other}:hand`, { dataTransfer: transfer }))
    return value instanceof File ? 'file' : 'blob'
  }

  const extension: Extension = {
    escape: (value) => {
      if (typeof value === 'function') return ['function', hold(value as (...args: unknown[]) => unknown)]
      if (value instanceof Promise) return ['promise', promised(value)]
      if (value instanceof Element || value instanceof Blob) return ['handed', handOver(value)]
      return undefined
    },
    unescape: (wire) => {
      const [kind, id] = wire as readonly Wire[]
      if (kind === 'function') return proxyFor(Number(id))
      if (kind === 'promise') return new Promise((resolve, reject) => settlers.set(Number(id), { resolve, reject }))
      const value = handed.shift()
      return id === 'blob' && value instanceof File ? value.slice(0, value.size, value.type) : value
    },
  }
  const pack = (value: unknown): string => codec.encode(value, extension)
  const unpack = (text: string): unknown => codec.decode(text, extension)

  const proxyFor = (id: number): ((...args: unknown[]) => unknown) => {
    const known = proxies.get(id)
    if (known) return known
    const proxy = (...args: unknown[]): unknown => call(id, args)
    proxies.set(id, proxy)
    return proxy
  }
  const call = (id: number, args: readonly unknown[]): unknown => {
    const outer = answer
    answer = undefined
    dispatch('call', pack([id, args]))
    const text: string | undefined = answer
    answer = outer
    const [ok, value] = unpack(text ?? '[true]') as [boolean, unknown]
    if (!ok) throw value
    return value
  }
  const run = (text: string): string => {
    const [id, args] = unpack(text) as [number, unknown[]]
    try {
      return pack([true, held.get(id)?.(...args)])
    } catch (error) {
      const message =
        error instanceof Error
          ? error.message
          : 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.'
      return pack([false, new Error(message)])
    }
  }

  const detailOf = (event: Event): string => String((event as CustomEvent<unknown>).detail)
  port.addEventListener(`${side}:call`, (event) => dispatch('return', run(detailOf(event))))
  port.addEventListener(`${side}:return`, (event) => {
    answer = detailOf(event)
  })
  port.addEventListener(`${side}:settle`, (event) => {
    const [id, ok, value] = unpack(detailOf(event)) as [number, boolean, unknown]
    const settler = settlers.get(id)
    settlers.delete(id)
    if (ok) settler?.resolve(value)
    else settler?.reject(value)
  })
  port.addEventListener(`${side}:hand`, (event) => {
    if (event instanceof DragEvent) handed.push(...(event.dataTransfer?.files ?? []))
    else if (event instanceof MouseEvent && event.relatedTarget instanceof Element) handed.push(event.relatedTarget)
  })
  return { call, hold }
}
