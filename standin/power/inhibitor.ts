import { call, openBus, type MessageBus } from '../dbus/bus.ts'

/** The reasons Electron gives. */
export const INHIBIT = {
  sleep: 'Application cleanup before suspend',
  shutdown: 'Ensure a clean shutdown',
} as const

/**
 * A delay lock of logind. Electron holds it by the file descriptor that `Inhibit` answers; plain
 * Node can't receive one, so each lock has a bus connection of its own that stands for it: the
 * call is Electron's, and releasing closes the connection. On a real system the lock itself is
 * therefore not held (a limit): the app isn't given more time before suspending.
 */
export class Inhibitor {
  readonly #what: keyof typeof INHIBIT
  #held: Promise<MessageBus | undefined> | undefined

  constructor(what: keyof typeof INHIBIT) {
    this.#what = what
  }

  hold(): void {
    this.#held ??= this.#take()
  }

  release(): void {
    void this.#held?.then((bus) => bus?.disconnect())
    this.#held = undefined
  }

  async #take(): Promise<MessageBus | undefined> {
    const bus = await openBus('system')
    if (!bus) return undefined
    await call(bus, {
      destination: 'org.freedesktop.login1',
      path: '/org/freedesktop/login1',
      interface: 'org.freedesktop.login1.Manager',
      member: 'Inhibit',
      signature: 'ssss',
      body: [this.#what, 'electron', INHIBIT[this.#what], 'delay'],
    }).catch(() => undefined)
    return bus
  }
}
