import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from './protocol.ts'

type Method = keyof Protocol.CommandParameters
type EventName = keyof Protocol.Events

type Incoming = {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

type Waiting = {
  readonly sessionId: string | undefined
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * The DevTools protocol over Chromium's pipe (`--remote-debugging-pipe`): JSON messages that end
 * with a NUL. No port is opened, and Chromium ends by itself when the pipe breaks.
 */
export class CdpConnection {
  readonly root: CdpSession
  readonly #out: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #sessions = new Map<string, CdpSession>()
  #serial = 0
  #rest = ''
  #closed = false

  constructor(out: Writable, input: Readable) {
    this.#out = out
    this.root = new CdpSession(this, undefined)
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => this.#receive(chunk))
    input.on('close', () => this.#end())
    input.on('error', () => this.#end())
    out.on('error', () => this.#end())
  }

  get closed(): boolean {
    return this.#closed
  }

  /** The session with this id, made when it is first asked for. */
  session(id: string): CdpSession {
    const known = this.#sessions.get(id)
    if (known) return known
    const made = new CdpSession(this, id)
    this.#sessions.set(id, made)
    return made
  }

  /** Sends one command. Rejects with the protocol's message, or when the session or pipe ends. */
  call(method: string, params: object | undefined, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`stand-in: Chromium is gone (${method})`))
    const id = ++this.#serial
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { sessionId, resolve, reject })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  #receive(chunk: string): void {
    const parts = (this.#rest + chunk).split('\0')
    this.#rest = parts.pop() ?? ''
    for (const part of parts) {
      // what Chromium writes on this pipe is its own protocol: the shape is trusted
      const message = JSON.parse(part) as Incoming
      if (message.id === undefined) this.#event(message)
      else this.#reply(message.id, message)
    }
  }

  #reply(id: number, message: Incoming): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result)
  }

  #event(message: Incoming): void {
    if (message.method === 'Target.detachedFromTarget') this.#detached(message.params)
    const target = message.sessionId === undefined ? this.root : this.session(message.sessionId)
    if (message.method !== undefined) target.receive(message.method, message.params)
  }

  #detached(params: unknown): void {
    const { sessionId } = params as Protocol.Target.detachedFromTargetPayload
    const session = this.#sessions.get(sessionId)
    this.#sessions.delete(sessionId)
    for (const [id, waiting] of this.#waiting) {
      if (waiting.sessionId !== sessionId) continue
      this.#waiting.delete(id)
      waiting.reject(new Error('stand-in: the page is gone'))
    }
    session?.end()
  }

  #end(): void {
    if (this.#closed) return
    this.#closed = true
    for (const { reject } of this.#waiting.values()) reject(new Error('stand-in: Chromium is gone'))
    this.#waiting.clear()
    for (const session of this.#sessions.values()) session.end()
    this.root.end()
  }
}

/** One target's end of the connection: typed commands and events. */
export class CdpSession {
  readonly id: string | undefined
  readonly #connection: CdpConnection
  readonly #events = new EventEmitter({ captureRejections: false })
  #ended = false

  constructor(connection: CdpConnection, id: string | undefined) {
    this.#connection = connection
    this.id = id
    this.#events.setMaxListeners(0)
  }

  get ended(): boolean {
    return this.#ended
  }

  send<M extends Method>(method: M, params?: Protocol.CommandParameters[M]): Promise<Protocol.CommandReturnValues[M]> {
    if (this.#ended) return Promise.reject(new Error(`stand-in: the page is gone (${method})`))
    const reply = this.#connection.call(method, params, this.id)
    return reply as Promise<Protocol.CommandReturnValues[M]>
  }

  /** As `send`, for commands whose failure says only that the page has gone meanwhile. */
  async tell<M extends Method>(method: M, params?: Protocol.CommandParameters[M]): Promise<void> {
    await this.send(method, params).catch(() => undefined)
  }

  on<E extends EventName>(event: E, listener: (payload: Protocol.Events[E]) => void): () => void {
    this.#events.on(event, listener)
    return () => this.#events.off(event, listener)
  }

  /** Calls back once when the target or Chromium has gone. */
  onEnd(listener: () => void): void {
    if (this.#ended) queueMicrotask(listener)
    else this.#events.once('standin:end', listener)
  }

  /** For the connection only: an event has come. */
  receive(method: string, params: unknown): void {
    this.#events.emit(method, params)
  }

  /** For the connection only: nothing will come any more. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.#events.emit('standin:end')
  }
}
