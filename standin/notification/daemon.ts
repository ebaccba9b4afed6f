import { call, onSignal, sharedBus, type MessageBus, type Variant } from '../dbus/bus.ts'

const NAME = 'org.freedesktop.Notifications'
const OBJECT = { destination: NAME, path: '/org/freedesktop/Notifications', interface: NAME }

/** What happens to a notification on the desktop. */
export type NotificationListener = {
  readonly action: (key: string) => void
  readonly closed: (reason: number) => void
}

/** What is sent to the desktop. */
export type Notice = {
  readonly appName: string
  readonly title: string
  readonly body: string
  readonly actions: readonly string[]
  readonly hints: Readonly<Record<string, Variant>>
  readonly timeout: number
}

const state: { daemon: Promise<NotificationDaemon | undefined> | undefined } = { daemon: undefined }

/** The notification daemon of the session bus; `undefined` when there is none. Asked again after a failure. */
export async function notificationDaemon(): Promise<NotificationDaemon | undefined> {
  state.daemon ??= NotificationDaemon.connect()
  const daemon = await state.daemon
  if (!daemon) state.daemon = undefined
  return daemon
}

/** `org.freedesktop.Notifications`, and who waits for what becomes of which notification. */
export class NotificationDaemon {
  readonly capabilities: readonly string[]
  readonly #bus: MessageBus
  readonly #listeners = new Map<number, NotificationListener>()

  private constructor(bus: MessageBus, capabilities: readonly string[]) {
    this.#bus = bus
    this.capabilities = capabilities
  }

  static async connect(): Promise<NotificationDaemon | undefined> {
    const bus = await sharedBus('session')
    if (!bus) return undefined
    try {
      const [capabilities] = await call(bus, { ...OBJECT, member: 'GetCapabilities' })
      const daemon = new NotificationDaemon(bus, Array.isArray(capabilities) ? capabilities.map(String) : [])
      await onSignal(
        bus,
        `interface='${NAME}'`,
        (message) => message.interface === NAME,
        // ActionInvoked can arrive in the same chunk as Notify's own reply: first let that one be read.
        (message) => setImmediate(() => daemon.#onSignal(message.member, message.body)),
      )
      return daemon
    } catch {
      return undefined
    }
  }

  /** Shows a notification and gives its id. */
  async notify(notice: Notice, listener: NotificationListener): Promise<number> {
    const { appName, title, body, actions, hints, timeout } = notice
    const [id] = await call(this.#bus, {
      ...OBJECT,
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: [appName, 0, '', title, body, actions, hints, timeout],
    })
    this.#listeners.set(Number(id), listener)
    return Number(id)
  }

  async close(id: number): Promise<void> {
    await call(this.#bus, { ...OBJECT, member: 'CloseNotification', signature: 'u', body: [id] }).catch(() => undefined)
  }

  #onSignal(member: string, body: readonly unknown[]): void {
    const id = Number(body[0])
    const listener = this.#listeners.get(id)
    if (!listener) return
    if (member === 'ActionInvoked') listener.action(String(body[1]))
    if (member !== 'NotificationClosed') return
    this.#listeners.delete(id)
    listener.closed(Number(body[1]))
  }
}
