import { Message, MessageBus, MessageFlag, MessageType, sessionBus, systemBus, Variant } from '@jellybrick/dbus-next'

export { Message, MessageBus, Variant }

/** What a method gives back: a signature and the values it describes. */
type Reply = readonly [] | readonly [signature: string, values: unknown[]]

/** Methods by "interface.Member". */
export type Methods = Readonly<Record<string, (args: readonly unknown[], message: Message) => Reply>>

const shared = new Map<'session' | 'system', Promise<MessageBus | undefined>>()

/** The host's connection to a bus, opened when first needed; `undefined` when there is none. */
export function sharedBus(which: 'session' | 'system'): Promise<MessageBus | undefined> {
  const known = shared.get(which) ?? openBus(which)
  shared.set(which, known)
  return known
}

/** Opens a connection of its own. */
export function openBus(which: 'session' | 'system'): Promise<MessageBus | undefined> {
  return new Promise((resolve) => {
    if (which === 'session' && !process.env['DBUS_SESSION_BUS_ADDRESS']) {
      resolve(undefined)
      return
    }
    try {
      const bus = which === 'session' ? sessionBus() : systemBus()
      // An EventEmitter's 'error' must be heard, or a bus that goes away ends the process.
      const emitter: NodeJS.EventEmitter = bus
      emitter.on('error', () => resolve(undefined))
      bus.once('connect', () => resolve(bus))
    } catch {
      resolve(undefined)
    }
  })
}

export type Call = {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: unknown[]
}

/** Calls a method; gives the body of the answer, rejects with the D-Bus error. */
export async function call(bus: MessageBus, what: Call): Promise<readonly unknown[]> {
  const reply = await bus.call(new Message({ signature: '', body: [], ...what }))
  return reply?.body ?? []
}

export type Signal = {
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: unknown[]
}

export function sendSignal(bus: MessageBus, signal: Signal): void {
  bus.send(Message.newSignal(signal.path, signal.interface, signal.member, signal.signature ?? '', signal.body ?? []))
}

/** Asks the bus for signals, and hands them over; gives the way to stop. */
export async function onSignal(
  bus: MessageBus,
  rule: string,
  accept: (message: Message) => boolean,
  listener: (message: Message) => void,
): Promise<() => void> {
  const hear = (message: Message): void => {
    if (message.type === MessageType.SIGNAL && accept(message)) listener(message)
  }
  bus.on('message', hear)
  const match = {
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
  }
  await call(bus, { ...match, member: 'AddMatch', signature: 's', body: [`type='signal',${rule}`] })
  return () => {
    bus.off('message', hear)
    void call(bus, { ...match, member: 'RemoveMatch', signature: 's', body: [`type='signal',${rule}`] }).catch(
      () => undefined,
    )
  }
}

/**
 * Answers method calls. `accept` picks the messages (their path and the name they are addressed
 * to); a method that throws answers with a D-Bus error. Gives the way to stop.
 */
export function serve(bus: MessageBus, accept: (message: Message) => boolean, methods: Methods): () => void {
  const handler = (message: Message): boolean => {
    const method = methods[`${message.interface}.${message.member}`]
    if (message.type !== MessageType.METHOD_CALL || !method || !accept(message)) return false
    const silent = (message.flags & MessageFlag.NO_REPLY_EXPECTED) !== 0
    try {
      const [signature = '', values = []] = method(message.body, message)
      if (!silent) bus.send(Message.newMethodReturn(message, signature, values))
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      if (!silent) bus.send(Message.newError(message, 'org.freedesktop.DBus.Error.Failed', text))
    }
    return true
  }
  bus.addMethodHandler(handler)
  return () => bus.removeMethodHandler(handler)
}
