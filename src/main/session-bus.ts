import type { EventEmitter } from 'node:events'
import type { MessageBus } from '@jellybrick/dbus-next'

/** A method of a service on the session bus, with what it is given. */
export interface BusCall {
  readonly service: string
  readonly path: string
  readonly face: string
  readonly member: string
  readonly signature?: string
  readonly values?: readonly unknown[]
}

/** A signal that somebody on the bus sent. */
export interface BusSignal {
  readonly face: string
  readonly member: string
  readonly values: readonly unknown[]
}

/** The desktop's session bus (Linux). Asking never starts a service that does not run. */
export interface SessionBus {
  /** The first value of the answer. Rejects when the service does not run or refuses. */
  readonly call: (what: BusCall) => Promise<unknown>
  /** A property, without its wrapping. Rejects like `call`. */
  readonly property: (of: Pick<BusCall, 'service' | 'path' | 'face'>, name: string) => Promise<unknown>
  /** Hear signals that fit a match rule, which leaves out the type. Other listeners' signals are heard too. */
  readonly hear: (rule: string, listener: (signal: BusSignal) => void) => Promise<void>
  /** The bus went away; nothing is answered any more. */
  readonly onLost: (listener: () => void) => void
}

/** Where the bus itself answers. */
const BUS = { service: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', face: 'org.freedesktop.DBus' }

/** Connect to the session bus. `null`: this is not Linux, or there is none. Never rejects. */
export const connectSessionBus = async (): Promise<SessionBus | null> => {
  if (process.platform !== 'linux' || process.env['DBUS_SESSION_BUS_ADDRESS'] === undefined) return null
  try {
    return await connect()
  } catch {
    return null
  }
}

const connect = async (): Promise<SessionBus> => {
  const { sessionBus, Message, MessageFlag, MessageType } = await import('@jellybrick/dbus-next')
  const bus: MessageBus = sessionBus()
  const lost = new Set<() => void>()
  const connection: EventEmitter = bus
  await new Promise<void>((resolve, reject) => {
    // An emitter's 'error' must be heard, or a bus that goes away ends the app.
    connection.on('error', (error: Error) => {
      reject(error)
      for (const tell of lost) tell()
    })
    connection.once('connect', () => resolve())
  })
  const call: SessionBus['call'] = async ({ service, path, face, member, signature = '', values = [] }) => {
    const message = { destination: service, path, interface: face, member, signature, body: [...values] }
    const reply = await bus.call(new Message({ ...message, flags: MessageFlag.NO_AUTO_START }))
    return reply?.body[0]
  }
  return {
    call,
    property: async ({ service, path, face }, name) =>
      plain(
        await call({
          service,
          path,
          face: 'org.freedesktop.DBus.Properties',
          member: 'Get',
          signature: 'ss',
          values: [face, name],
        }),
      ),
    hear: async (rule, listener) => {
      bus.on('message', (message) => {
        if (message.type !== MessageType.SIGNAL) return
        listener({ face: message.interface, member: message.member, values: message.body })
      })
      await call({ ...BUS, member: 'AddMatch', signature: 's', values: [`type='signal',${rule}`] })
    },
    onLost: (listener) => void lost.add(listener),
  }
}

/** A D-Bus variant without its wrapping. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value && 'signature' in value ? value.value : value

/**
 * Hear when a service comes to the bus or leaves it.
 * @param tell whether it is there now; not called at first
 */
export const watchService = (bus: SessionBus, service: string, tell: (there: boolean) => void): Promise<void> =>
  bus.hear(`sender='${BUS.service}',member='NameOwnerChanged',arg0='${service}'`, ({ member, values }) => {
    if (member === 'NameOwnerChanged' && values[0] === service) tell(values[2] !== '')
  })
