import type { MessageBus } from '@jellybrick/dbus-next'
import { sendSignal, serve, Variant } from '../../../standin/dbus/bus.ts'
import { plain } from './plain.ts'
import type { PrivateBus } from './private-bus.ts'
import { Happenings, PATIENCE_MS } from './waiting.ts'

const NAME = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'

/** A notification as the desktop got it. */
export type ShownNotification = {
  readonly id: number
  readonly appName: string
  readonly replacesId: number
  readonly appIcon: string
  readonly title: string
  readonly body: string
  /** The buttons; the one with the key `default` is a click on the notification itself. */
  readonly actions: readonly { readonly key: string; readonly label: string }[]
  readonly hints: Readonly<Record<string, unknown>>
  readonly urgency: 'low' | 'normal' | 'critical'
  /** Milliseconds; 0 stays until dismissed, -1 is the desktop's choice. */
  readonly timeout: number
}

const URGENCIES = ['low', 'normal', 'critical'] as const
const EXPIRED = 1
const DISMISSED = 2
const CLOSED_BY_CALL = 3

/** A notification daemon, and what a person does with what it shows. */
export class FakeNotifications {
  readonly #bus: MessageBus
  readonly #capabilities: readonly string[]
  readonly #shown = new Happenings<ShownNotification>('a notification')
  readonly #closed = new Happenings<number>('the notification to be closed')
  readonly #open = new Set<number>()
  readonly #properties = new Map<string, boolean>()
  #lastId = 0

  private constructor(bus: MessageBus, capabilities: readonly string[]) {
    this.#bus = bus
    this.#capabilities = capabilities
  }

  /** @param doNotDisturb see `setDoNotDisturb`, from the first moment on */
  static async start(
    busServer: PrivateBus,
    capabilities: readonly string[],
    doNotDisturb?: boolean,
  ): Promise<FakeNotifications> {
    const daemon = new FakeNotifications(await busServer.connect(), capabilities)
    if (doNotDisturb !== undefined) daemon.setDoNotDisturb(doNotDisturb)
    await daemon.#serve()
    return daemon
  }

  /** Everything shown so far, closed ones too. */
  get all(): readonly ShownNotification[] {
    return this.#shown.all
  }

  /** Those still on the screen. */
  get visible(): readonly ShownNotification[] {
    return this.#shown.all.filter(({ id }) => this.#open.has(id))
  }

  /** The next notification that hasn't been asked for yet. */
  next(patienceMs = PATIENCE_MS): Promise<ShownNotification> {
    return this.#shown.next(patienceMs)
  }

  /** The first notification, past or to come, that fits. */
  waitFor(fits: (notification: ShownNotification) => boolean, patienceMs = PATIENCE_MS): Promise<ShownNotification> {
    return this.#shown.waitFor(fits, patienceMs)
  }

  /** Resolves when the notification has left the screen, whoever closed it. */
  async onceClosed(notification: ShownNotification, patienceMs = PATIENCE_MS): Promise<void> {
    await this.#closed.waitFor((id) => id === notification.id, patienceMs)
  }

  /** Presses a button, found by its label; most daemons then close the notification. */
  press(notification: ShownNotification, label: string): void {
    const action = notification.actions.find((candidate) => candidate.label === label)
    if (!action)
      throw new Error(
        `no button '${label}' among ${notification.actions.map((known) => `'${known.label}'`).join(', ')}`,
      )
    this.#invoke(notification, action.key)
  }

  /** Clicks the notification itself. Some daemons send an activation token first: so does this one. */
  click(notification: ShownNotification): void {
    if (!notification.actions.some(({ key }) => key === 'default'))
      throw new Error('this notification has no default action')
    this.#signal('ActivationToken', 'us', [notification.id, 'token'])
    this.#invoke(notification, 'default')
  }

  /** The person closes it. */
  dismiss(notification: ShownNotification): void {
    this.#close(notification.id, DISMISSED)
  }

  /** Its time is over. */
  expire(notification: ShownNotification): void {
    this.#close(notification.id, EXPIRED)
  }

  /** Says whether the desktop is set to "Do not disturb", as KDE's daemon does; before, this daemon does not say. */
  setDoNotDisturb(on: boolean): void {
    this.#properties.set(`${NAME}.Inhibited`, on)
  }

  /** The same as dunst says it. */
  setDunstPaused(on: boolean): void {
    this.#properties.set('org.dunstproject.cmd0.paused', on)
  }

  /** The daemon ends: its name leaves the bus. */
  async leave(): Promise<void> {
    await this.#bus.releaseName(NAME)
  }

  async #serve(): Promise<void> {
    serve(this.#bus, (message) => message.path === PATH, {
      [`${NAME}.GetCapabilities`]: () => ['as', [[...this.#capabilities]]],
      [`${NAME}.GetServerInformation`]: () => ['ssss', ['Fake', 'tests', '1', '1.2']],
      [`${NAME}.Notify`]: (args) => ['u', [this.#show(args)]],
      ['org.freedesktop.DBus.Properties.Get']: ([face, name]) => {
        const value = this.#properties.get(`${String(face)}.${String(name)}`)
        if (value === undefined) throw new Error(`no property ${String(name)}`)
        return ['v', [new Variant('b', value)]]
      },
      [`${NAME}.CloseNotification`]: ([id]) => {
        setImmediate(() => this.#close(Number(id), CLOSED_BY_CALL))
        return []
      },
    })
    await this.#bus.requestName(NAME, 0)
  }

  #show(args: readonly unknown[]): number {
    const [appName, replacesId, appIcon, title, body, actions, hints, timeout] = args
    const id = Number(replacesId) || ++this.#lastId
    const values = plain(hints) as Record<string, unknown>
    const list = Array.isArray(actions) ? actions.map(String) : []
    const notification: ShownNotification = {
      id,
      appName: String(appName),
      replacesId: Number(replacesId),
      appIcon: String(appIcon),
      title: String(title),
      body: String(body),
      actions: list.flatMap((key, at) => (at % 2 === 0 ? [{ key, label: list[at + 1] ?? '' }] : [])),
      hints: values,
      urgency: URGENCIES[Number(values['urgency'] ?? 1)] ?? 'normal',
      timeout: Number(timeout),
    }
    this.#open.add(id)
    // After the answer has gone out, so that a test that acts at once isn't faster than Notify.
    setImmediate(() => this.#shown.add(notification))
    return id
  }

  #invoke(notification: ShownNotification, key: string): void {
    this.#signal('ActionInvoked', 'us', [notification.id, key])
    this.#close(notification.id, DISMISSED)
  }

  #close(id: number, reason: number): void {
    if (!this.#open.delete(id)) return
    this.#signal('NotificationClosed', 'uu', [id, reason])
    this.#closed.add(id)
  }

  #signal(member: string, signature: string, body: unknown[]): void {
    sendSignal(this.#bus, { path: PATH, interface: NAME, member, signature, body })
  }
}
