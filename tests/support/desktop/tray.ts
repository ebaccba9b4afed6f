import type { Message, MessageBus } from '@jellybrick/dbus-next'
import { call, onSignal, sendSignal, serve, Variant } from '../../../standin/dbus/bus.ts'
import { findByLabels, toMenuNode, type MenuNode } from './menu-tree.ts'
import { plain } from './plain.ts'
import { Changes, PATIENCE_MS } from './waiting.ts'
import type { PrivateBus } from './private-bus.ts'

const WATCHER = 'org.kde.StatusNotifierWatcher'
const WATCHER_PATH = '/StatusNotifierWatcher'
const ITEM = 'org.kde.StatusNotifierItem'
const ITEM_PATH = '/StatusNotifierItem'
const MENU = 'com.canonical.dbusmenu'
const PROPERTIES = 'org.freedesktop.DBus.Properties'

export type TrayIcon = { readonly width: number; readonly height: number; readonly argb: Buffer }

/** A menu that changes faster than that can't be clicked by anybody. */
const MOST_TRIES = 5

/**
 * The panel of a desktop: a StatusNotifierWatcher with a host, and what a person does with the
 * icon and its menu. It speaks to the application over D-Bus only, as a real panel does.
 */
export class FakeTray {
  readonly #busServer: PrivateBus
  readonly #bus: MessageBus
  readonly #changes = new Changes()
  readonly #items: string[] = []
  #watcher: MessageBus | undefined
  #layoutUpdates = 0

  private constructor(busServer: PrivateBus, bus: MessageBus) {
    this.#busServer = busServer
    this.#bus = bus
  }

  static async start(busServer: PrivateBus, present: boolean): Promise<FakeTray> {
    const tray = new FakeTray(busServer, await busServer.connect())
    await tray.#listen()
    if (present) await tray.appear()
    return tray
  }

  // ---- the panel itself

