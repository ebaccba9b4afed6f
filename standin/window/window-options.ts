import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'

/** A window's options with Electron's defaults filled in. */
export type WindowOptions = {
  readonly bounds: Rectangle
  /** Whether the app said where the window is to stand. */
  readonly placed: boolean
  readonly min: readonly [number, number]
  readonly max: readonly [number, number]
  readonly show: boolean
  readonly framed: boolean
  readonly resizable: boolean
  readonly movable: boolean
  readonly minimizable: boolean
  readonly maximizable: boolean
  readonly closable: boolean
  readonly focusable: boolean
  readonly alwaysOnTop: boolean
  readonly skipTaskbar: boolean
  readonly fullscreen: boolean
  readonly modal: boolean
  readonly title: string
  readonly backgroundColor: string
  readonly opacity: number
  readonly hasShadow: boolean
}

/** Where windows stand when nobody said otherwise: the middle of the work area. */
export function readOptions(
  given: BrowserWindowConstructorOptions,
  appName: string,
  workArea: Rectangle,
): WindowOptions {
  const width = Math.max(given.width ?? 800, given.minWidth ?? 0)
  const height = Math.max(given.height ?? 600, given.minHeight ?? 0)
  const middle = centred({ width, height }, workArea)
  const placed = given.x !== undefined && given.y !== undefined && given.center !== true
  // A hidden title bar has no frame on Linux: the app draws its own.
  const framed = (given.frame ?? true) && (given.titleBarStyle ?? 'default') === 'default'
  return {
    bounds: { width, height, x: placed ? (given.x ?? 0) : middle.x, y: placed ? (given.y ?? 0) : middle.y },
    placed,
    min: [given.minWidth ?? 0, given.minHeight ?? 0],
    max: [given.maxWidth ?? 0, given.maxHeight ?? 0],
    show: given.show ?? true,
    framed,
    resizable: given.resizable ?? true,
    movable: given.movable ?? true,
    minimizable: given.minimizable ?? true,
    maximizable: given.maximizable ?? true,
    closable: given.closable ?? true,
    focusable: given.focusable ?? true,
    alwaysOnTop: given.alwaysOnTop ?? false,
    skipTaskbar: given.skipTaskbar ?? false,
    fullscreen: given.fullscreen ?? false,
    modal: given.modal ?? false,
    title: given.title ?? appName,
    backgroundColor: given.backgroundColor ?? '#FFFFFF',
    opacity: given.opacity ?? 1,
    hasShadow: given.hasShadow ?? true,
  }
}

/** A size in the middle of an area. */
export function centred(
  size: { readonly width: number; readonly height: number },
  area: Rectangle,
): { readonly x: number; readonly y: number } {
  return {
    x: Math.round(area.x + (area.width - size.width) / 2),
    y: Math.round(area.y + (area.height - size.height) / 2),
  }
}
