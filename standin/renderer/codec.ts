/** A value that JSON can carry. */
export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire }

/**
 * Lets a caller carry values the codec doesn't know (functions over the context bridge):
 * `escape` turns one into a wire value or gives `undefined`, `unescape` is its inverse.
 */
export type Extension = {
  readonly escape: (value: unknown) => Wire | undefined
  readonly unescape: (wire: Wire) => unknown
}

export type Codec = {
  readonly encode: (value: unknown, extension?: Extension) => string
  readonly decode: (text: string, extension?: Extension) => unknown
}

/**
 * Structured clone over JSON: undefined, NaN, bigint, Date, RegExp, Map, Set, Error, binary data,
 * shared and circular references. Prototypes are dropped. What can't be cloned throws Electron's
 * "An object could not be cloned.".
 *
 * One self-contained function on purpose: its source runs in the host and in both worlds of a page.
 */
export function makeCodec(): Codec {
  const NAMES: readonly string[] = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError']
  const stringify = JSON.stringify
  const parse = JSON.parse
  const uncloneable = (): Error => new Error('An object could not be cloned.')

  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => {
    const raw = atob(text)
    const bytes = new Uint8Array(raw.length)
    for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at)
    return bytes
  }

  const encode = (root: unknown, extension?: Extension): string => {
    const seen = new Map<object, number>()
    const enc = (value: unknown): Wire => {
      if (value === undefined) return { $: 'undefined' }
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
      if (typeof value === 'number') {
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
      }
      if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
      const escaped = extension?.escape(value)
      if (escaped !== undefined) return { $: 'escaped', v: escaped }
      if (typeof value === 'function' || typeof value === 'symbol' || typeof value !== 'object') throw uncloneable()
      if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) throw uncloneable()
      const reference = seen.get(value)
      if (reference !== undefined) return { $: 'ref', v: reference }
      seen.set(value, seen.size)
      return encodeObject(value)
    }
    // No methods of arrays: a page may have changed them.
    const encodeAll = <T>(items: Iterable<T>, one: (item: T) => Wire): readonly Wire[] => {
      const out: Wire[] = []
      let length = 0
      for (const item of items) out[length++] = one(item)
      return out
    }
    const encodeObject = (value: object): Wire => {
      if (value instanceof Date) return { $: 'date', v: value.getTime() }
      if (value instanceof RegExp) return { $: 'regexp', v: value.source, f: value.flags }
      if (value instanceof Error) return { $: 'error', n: value.name, m: value.message, s: value.stack ?? '' }
      if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        return { $: 'view', k: Object.prototype.toString.call(value).slice(8, -1), v: toBase64(bytes) }
      }
      if (value instanceof Map) return { $: 'map', v: encodeAll(value, ([key, item]) => [enc(key), enc(item)]) }
      if (value instanceof Set) return { $: 'set', v: encodeAll(value, enc) }
      if (Array.isArray(value)) return encodeAll(value, enc)
      // Without a prototype, so that a key called __proto__ is a key.
      const out: Record<string, Wire> = Object.create(null)
      for (const [key, item] of Object.entries(value)) out[key] = enc(item)
      return '$' in out ? { $: 'object', v: out } : out
    }
    return stringify(enc(root))
  }

  const textOf = (wire: Wire | undefined): string => (typeof wire === 'string' ? wire : '')

  const decode = (text: string, extension?: Extension): unknown => {
    const made: unknown[] = []
    const keep = <T>(value: T): T => {
      made.push(value)
      return value
    }
    const fill = (wire: Record<string, Wire>): unknown => {
      const out = keep<Record<string, unknown>>({})
      for (const key of Object.keys(wire)) {
        Object.defineProperty(out, key, {
          value: dec(wire[key] ?? null),
          writable: true,
          enumerable: true,
          configurable: true,
        })
      }
      return out
    }
    const list = (wire: unknown): readonly Wire[] => wire as readonly Wire[]
    const dec = (wire: Wire): unknown => {
      if (wire === null || typeof wire !== 'object') return wire
      if (Array.isArray(wire)) {
        const out = keep<unknown[]>([])
        for (const item of list(wire)) out.push(dec(item))
        return out
      }
      const tagged = wire as Record<string, Wire>
      return typeof tagged['$'] === 'string' ? decodeTagged(tagged) : fill(tagged)
    }
    const decodeTagged = (wire: Record<string, Wire>): unknown => {
      const value = wire['v'] ?? null
      switch (textOf(wire['$'])) {
        case 'undefined':
          return undefined
        case 'number':
          return Number(value)
        case 'bigint':
          return BigInt(textOf(value))
        case 'ref':
          return made[Number(value)]
        case 'escaped':
          return extension?.unescape(value)
        case 'date':
          return keep(new Date(Number(value)))
        case 'regexp':
          return keep(new RegExp(textOf(value), textOf(wire['f'])))
        case 'error':
          return keep(makeError(textOf(wire['n']), textOf(wire['m']), textOf(wire['s'])))
        case 'buffer':
          return keep(fromBase64(textOf(value)).buffer)
        case 'view':
          return keep(makeView(textOf(wire['k']), fromBase64(textOf(value))))
        case 'map': {
          const out = keep(new Map<unknown, unknown>())
          for (const pair of list(value)) out.set(dec(list(pair)[0] ?? null), dec(list(pair)[1] ?? null))
          return out
        }
        case 'set': {
          const out = keep(new Set<unknown>())
          for (const item of list(value)) out.add(dec(item))
          return out
        }
        default:
          return fill(value as Record<string, Wire>)
      }
    }
    return dec(parse(text) as Wire)
  }

  const makeError = (name: string, message: string, stack: string): Error => {
    const kinds: Record<string, ErrorConstructor> = {
      EvalError,
      RangeError,
      ReferenceError,
      SyntaxError,
      TypeError,
      URIError,
    }
    const Kind = NAMES.includes(name) ? (kinds[name] ?? Error) : Error
    const error = new Kind(message)
    if (error.name !== name) Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true })
    Object.defineProperty(error, 'stack', { value: stack, configurable: true, writable: true })
    return error
  }

  const makeView = (kind: string, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView => {
    switch (kind) {
      case 'Int8Array':
        return new Int8Array(bytes.buffer)
      case 'Uint8ClampedArray':
        return new Uint8ClampedArray(bytes.buffer)
      case 'Int16Array':
        return new Int16Array(bytes.buffer)
      case 'Uint16Array':
        return new Uint16Array(bytes.buffer)
      case 'Int32Array':
        return new Int32Array(bytes.buffer)
      case 'Uint32Array':
        return new Uint32Array(bytes.buffer)
      case 'Float32Array':
        return new Float32Array(bytes.buffer)
      case 'Float64Array':
        return new Float64Array(bytes.buffer)
      case 'BigInt64Array':
        return new BigInt64Array(bytes.buffer)
      case 'BigUint64Array':
        return new BigUint64Array(bytes.buffer)
      case 'DataView':
        return new DataView(bytes.buffer)
      default:
        return bytes
    }
  }

  return { encode, decode }
}
