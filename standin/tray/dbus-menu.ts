import { Variant, type Methods } from '../dbus/bus.ts'
import type { Menu } from '../menu/menu.ts'
import type { MenuItem } from '../menu/menu-item.ts'
import { NativeImage, nativeImage } from '../image/native-image.ts'
import { toShortcut } from './shortcut.ts'

export const DBUS_MENU = 'com.canonical.dbusmenu'
const PROPERTIES = 'org.freedesktop.DBus.Properties'

type Values = Readonly<Record<string, Variant>>
type Entry = { readonly item: MenuItem | undefined; readonly values: Values; readonly children: readonly number[] }
type Layout = [id: number, values: Values, children: Variant[]]

/**
 * A menu as Chromium shows it over `com.canonical.dbusmenu`: what is shown is what the menu was
 * when it was set (Electron on Linux wants `setContextMenu` again after a change), ids are new
 * with every setting, an unknown id is an error, `AboutToShow` never asks for an update.
 */
export class DbusMenu {
  readonly #entries = new Map<number, Entry>()
  readonly #onClick: (item: MenuItem) => void
  #revision = 0
  #lastId = 0

  constructor(onClick: (item: MenuItem) => void) {
    this.#onClick = onClick
  }

  /** Takes a menu (again); gives the new revision. */
  set(menu: Menu | null): number {
    this.#entries.clear()
    const children = menu ? this.#convert(menu) : []
    this.#entries.set(0, { item: undefined, values: { 'children-display': new Variant('s', 'submenu') }, children })
    return ++this.#revision
  }

  methods(): Methods {
    const own: Values = {
      Version: new Variant('u', 3),
      TextDirection: new Variant('s', 'ltr'),
      Status: new Variant('s', 'normal'),
      IconThemePath: new Variant('as', []),
    }
    const number = (value: unknown): number => Number(value)
    const names = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
    return {
      [`${DBUS_MENU}.GetLayout`]: ([id, depth, filter]) => [
        'u(ia{sv}av)',
        [this.#revision, this.#layout(number(id), number(depth), names(filter))],
      ],
      [`${DBUS_MENU}.GetGroupProperties`]: ([ids, filter]) => ['a(ia{sv})', [this.#group(ids, names(filter))]],
      [`${DBUS_MENU}.GetProperty`]: ([id, name]) => {
        const value = this.#entry(number(id)).values[String(name)]
        if (!value) throw new Error(`no property ${String(name)}`)
        return ['v', [value]]
      },
      [`${DBUS_MENU}.AboutToShow`]: ([id]) => {
        this.#entry(number(id))
        return ['b', [false]]
      },
      [`${DBUS_MENU}.AboutToShowGroup`]: ([ids]) => ['aiai', [[], this.#unknown(ids)]],
      [`${DBUS_MENU}.Event`]: ([id, kind]) => {
        this.#event(number(id), String(kind))
        return []
      },
      [`${DBUS_MENU}.EventGroup`]: ([events]) => ['ai', [this.#eventGroup(events)]],
      [`${PROPERTIES}.Get`]: ([, name]) => {
        const value = own[String(name)]
        if (!value) throw new Error(`no property ${String(name)}`)
        return ['v', [value]]
      },
      [`${PROPERTIES}.GetAll`]: () => ['a{sv}', [own]],
    }
  }

  #convert(menu: Menu): readonly number[] {
    return menu.items.map((item) => {
      const id = ++this.#lastId
      const children = item.submenu ? this.#convert(item.submenu) : []
      this.#entries.set(id, { item, values: valuesOf(item), children })
      return id
    })
  }

  #entry(id: number): Entry {
    const entry = this.#entries.get(id)
    if (!entry) throw new Error(`no menu item ${id}`)
    return entry
  }

  #layout(id: number, depth: number, filter: readonly string[]): Layout {
    const { values, children } = this.#entry(id)
    const below =
      depth === 0
        ? []
        : children.map((child) => new Variant('(ia{sv}av)', this.#layout(child, depth < 0 ? -1 : depth - 1, filter)))
    return [id, filtered(values, filter), below]
  }

  #group(ids: unknown, filter: readonly string[]): [number, Values][] {
    const wanted = Array.isArray(ids) && ids.length > 0 ? ids.map(Number) : [...this.#entries.keys()]
    return wanted.flatMap((id): [number, Values][] => {
      const entry = this.#entries.get(id)
      return entry ? [[id, filtered(entry.values, filter)]] : []
    })
  }

  #unknown(ids: unknown): number[] {
    return (Array.isArray(ids) ? ids.map(Number) : []).filter((id) => !this.#entries.has(id))
  }

  #event(id: number, kind: string): void {
    const { item } = this.#entry(id)
    if (kind !== 'clicked' || !item?.enabled || item.type === 'separator' || item.submenu) return
    // The answer goes out before the handler runs: a handler may quit.
    setImmediate(() => this.#onClick(item))
  }

  #eventGroup(events: unknown): number[] {
    const list: readonly unknown[] = Array.isArray(events) ? events : []
    return list.flatMap((event) => {
      const [id, kind] = Array.isArray(event) ? event : []
      if (!this.#entries.has(Number(id))) return [Number(id)]
      this.#event(Number(id), String(kind))
      return []
    })
  }
}

function filtered(values: Values, filter: readonly string[]): Values {
  if (filter.length === 0) return values
  return Object.fromEntries(Object.entries(values).filter(([name]) => filter.includes(name)))
}

function valuesOf(item: MenuItem): Values {
  const hidden: Values = item.visible ? {} : { visible: new Variant('b', false) }
  if (item.type === 'separator') return { type: new Variant('s', 'separator'), ...hidden }
  const shortcut = item.accelerator === undefined ? undefined : toShortcut(item.accelerator)
  const icon = iconOf(item)
  return {
    label: new Variant('s', toDbusLabel(item.label)),
    ...hidden,
    ...(item.enabled ? {} : { enabled: new Variant('b', false) }),
    ...(item.type === 'checkbox' ? toggle('checkmark', item.checked) : {}),
    ...(item.type === 'radio' ? toggle('radio', item.checked) : {}),
    ...(item.submenu ? { 'children-display': new Variant('s', 'submenu') } : {}),
    ...(shortcut ? { shortcut: new Variant('aas', [shortcut]) } : {}),
    ...(icon ? { 'icon-data': new Variant('ay', icon) } : {}),
  }
}

function toggle(kind: string, on: boolean): Values {
  return { 'toggle-type': new Variant('s', kind), 'toggle-state': new Variant('i', on ? 1 : 0) }
}

function iconOf(item: MenuItem): Buffer | undefined {
  if (item.icon === undefined) return undefined
  const image = item.icon instanceof NativeImage ? item.icon : nativeImage.createFromPath(item.icon)
  return image.isEmpty() ? undefined : image.toPNG()
}

/** Electron marks the access key with `&` (`&&` is an ampersand), D-Bus with `_` (`__` is an underscore). */
export function toDbusLabel(label: string): string {
  return label.replaceAll('_', '__').replaceAll(/&(&?)/g, (_all, second: string) => (second === '' ? '_' : '&'))
}
