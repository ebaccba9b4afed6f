import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import { ElectronEvent } from '../electron-event.ts'
import { MenuItem as Item } from './menu-item.ts'

const application: { menu: Menu | null } = { menu: null }
/** `changed`: the application menu is another one, or one of its items is different. */
export const menuEvents = new EventEmitter<{ changed: [] }>().setMaxListeners(0)
const tellChange = (): void => void menuEvents.emit('changed')

/**
 * `Menu`: items as data. A tray shows it over D-Bus; in windows it isn't drawn: `popup()` opens
 * nothing and only tells its listeners (`menu-will-show`). Accelerators of the application menu are bound in windows.
 */
export class Menu extends EventEmitter implements Pick<Electron.Menu, 'popup' | 'closePopup'> {
  readonly items: Item[] = []

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | Item)[]): Menu {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof Item ? entry : new MenuItem(entry))
    for (const item of menu.items) {
      if (item.type === 'radio' && !menu.radioGroup(item).some(({ checked }) => checked)) item.checked = true
    }
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    application.menu?.off('standin:changed', tellChange)
    application.menu = menu
    menu?.on('standin:changed', tellChange)
    tellChange()
  }

  static getApplicationMenu(): Menu | null {
    return application.menu
  }

  /** macOS only. */
  static sendActionToFirstResponder(): void {}

  append(item: Item): void {
    this.insert(this.items.length, item)
  }

  insert(position: number, item: Item): void {
    item.menu = this
    this.items.splice(position, 0, item)
    item.submenu?.on('standin:changed', () => this.changed())
    this.changed()
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(options: { callback?: () => void } = {}): void {
    this.emit('menu-will-show', new ElectronEvent())
    this.emit('menu-will-close', new ElectronEvent())
    options.callback?.()
  }

  closePopup(): void {
    this.emit('menu-will-close', new ElectronEvent())
  }

  /** The radio items next to this one, itself included. */
  radioGroup(item: Item): readonly Item[] {
    const at = this.items.indexOf(item)
    const isRadio = (index: number): boolean => this.items[index]?.type === 'radio'
    let first = at
    let last = at
    while (isRadio(first - 1)) first--
    while (isRadio(last + 1)) last++
    return this.items.slice(first, last + 1)
  }

  /** For items: something a viewer would see has changed. */
  changed(): void {
    this.emit('standin:changed')
  }
}

/** `MenuItem` as the app makes it: a submenu may be given as a template. */
export class MenuItem extends Item {
  constructor(options: MenuItemConstructorOptions) {
    super(options, (submenu) => {
      if (submenu instanceof Menu || submenu === undefined) return submenu
      return Menu.buildFromTemplate(submenu as MenuItemConstructorOptions[])
    })
  }
}
