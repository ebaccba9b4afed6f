import type { BrowserWindow } from 'electron'
import type { WindowName } from '@core/command.ts'
import { backOn, heightOn, isWhole, keepOn, placeOn, sizeOn, wasMoved } from './place.ts'
import { screenInUse, screenOf, workAreas } from './screens.ts'
import { WINDOW_TABLE } from './window-table.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

/** Where windows stand, and how large they are. All in Electron's pixels, which a screen's scale leaves alone. */
export interface Placing {
  /** Place a window that is about to be seen. One that is seen stays where it is, unless it is to fill the screen or no longer. */
  readonly appear: (window: BrowserWindow, name: WindowName, overScreen: boolean) => void
  /** Screens have changed: bring a window back onto one, moved as little as it takes. */
  readonly settle: (window: BrowserWindow, name: WindowName) => void
  /** Give a window the content height it asks for, within its screen. @returns the height it has */
  readonly fit: (window: BrowserWindow, name: WindowName, wanted: number) => number
  /** A window stands somewhere else. @returns whether the person moved it */
  readonly noteMove: (name: WindowName, place: Place) => boolean
  /** The window is gone; the next of this name begins anew. */
  readonly forget: (name: WindowName) => void
}

/** @param placeOf where a window was left, if it was ever moved */
export const createPlacing = (placeOf: (name: WindowName) => Place | null): Placing => {
  const placed = new Map<WindowName, Place>()
  /** Sizes that contents asked for. */
  const fitted = new Map<WindowName, { readonly width: number; readonly height: number }>()
  /** Windows that fill their screen. */
  const filling = new Set<WindowName>()

  const fill = (window: BrowserWindow, name: WindowName): void => {
    filling.add(name)
    // Above panels and the Dock too; a full screen of the system's own would hide the other screens on macOS.
    window.setAlwaysOnTop(true, 'screen-saver')
    window.setBounds(screenInUse().bounds)
  }

  /** From the whole screen to its own size again. */
  const shrink = (window: BrowserWindow, name: WindowName): void => {
    const spec = WINDOW_TABLE[name]
    if (!filling.delete(name)) return
    window.setAlwaysOnTop(spec.above)
    const { width, height } = fitted.get(name) ?? spec
    window.setContentSize(width, height)
  }

  const put = (window: BrowserWindow, name: WindowName): void => {
    const spec = WINDOW_TABLE[name]
    const [width = spec.width, height = spec.height] = window.getContentSize()
    const left = spec.remembers ? placeOf(name) : null
    const area = (left === null ? screenInUse() : screenOf({ ...left, width, height })).workArea
    const size = sizeOn(area, spec.fits || spec.least !== undefined ? { width, height } : spec)
    if (size.width !== width || size.height !== height) window.setContentSize(size.width, size.height)
    const { x, y } = left === null ? placeOn(area, size, spec.place) : keepOn(area, size, left)
    placed.set(name, { x, y })
    window.setPosition(x, y)
  }

  const settle: Placing['settle'] = (window, name) => {
    const now = window.getBounds()
    const { bounds, workArea } = screenOf(now)
    if (filling.has(name)) {
      window.setBounds(bounds)
      return
    }
    if (isWhole(workAreas(), now)) return
    const back = backOn(workArea, now)
    // It was not the person who moved it: where they left it is where it goes once that screen is back.
    placed.set(name, { x: back.x, y: back.y })
    window.setBounds(back)
  }

  return {
    appear: (window, name, overScreen) => {
      if (window.isVisible() && overScreen === filling.has(name)) return
      if (overScreen) {
        fill(window, name)
        return
      }
      shrink(window, name)
      put(window, name)
    },
    settle,
    fit: (window, name, wanted) => {
      // The page counts in its own pixels, which zoom makes larger; the window grows with it as far as its screen goes.
      const zoom = window.webContents.getZoomFactor()
      const { workArea } = screenOf(window.getBounds())
      const width = Math.min(Math.round(WINDOW_TABLE[name].width * zoom), workArea.width)
      const height = heightOn(workArea, Math.ceil(wanted * zoom))
      fitted.set(name, { width, height })
      const [wide, before = height] = window.getContentSize()
      if (filling.has(name)) return before
      if (before === height && wide === width) return height
      const whole = isWhole(workAreas(), window.getBounds())
      window.setContentSize(width, height)
      // It grows downwards, and not over the edge.
      if (whole && window.isVisible()) settle(window, name)
      return height
    },
    noteMove: (name, place) => {
      const before = placed.get(name)
      if (before === undefined || !wasMoved(before, place)) return false
      placed.set(name, place)
      return true
    },
    forget: (name) => {
      placed.delete(name)
      fitted.delete(name)
      filling.delete(name)
    },
  }
}
