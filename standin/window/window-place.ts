import type { Rectangle } from 'electron'
import { ElectronEvent } from '../electron-event.ts'
import { screen } from '../screen.ts'
import { centred, type WindowOptions } from './window-options.ts'
import { WindowTraits } from './window-traits.ts'

/** Where a window is. A window manager's frame is outside of it: bounds and content bounds are one. */
export abstract class WindowPlace extends WindowTraits {
  protected bounds: Rectangle

  constructor(options: WindowOptions, autoHideMenuBar: boolean) {
    super(options, autoHideMenuBar)
    this.bounds = options.bounds
  }

  getBounds(): Rectangle {
    return { ...this.bounds }
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.place({ ...this.bounds, ...bounds })
  }
  getContentBounds(): Rectangle {
    return this.getBounds()
  }
  setContentBounds(bounds: Rectangle): void {
    this.setBounds(bounds)
  }
  getNormalBounds(): Rectangle {
    return this.getBounds()
  }
  getSize(): number[] {
    return [this.bounds.width, this.bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getContentSize(): number[] {
    return this.getSize()
  }
  setContentSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getPosition(): number[] {
    return [this.bounds.x, this.bounds.y]
  }
  setPosition(x: number, y: number): void {
    this.setBounds({ x, y })
  }
  getMinimumSize(): number[] {
    return [...this.options.min]
  }
  setMinimumSize(width: number, height: number): void {
    this.change({ min: [width, height] })
    this.place(this.bounds)
  }
  getMaximumSize(): number[] {
    return [...this.options.max]
  }
  setMaximumSize(width: number, height: number): void {
    this.change({ max: [width, height] })
    this.place(this.bounds)
  }
  center(): void {
    this.setBounds(centred(this.bounds, screen.getDisplayMatching(this.bounds).workArea))
  }

  protected currentSize(): readonly [width: number, height: number] {
    return [this.bounds.width, this.bounds.height]
  }

  protected place(wanted: Rectangle): void {
    const { min, max } = this.options
    const limit = (value: number, low: number, high: number): number =>
      Math.round(Math.min(Math.max(value, low, 1), high || Infinity))
    const next = {
      x: Math.round(wanted.x),
      y: Math.round(wanted.y),
      width: limit(wanted.width, min[0], max[0]),
      height: limit(wanted.height, min[1], max[1]),
    }
    const before = this.bounds
    this.bounds = next
    this.perform(async (surface) => {
      if (!this.options.resizable) await surface.hints(this.options, [next.width, next.height])
      await surface.place(next)
    })
    this.#tellPlace(before, next)
  }

  /** The display says where the window is now. */
  protected onPlace(place: Rectangle): void {
    const before = this.bounds
    this.bounds = place
    this.#tellPlace(before, place)
  }

  #tellPlace(before: Rectangle, now: Rectangle): void {
    if (before.width !== now.width || before.height !== now.height) {
      this.emit('resize', new ElectronEvent())
      this.emit('resized', new ElectronEvent())
    }
    if (before.x !== now.x || before.y !== now.y) {
      this.emit('move', new ElectronEvent())
      this.emit('moved', new ElectronEvent())
    }
  }
}
