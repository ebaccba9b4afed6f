import type { MessageBus } from '@jellybrick/dbus-next'
import { onSignal, sendSignal, serve } from '../../../standin/dbus/bus.ts'
import type { PrivateBus } from './private-bus.ts'
import { Changes, PATIENCE_MS } from './waiting.ts'

const LOGIND = 'org.freedesktop.login1'
const PATH = '/org/freedesktop/login1'
const MANAGER = 'org.freedesktop.login1.Manager'

/** A call of `Inhibit`, and whether its lock is still held. */
export type InhibitCall = {
  readonly what: string
  readonly who: string
  readonly why: string
  readonly mode: string
  readonly held: boolean
}

type Recorded = Omit<InhibitCall, 'held'> & { readonly sender: string }

/**
 * A logind that goes to sleep when told. It can't pass file descriptors (plain Node can't): a lock
 * counts as held as long as the connection that asked for it is there.
 */
export class FakePower {
  readonly #bus: MessageBus
  readonly #calls: Recorded[] = []
  readonly #gone = new Set<string>()
  readonly #changes = new Changes()

  private constructor(bus: MessageBus) {
    this.#bus = bus
  }

  static async start(busServer: PrivateBus): Promise<FakePower> {
    const power = new FakePower(await busServer.connect())
    await power.#serve()
    return power
  }

  /** Every `Inhibit` so far, in order. */
  get inhibitors(): readonly InhibitCall[] {
    return this.#calls.map(({ sender, ...call }) => ({ ...call, held: !this.#gone.has(sender) }))
  }

  /** All inhibitors, as soon as they fit. */
  waitForInhibitors(
    fits: (inhibitors: readonly InhibitCall[]) => boolean,
    patienceMs = PATIENCE_MS,
  ): Promise<readonly InhibitCall[]> {
    return this.#changes.until(
      'the inhibitors',
      () => (fits(this.inhibitors) ? this.inhibitors : undefined),
      patienceMs,
    )
  }

  /** The machine is about to sleep. */
  suspend(): void {
    this.#signal('PrepareForSleep', true)
  }

  /** The machine has woken up. */
  resume(): void {
    this.#signal('PrepareForSleep', false)
  }

  /** The machine is about to be switched off. */
  shutdown(): void {
    this.#signal('PrepareForShutdown', true)
  }

  async #serve(): Promise<void> {
    serve(this.#bus, (message) => message.path === PATH, {
      [`${MANAGER}.Inhibit`]: ([what, who, why, mode], { sender }) => {
        this.#calls.push({ what: String(what), who: String(who), why: String(why), mode: String(mode), sender })
        this.#changes.tell()
        return ['u', [0]]
      },
    })
    await onSignal(
      this.#bus,
      `sender='org.freedesktop.DBus',member='NameOwnerChanged'`,
      ({ member, body }) => member === 'NameOwnerChanged' && body[2] === '',
      ({ body }) => {
        this.#gone.add(String(body[0]))
        this.#changes.tell()
      },
    )
    await this.#bus.requestName(LOGIND, 0)
  }

  #signal(member: string, starting: boolean): void {
    sendSignal(this.#bus, { path: PATH, interface: MANAGER, member, signature: 'b', body: [starting] })
  }
}
