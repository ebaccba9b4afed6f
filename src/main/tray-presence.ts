import type { EventEmitter } from 'node:events'
import type { MessageBus } from '@jellybrick/dbus-next'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const PATH = '/StatusNotifierWatcher'
/** How long a desktop may take to show the icon. */
const PATIENCE_MS = 3_000

/**
 * Find out whether this desktop shows tray icons. On Linux a tray that nobody shows looks to Electron like one that
 * is shown, so the desktop's watcher is asked over the session bus: is there a host, and is our icon with it?
 * Elsewhere there always is a tray.
 * @param tell called once within three seconds, and again when a tray appears or goes later
 */
export const watchTrayPresence = (tell: (present: boolean) => void): void => {
  if (process.platform !== 'linux') {
    tell(true)
    return
  }
  ask(tell).catch(() => tell(false))
}

const ask = async (tell: (present: boolean) => void): Promise<void> => {
  if (process.env['DBUS_SESSION_BUS_ADDRESS'] === undefined) {
    tell(false)
    return
  }
  const { sessionBus, Message, MessageType } = await import('@jellybrick/dbus-next')
  const bus: MessageBus = sessionBus()
  const call = async (
    destination: string,
    path: string,
    face: string,
    member: string,
    signature: string,
    body: unknown[],
  ) => (await bus.call(new Message({ destination, path, interface: face, member, signature, body })))?.body[0]
  const property = (name: string) =>
    call(WATCHER, PATH, 'org.freedesktop.DBus.Properties', 'Get', 'ss', [WATCHER, name])
  const match = (rule: string) =>
    call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'AddMatch', 's', [rule])

  const known = { present: null as boolean | null }
  const report = (present: boolean): void => {
    if (known.present !== present) tell(present)
    known.present = present
  }
  const look = async (): Promise<void> => {
    const [host, items] = await Promise.all([
      property('IsStatusNotifierHostRegistered'),
      property('RegisteredStatusNotifierItems'),
    ])
    if (plain(host) === true && isOurs(plain(items))) report(true)
  }
  const lookQuietly = (): void => void look().catch(() => undefined)

  const connection: EventEmitter = bus
  connection.on('error', () => report(false))
  bus.on('message', (message) => {
    if (message.type !== MessageType.SIGNAL) return
    if (message.interface === WATCHER) lookQuietly()
    if (message.member === 'NameOwnerChanged' && message.body[0] === WATCHER && message.body[2] === '') report(false)
  })
  await new Promise<void>((resolve) => bus.once('connect', () => resolve()))
  await match(`type='signal',interface='${WATCHER}'`)
  await match(`type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`)
  lookQuietly()
  setTimeout(() => {
    if (known.present === null) report(false)
  }, PATIENCE_MS)
}

/** Chromium names its icons by process: `org.freedesktop.StatusNotifierItem-PID-N`. */
const isOurs = (items: unknown): boolean =>
  Array.isArray(items) && items.some((item) => String(item).includes(`StatusNotifierItem-${process.pid}-`))

/** A D-Bus variant without its wrapping. */
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value && 'signature' in value ? value.value : value