  /** The panel starts (or starts again). */
  async appear(): Promise<void> {
    if (this.#watcher) return
    const bus = await this.#busServer.connect()
    serve(bus, (message) => message.path === WATCHER_PATH, {
      [`${WATCHER}.RegisterStatusNotifierItem`]: ([name], message) => {
        this.#register(String(name), message)
        return []
      },
      [`${WATCHER}.RegisterStatusNotifierHost`]: () => [],
      [`${PROPERTIES}.Get`]: ([, name]) => ['v', [this.#watcherProperties()[String(name)] ?? new Variant('s', '')]],
      [`${PROPERTIES}.GetAll`]: () => ['a{sv}', [this.#watcherProperties()]],
    })
    this.#watcher = bus
    await bus.requestName(WATCHER, 0)
    sendSignal(bus, { path: WATCHER_PATH, interface: WATCHER, member: 'StatusNotifierHostRegistered' })
  }

  /** The panel crashes or is stopped; its icons are forgotten. */
  async vanish(): Promise<void> {
    const watcher = this.#watcher
    this.#watcher = undefined
    this.#items.length = 0
    await watcher?.releaseName(WATCHER)
    watcher?.disconnect()
  }

  // ---- the application's icon

  /** The bus name of the icon, when it has registered. */
  onceRegistered(patienceMs = PATIENCE_MS): Promise<string> {
    return this.#changes.until('a tray icon', () => this.#items.at(-1), patienceMs)
  }

  /** Whether an icon is registered now. */
  get registered(): boolean {
    return this.#items.length > 0
  }

  async toolTip(): Promise<string> {
    const [, , title] = plain((await this.#properties())['ToolTip']) as [string, unknown[], string, string]
    return title
  }

  /** The pictures of the icon, smallest first. */
  async icons(): Promise<readonly TrayIcon[]> {
    const pixmaps = plain((await this.#properties())['IconPixmap']) as [number, number, Buffer][]
    return pixmaps
      .map(([width, height, argb]) => ({ width, height, argb }))
      .toSorted((one, other) => one.width - other.width)
  }

  /** All properties of the StatusNotifierItem, for tests of the protocol. */
  async properties(): Promise<Readonly<Record<string, unknown>>> {
    return plain(await this.#properties()) as Record<string, unknown>
  }

  /** A click on the icon itself. */
  async activate(): Promise<void> {
    await call(this.#bus, {
      ...(await this.#item()),
      interface: ITEM,
      member: 'Activate',
      signature: 'ii',
      body: [0, 0],
    })
  }

  /** A middle click on the icon. */
  async secondaryActivate(): Promise<void> {
    await call(this.#bus, {
      ...(await this.#item()),
      interface: ITEM,
      member: 'SecondaryActivate',
      signature: 'ii',
      body: [0, 0],
    })
  }

  // ---- its menu

  /** The menu as it is now. */
  async menu(): Promise<readonly MenuNode[]> {
    return (await this.layout()).root.children
  }

  /** The labels of the visible top level, `'-'` for a separator: handy for `toEqual`. */
  async labels(): Promise<readonly string[]> {
    return (await this.menu())
      .filter(({ visible }) => visible)
      .map(({ type, label }) => (type === 'separator' ? '-' : label))
  }

  /**
   * Clicks the item at the end of a path of labels: `click('Recent', 'Letter')`. A menu that is drawn anew between
   * reading and clicking has other ids; then it is read again, as a panel does.
   */
  async click(...labels: readonly string[]): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const { revision, root } = await this.layout()
      const node = findByLabels(root, labels)
      if (!node.enabled) throw new Error(`menu item '${labels.join(' › ')}' is disabled`)
      try {
        await this.sendEvent(node.id, 'clicked')
        return
      } catch (error) {
        const { revision: now } = await this.layout()
        if (now === revision || tries === MOST_TRIES) throw error
      }
    }
  }

  /** Sends a raw dbusmenu event, also to items that are disabled or don't exist. */
  async sendEvent(id: number, kind: string): Promise<void> {
    await call(this.#bus, {
      ...(await this.#menuObject()),
      member: 'Event',
      signature: 'isvu',
      body: [id, kind, new Variant('i', 0), 0],
    })
  }

  /** Revision and whole tree. */
  async layout(): Promise<{ readonly revision: number; readonly root: MenuNode }> {
    const [revision, layout] = await call(this.#bus, {
      ...(await this.#menuObject()),
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    })
    return { revision: Number(revision), root: toMenuNode(layout) }
  }

  // ---- waiting

  /** Resolves at the next change of menu, tooltip or icon. Take the promise before causing the change. */
  onceChanged(patienceMs = PATIENCE_MS): Promise<true> {
    const before = this.#layoutUpdates
    return this.#changes.until('a change of the tray', () => this.#layoutUpdates > before, patienceMs)
  }

  /** The menu as soon as it fits. */
  waitForMenu(fits: (menu: readonly MenuNode[]) => boolean, patienceMs = PATIENCE_MS): Promise<readonly MenuNode[]> {
    return this.#changes.until(
      'the menu to change',
      async () => {
        const menu = await this.menu()
        return fits(menu) ? menu : undefined
      },
      patienceMs,
    )
  }

  /** The tooltip as soon as it fits. */
  waitForToolTip(fits: (toolTip: string) => boolean, patienceMs = PATIENCE_MS): Promise<string> {
    return this.#changes.until(
      'the tooltip to change',
      async () => {
        const toolTip = await this.toolTip()
        return fits(toolTip) ? toolTip : undefined
      },
      patienceMs,
    )
  }

  async #listen(): Promise<void> {
    const isOurs = ({ interface: name }: Message): boolean => name === ITEM || name === MENU
    const changed = (): void => {
      this.#layoutUpdates++
      this.#changes.tell()
    }
    await onSignal(this.#bus, `interface='${ITEM}'`, isOurs, changed)
    await onSignal(this.#bus, `interface='${MENU}'`, () => false, changed)
    await onSignal(
      this.#bus,
      `sender='org.freedesktop.DBus',member='NameOwnerChanged'`,
      ({ member, body }) => member === 'NameOwnerChanged' && body[2] === '',
      ({ body }) => {
        const at = this.#items.indexOf(String(body[0]))
        if (at >= 0) this.#items.splice(at, 1)
        this.#changes.tell()
      },
    )
  }

  #register(name: string, message: Message): void {
    const service = name.startsWith('/') ? message.sender : name
    this.#items.push(service)
    sendSignal(this.#bus, {
      path: WATCHER_PATH,
      interface: WATCHER,
      member: 'StatusNotifierItemRegistered',
      signature: 's',
      body: [service],
    })
    this.#changes.tell()
  }

  #watcherProperties(): Readonly<Record<string, Variant>> {
    return {
      IsStatusNotifierHostRegistered: new Variant('b', true),
      ProtocolVersion: new Variant('i', 0),
      RegisteredStatusNotifierItems: new Variant('as', [...this.#items]),
    }
  }

  /** Addressed by the registered name: Chromium answers to no other, and has no introspection. */
  async #item(): Promise<{ readonly destination: string; readonly path: string }> {
    return { destination: await this.onceRegistered(), path: ITEM_PATH }
  }

  async #menuObject(): Promise<{ readonly destination: string; readonly path: string; readonly interface: string }> {
    const { destination } = await this.#item()
    return { destination, path: String(plain((await this.#properties())['Menu'])), interface: MENU }
  }

  async #properties(): Promise<Readonly<Record<string, unknown>>> {
    const [values] = await call(this.#bus, {
      ...(await this.#item()),
      interface: PROPERTIES,
      member: 'GetAll',
      signature: 's',
      body: [ITEM],
    })
    return values as Record<string, unknown>
  }
}
