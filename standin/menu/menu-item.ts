import type { MenuItemConstructorOptions } from 'electron'
import type { Menu } from './menu.ts'
import { NativeImage } from '../image/native-image.ts'
import { roleFor, type Role } from './roles.ts'

type Kind = NonNullable<MenuItemConstructorOptions['type']>
type Fields =
  | 'id'
  | 'commandId'
  | 'type'
  | 'enabled'
  | 'visible'
  | 'checked'
  | 'sublabel'
  | 'toolTip'
  | 'registerAccelerator'

const counter = { last: 0 }

/** `MenuItem`. What changes after it was made (`checked`, `enabled`, `visible`, `label`) tells its menu. */
export class MenuItem implements Pick<Electron.MenuItem, Fields> {
  readonly commandId = ++counter.last
  readonly id: string
  readonly type: Kind
  readonly role: Role | undefined
  readonly accelerator: string | undefined
  readonly userAccelerator = null
  readonly registerAccelerator: boolean
  readonly acceleratorWorksWhenHidden: boolean
  readonly icon: NativeImage | string | undefined
  readonly submenu: Menu | undefined
  readonly before: string[] | undefined
  readonly after: string[] | undefined
  readonly click: (event?: unknown, focusedWindow?: unknown, focusedContents?: unknown) => void
  toolTip: string
  menu: Menu | undefined
  #label: string
  #sublabel: string
  #enabled: boolean
  #visible: boolean
  #checked: boolean

  constructor(options: MenuItemConstructorOptions, makeSubmenu: (template: unknown) => Menu | undefined) {
    const role = roleFor(options.role)
    this.role = role
    this.submenu = makeSubmenu(options.submenu)
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    if (this.type === 'submenu' && !this.submenu) throw new Error('Invalid submenu')
    this.id = options.id ?? ''
    this.#label = options.label ?? role?.label ?? ''
    this.#sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.accelerator = options.accelerator ?? role?.accelerator
    this.registerAccelerator = options.registerAccelerator ?? role?.registerAccelerator ?? true
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true
    const icon: unknown = options.icon
    this.icon = icon instanceof NativeImage || typeof icon === 'string' ? icon : undefined
    this.before = options.before
    this.after = options.after
    this.#enabled = options.enabled ?? true
    this.#visible = options.visible ?? true
    this.#checked = options.checked ?? false
    this.click = (event = {}, focusedWindow) => {
      // As Electron: the mark changes before the handler runs.
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') this.checked = true
      if (options.click) Reflect.apply(options.click, undefined, [this, focusedWindow, event])
      else role?.perform(focusedWindow)
    }
  }

  get label(): string {
    return this.#label
  }
  set label(label: string) {
    this.#label = label
    this.menu?.changed()
  }
  get sublabel(): string {
    return this.#sublabel
  }
  set sublabel(sublabel: string) {
    this.#sublabel = sublabel
    this.menu?.changed()
  }
  get enabled(): boolean {
    return this.#enabled
  }
  set enabled(enabled: boolean) {
    this.#enabled = enabled
    this.menu?.changed()
  }
  get visible(): boolean {
    return this.#visible
  }
  set visible(visible: boolean) {
    this.#visible = visible
    this.menu?.changed()
  }
  get checked(): boolean {
    return this.#checked
  }
  set checked(checked: boolean) {
    if (this.type === 'radio' && checked) for (const item of this.menu?.radioGroup(this) ?? []) item.uncheck()
    this.#checked = checked
    this.menu?.changed()
  }

  /** For the menu: another item of the radio group has been chosen. */
  uncheck(): void {
    this.#checked = false
  }
}
