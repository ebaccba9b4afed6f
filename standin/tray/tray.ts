import { EventEmitter } from 'node:events'
import { app } from '../app/app.ts'
import { ElectronEvent } from '../electron-event.ts'
import { NativeImage, nativeImage } from '../image/native-image.ts'
import { toPixmaps } from '../image/pixmap.ts'
import type { Menu } from '../menu/menu.ts'
import { DbusMenu } from './dbus-menu.ts'
import { StatusNotifierItem } from './status-notifier-item.ts'

type Implemented =
  | 'destroy'
  | 'displayBalloon'
  | 'removeBalloon'
  | 'focus'
  | 'getBounds'
  | 'getGUID'
  | 'getIgnoreDoubleClickEvents'
  | 'getTitle'
  | 'isDestroyed'
  | 'setIgnoreDoubleClickEvents'
  | 'setTitle'
  | 'setToolTip'
  | 'closeContextMenu'

const counter = { last: 0 }

/**
 * `Tray`: a real StatusNotifierItem with a `com.canonical.dbusmenu`. On Linux only `click` is ever
 * emitted (the desktop opens the menu itself) and `getBounds` knows nothing, as in Electron.
 */
export class Tray extends EventEmitter implements Pick<Electron.Tray, Implemented> {
  readonly #guid: string | null
  readonly #menuOnBus: DbusMenu
  readonly #item: StatusNotifierItem
  #image: NativeImage
  #toolTip = ''
  #menu: Menu | null = null
  #destroyed = false

  constructor(image: NativeImage | string, guid?: string) {
    super()
    if (!app.isReady()) throw new Error('Cannot create Tray before app is ready')
    this.#image = toImage(image)
    this.#guid = guid ?? null
    this.#menuOnBus = new DbusMenu((item) => {
      item.click({ triggeredByAccelerator: false })
      // The mark of a check or radio item has changed with the click.
      if (item.type === 'checkbox' || item.type === 'radio') this.#showMenu()
    })
    this.#menuOnBus.set(null)
    this.#item = new StatusNotifierItem({
      number: ++counter.last,
      look: () => ({ pixmaps: toPixmaps(this.#image), toolTip: this.#toolTip, title: '' }),
      menu: this.#menuOnBus,
      onActivate: () => this.emit('click', clickEvent(), this.getBounds(), { x: 0, y: 0 }),
    })
  }

  setImage(image: NativeImage | string): void {
    this.#check()
    this.#image = toImage(image)
    this.#item.tellIcon()
  }

  setToolTip(toolTip: string): void {
    this.#check()
    this.#toolTip = toolTip
    this.#item.tellToolTip()
  }

  setContextMenu(menu: Menu | null): void {
    this.#check()
    this.#menu = menu
    this.#showMenu()
  }

  /** The desktop opens the menu, an application can't: nothing happens on Linux. */
  popUpContextMenu(): void {}
  closeContextMenu(): void {}
  /** macOS only. */
  setTitle(): void {}
  getTitle(): string {
    return ''
  }
  setPressedImage(): void {}
  setIgnoreDoubleClickEvents(): void {}
  getIgnoreDoubleClickEvents(): boolean {
    return false
  }
  /** Windows only. */
  displayBalloon(): void {}
  removeBalloon(): void {}
  focus(): void {}

  getBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: 0, height: 0 }
  }

  getGUID(): string | null {
    return this.#guid
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  destroy(): void {
    this.#destroyed = true
    this.#item.destroy()
  }

  #showMenu(): void {
    if (!this.#destroyed) this.#item.tellLayout(this.#menuOnBus.set(this.#menu))
  }

  #check(): void {
    if (this.#destroyed) throw new Error('Tray is destroyed')
  }
}

/** Electron hands over a keyboard event; on Linux its modifiers are never set. */
function clickEvent(): ElectronEvent & {
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
} {
  return Object.assign(new ElectronEvent(), {
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    triggeredByAccelerator: false,
  })
}

/** As Electron: a path that can't be read is an error, an empty image isn't. */
function toImage(image: NativeImage | string): NativeImage {
  if (image instanceof NativeImage) return image
  const read = nativeImage.createFromPath(image)
  if (read.isEmpty()) throw new Error(`Failed to load image from path '${image}'`)
  return read
}
