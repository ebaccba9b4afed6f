import { call, onSignal, sendSignal, serve, sharedBus, Variant, type MessageBus } from '../dbus/bus.ts'
import type { Pixmap } from '../image/pixmap.ts'
import { DBUS_MENU, type DbusMenu } from './dbus-menu.ts'

const ITEM = 'org.kde.StatusNotifierItem'
const ITEM_PATH = '/StatusNotifierItem'
const WATCHER = 'org.kde.StatusNotifierWatcher'
const WATCHER_PATH = '/StatusNotifierWatcher'
const PROPERTIES = 'org.freedesktop.DBus.Properties'

/** What the item shows. */
type ItemLook = { readonly pixmaps: Pixmap[]; readonly toolTip: string; readonly title: string }

type Options = {
  readonly number: number
  readonly look: () => ItemLook
  readonly menu: DbusMenu
  readonly onActivate: () => void
}

/**
 * A status icon on the session bus, as Chromium registers it: its own name, answers only to calls
 * addressed to that name, no introspection, secondary activation and scrolling ignored. Without a
 * watcher (or with one that has no host) it falls silent, and registers when one comes.
 */
export class StatusNotifierItem {
  readonly #options: Options
  readonly #name: string
  readonly #menuPath: string
  readonly #undo: (() => void)[] = []
  #bus: MessageBus | undefined
  #gone = false

  constructor(options: Options) {
    this.#options = options
    this.#name = `org.freedesktop.StatusNotifierItem-${process.pid}-${options.number}`
    this.#menuPath = `/org/chromium/DbusMenu/${options.number}`
    void this.#start().catch((error: unknown) => process.stderr.write(`stand-in: tray: ${String(error)}\n`))
  }

  tellIcon(): void {
    this.#signal('NewIcon')
  }

  tellToolTip(): void {
    this.#signal('NewToolTip')
  }

  tellTitle(): void {
    this.#signal('NewTitle')
  }

  tellLayout(revision: number): void {
    if (!this.#bus || this.#gone) return
    sendSignal(this.#bus, {
      path: this.#menuPath,
      interface: DBUS_MENU,
      member: 'LayoutUpdated',
      signature: 'ui',
      body: [revision, 0],
    })
  }

  destroy(): void {
    if (this.#gone) return
    this.#gone = true
    for (const undo of this.#undo) undo()
    void this.#bus?.releaseName(this.#name).catch(() => undefined)
  }

  async #start(): Promise<void> {
    const bus = await sharedBus('session')
    if (!bus || this.#gone) return
    this.#bus = bus
    this.#undo.push(
      serve(bus, (message) => message.path === ITEM_PATH && message.destination === this.#name, {
        [`${PROPERTIES}.Get`]: ([, name]) => {
          const value = this.#properties()[String(name)]
          if (!value) throw new Error(`no property ${String(name)}`)
          return ['v', [value]]
        },
        [`${PROPERTIES}.GetAll`]: () => ['a{sv}', [this.#properties()]],
        [`${ITEM}.Activate`]: () => {
          setImmediate(this.#options.onActivate)
          return []
        },
        [`${ITEM}.SecondaryActivate`]: () => [],
        [`${ITEM}.ContextMenu`]: () => [],
        [`${ITEM}.Scroll`]: () => [],
      }),
      serve(
        bus,
        (message) => message.path === this.#menuPath && message.destination === this.#name,
        this.#options.menu.methods(),
      ),
    )
    await bus.requestName(this.#name, 0)
    this.#undo.push(
      await onSignal(
        bus,
        `sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${WATCHER}'`,
        ({ member, body }) => member === 'NameOwnerChanged' && body[0] === WATCHER && body[2] !== '',
        () => void this.#register(bus),
      ),
      await onSignal(
        bus,
        `interface='${WATCHER}',member='StatusNotifierHostRegistered'`,
        ({ interface: name, member }) => name === WATCHER && member === 'StatusNotifierHostRegistered',
        () => void this.#register(bus),
      ),
    )
    await this.#register(bus)
  }

  async #register(bus: MessageBus): Promise<void> {
    if (this.#gone) return
    const watcher = { destination: WATCHER, path: WATCHER_PATH }
    try {
      const [hosted] = await call(bus, {
        ...watcher,
        interface: PROPERTIES,
        member: 'Get',
        signature: 'ss',
        body: [WATCHER, 'IsStatusNotifierHostRegistered'],
      })
      if (!(hosted instanceof Variant) || hosted.value !== true) return
      await call(bus, {
        ...watcher,
        interface: WATCHER,
        member: 'RegisterStatusNotifierItem',
        signature: 's',
        body: [this.#name],
      })
    } catch {
      // no watcher: as Chromium, silent until one comes
    }
  }

  #properties(): Readonly<Record<string, Variant>> {
    const { pixmaps, toolTip, title } = this.#options.look()
    return {
      Category: new Variant('s', 'ApplicationStatus'),
      Id: new Variant('s', `chrome_status_icon_${this.#options.number}`),
      Title: new Variant('s', title),
      Status: new Variant('s', 'Active'),
      WindowId: new Variant('i', 0),
      IconName: new Variant('s', ''),
      IconThemePath: new Variant('s', ''),
      IconPixmap: new Variant('a(iiay)', pixmaps),
      OverlayIconName: new Variant('s', ''),
      OverlayIconPixmap: new Variant('a(iiay)', []),
      AttentionIconName: new Variant('s', ''),
      AttentionIconPixmap: new Variant('a(iiay)', []),
      AttentionMovieName: new Variant('s', ''),
      ToolTip: new Variant('(sa(iiay)ss)', ['', [], toolTip, '']),
      ItemIsMenu: new Variant('b', false),
      Menu: new Variant('o', this.#menuPath),
    }
  }

  #signal(member: string): void {
    if (this.#bus && !this.#gone) sendSignal(this.#bus, { path: ITEM_PATH, interface: ITEM, member })
  }
}
