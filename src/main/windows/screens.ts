import { screen, type Display, type Rectangle } from 'electron'
import { closestTo } from './place.ts'

/** The screen the person is looking at: the one with the pointer. */
export const screenInUse = (): Display => screen.getDisplayNearestPoint(screen.getCursorScreenPoint())

/** The screen a window is on, or the nearest one when it is on none. */
export const screenOf = (place: Rectangle): Display =>
  closestTo(screen.getAllDisplays(), place) ?? screen.getPrimaryDisplay()

/** What windows may cover: every screen without its panels. */
export const workAreas = (): readonly Rectangle[] => screen.getAllDisplays().map(({ workArea }) => workArea)

/** Hear that a screen went, came or changed its size, scale or place. */
export const watchScreens = (changed: () => void): void => {
  screen.on('display-removed', changed)
  screen.on('display-added', changed)
  screen.on('display-metrics-changed', changed)
}
