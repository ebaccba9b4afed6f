import { EventEmitter } from 'node:events'
import { connect, type Socket } from 'node:net'
import { findCookie } from './authority.ts'

type Waiting = { readonly resolve: (reply: Buffer) => void; readonly reject: (error: Error) => void }

/** What the server tells about itself when a client connects. */
export type XSetup = {
  readonly root: number
  readonly width: number
  readonly height: number
  readonly minKeycode: number
  readonly maxKeycode: number
  /** Ids of things that this client makes begin here. */
  readonly idBase: number
}

/** How an extension of the server is spoken to. */
export type XExtension = { readonly opcode: number; readonly firstEvent: number }

const EVENT_BYTES = 32
const GENERIC_EVENT = 35

const padded = (length: number): number => (length + 3) & ~3

/**
 * A connection to an X server in plain Node: the core protocol over the display's socket.
 * `send` is for requests without a reply, `ask` for those with one; events arrive as
 * `'event'` with the 32 raw bytes. Errors for requests without a reply are only told as
 * `'refused'`, as most of them are about windows that have just gone.
 */
export class XConnection extends EventEmitter<{ event: [Buffer]; refused: [sequence: number]; close: [] }> {
  readonly setup: XSetup
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #sequence = 0
  #pending: Buffer = Buffer.alloc(0)

  private constructor(socket: Socket, setup: XSetup, rest: Buffer) {
    super()
    this.#socket = socket
    this.setup = setup
    this.#pending = rest
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('close', () => this.#closed())
    socket.unref()
  }

  /** Connects to the display named as in `DISPLAY` (`:1`, `:1.0`, `host:1`). */
  static async open(display: string): Promise<XConnection> {
    const match = /^(.*):(\d+)(?:\.\d+)?$/.exec(display)
    if (!match) throw new Error(`stand-in: not an X display: ${display}`)
    const [, host = '', number = '0'] = match
    const local = host === '' || host === 'unix'
    const socket = local ? connect(`/tmp/.X11-unix/X${number}`) : connect(6000 + Number(number), host)
    const { setup, rest } = await shakeHands(socket, number)
    return new XConnection(socket, setup, rest)
  }

  /** Sends a request: its opcode, the byte that follows, and the body without the length. */
  send(opcode: number, detail: number, body: Buffer = Buffer.alloc(0)): number {
    const length = padded(body.length) + 4
    const request = Buffer.alloc(length)
    request.writeUInt8(opcode, 0)
    request.writeUInt8(detail, 1)
    request.writeUInt16LE(length / 4, 2)
    body.copy(request, 4)
    this.#sequence = (this.#sequence + 1) & 0xffff
    if (!this.#socket.destroyed) this.#socket.write(request)
    return this.#sequence
  }

  /** Sends a request and waits for its reply (header included). */
  ask(opcode: number, detail: number, body?: Buffer): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const sequence = this.send(opcode, detail, body)
      if (this.#socket.destroyed) reject(new Error('stand-in: the X connection is closed'))
      else this.#waiting.set(sequence, { resolve, reject })
    })
  }

  /** An extension by its name; `undefined` when the server hasn't got it. */
  async extension(name: string): Promise<XExtension | undefined> {
    const QUERY_EXTENSION = 98
    const bytes = Buffer.from(name)
    const body = Buffer.alloc(4 + bytes.length)
    body.writeUInt16LE(bytes.length, 0)
    bytes.copy(body, 4)
    const reply = await this.ask(QUERY_EXTENSION, 0, body)
    return reply.readUInt8(8) === 1 ? { opcode: reply.readUInt8(9), firstEvent: reply.readUInt8(10) } : undefined
  }

  /** Resolves when the server has worked through everything sent so far. */
  async sync(): Promise<void> {
    const GET_INPUT_FOCUS = 43
    await this.ask(GET_INPUT_FOCUS, 0)
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk])
    while (this.#pending.length >= EVENT_BYTES) {
      const kind = this.#pending.readUInt8(0)
      const long = kind === 1 || (kind & 0x7f) === GENERIC_EVENT
      const length = EVENT_BYTES + (long ? this.#pending.readUInt32LE(4) * 4 : 0)
      if (this.#pending.length < length) return
      const message = this.#pending.subarray(0, length)
      this.#pending = this.#pending.subarray(length)
      this.#dispatch(kind, message)
    }
  }

  #dispatch(kind: number, message: Buffer): void {
    if (kind > 1) {
      this.emit('event', message)
      return
    }
    const sequence = message.readUInt16LE(2)
    const waiting = this.#waiting.get(sequence)
    this.#waiting.delete(sequence)
    if (kind === 0) this.emit('refused', sequence)
    if (kind === 1) waiting?.resolve(message)
    else waiting?.reject(new Error(`X error ${message.readUInt8(1)} for opcode ${message.readUInt8(10)}`))
  }

  #closed(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('stand-in: the X connection closed'))
    this.#waiting.clear()
    this.emit('close')
  }
}

async function shakeHands(socket: Socket, display: string): Promise<{ setup: XSetup; rest: Buffer }> {
  const cookie = findCookie(display)
  const name = Buffer.from(cookie.name)
  const hello = Buffer.alloc(12 + padded(name.length) + padded(cookie.data.length))
  hello.write('l', 0)
  hello.writeUInt16LE(11, 2)
  hello.writeUInt16LE(name.length, 6)
  hello.writeUInt16LE(cookie.data.length, 8)
  name.copy(hello, 12)
  cookie.data.copy(hello, 12 + padded(name.length))
  return new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.alloc(0)
    const settle = (act: () => void): void => {
      socket.off('data', read).off('error', fail)
      socket.on('error', () => socket.destroy())
      act()
    }
    const fail = (error: Error): void => settle(() => reject(error))
    const read = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk])
      if (bytes.length < 8) return
      const length = 8 + bytes.readUInt16LE(6) * 4
      if (bytes.length < length) return
      if (bytes.readUInt8(0) !== 1) {
        settle(() => reject(new Error('stand-in: the X server refused the connection')))
        return
      }
      settle(() => resolve({ setup: parseSetup(bytes), rest: bytes.subarray(length) }))
    }
    socket.on('data', read).on('error', fail)
    socket.once('connect', () => socket.write(hello))
  })
}

/** Offsets as in the X protocol's "Connection Setup". */
function parseSetup(bytes: Buffer): XSetup {
  const vendorLength = bytes.readUInt16LE(24)
  const formats = bytes.readUInt8(29)
  const screen = 40 + padded(vendorLength) + formats * 8
  return {
    root: bytes.readUInt32LE(screen),
    width: bytes.readUInt16LE(screen + 20),
    height: bytes.readUInt16LE(screen + 22),
    minKeycode: bytes.readUInt8(34),
    maxKeycode: bytes.readUInt8(35),
    idBase: bytes.readUInt32LE(12),
  }
}
