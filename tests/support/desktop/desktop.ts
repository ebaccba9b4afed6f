import { FakeNotifications } from './notifications.ts'
import { FakePower } from './power.ts'
import { PrivateBus } from './private-bus.ts'
import { FakeTray } from './tray.ts'

export type DesktopOptions = {
  /** Whether a panel with a tray is there from the start (default yes); it may come later. */
  readonly tray?: boolean
  /** Whether there is a notification daemon (default yes). */
  readonly notifications?: boolean
  /** What the daemon can do; without `actions` a notification can't even be clicked. */
  readonly capabilities?: readonly string[]
  /** Whether the desktop is set to "Do not disturb"; left out, its daemon does not say. */
  readonly doNotDisturb?: boolean
  /** Whether an application's own buttons are shown (on the stand-in: `STANDIN_NOTIFICATION_ACTIONS=1`). */
  readonly notificationActions?: boolean
}

/**
 * A whole fake desktop for one test: private session and system buses with a tray, notifications
 * and power management. Start the application with `env`.
 *
 * ```ts
 * await using desktop = await Desktop.start()
 * const application = await _electron.launch({ env: { ...process.env, ...desktop.env } })
 * await desktop.tray.click('Quit')
 * ```
 */
export class Desktop {
  /** For the application's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly tray: FakeTray
  readonly notifications: FakeNotifications
  readonly power: FakePower
  readonly #buses: readonly PrivateBus[]

  private constructor(
    env: Readonly<Record<string, string>>,
    tray: FakeTray,
    notifications: FakeNotifications,
    power: FakePower,
    buses: readonly PrivateBus[],
  ) {
    this.env = env
    this.tray = tray
    this.notifications = notifications
    this.power = power
    this.#buses = buses
  }

  static async start(options: DesktopOptions = {}): Promise<Desktop> {
    const {
      tray = true,
      notifications = true,
      capabilities = ['body', 'actions', 'persistence'],
      doNotDisturb,
      notificationActions = false,
    } = options
    const [session, system, nowhere] = await Promise.all([
      PrivateBus.start(),
      PrivateBus.start(),
      notifications ? undefined : PrivateBus.start(),
    ])
    const parts = await Promise.all([
      FakeTray.start(session, tray),
      // A daemon on a bus of its own is a daemon the application doesn't find.
      FakeNotifications.start(nowhere ?? session, capabilities, doNotDisturb),
      FakePower.start(system),
    ])
    const env = {
      DBUS_SESSION_BUS_ADDRESS: session.address,
      DBUS_SYSTEM_BUS_ADDRESS: system.address,
      STANDIN_NOTIFICATION_ACTIONS: notificationActions ? '1' : '0',
    }
    return new Desktop(env, ...parts, [session, system, ...(nowhere ? [nowhere] : [])])
  }

  async stop(): Promise<void> {
    await Promise.all(this.#buses.map((bus) => bus.stop()))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }
}
