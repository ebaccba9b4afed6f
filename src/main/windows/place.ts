import type { Rectangle } from 'electron'
import type { WindowSpec } from './window-table.ts'

/** Room kept free around a window, in pixels. */
const MARGIN = 16
/** Room kept free above and below a window that grows with its content. */
const HEIGHT_KEPT_FREE = 96

/** Where a window of this size appears on a screen's work area. Whole pixels, always on the screen. */
export const placeOn = (
  area: Rectangle,
  size: { width: number; height: number },
  place: WindowSpec['place'],
): { x: number; y: number } => {
  const centred = area.x + (area.width - size.width) / 2
  const free = Math.max(0, area.height - size.height)
  switch (place) {
    case 'top third':
      return rounded(centred, area.y + free / 3)
    case 'centre':
      return rounded(centred, area.y + free / 2)
    case 'near the tray':
      return rounded(area.x + area.width - size.width - MARGIN, area.y + MARGIN)
  }
}

/** The size of a window on a work area: its own, or that of a screen too small for it, where its content scrolls. */
export const sizeOn = (
  area: Rectangle,
  size: { width: number; height: number },
): { width: number; height: number } => ({
  width: Math.min(size.width, area.width),
  height: Math.min(size.height, area.height),
})

/** A place where a window was left, moved as little as it takes to be whole on this work area. */
export const keepOn = (
  area: Rectangle,
  size: { width: number; height: number },
  place: { x: number; y: number },
): { x: number; y: number } => ({
  x: Math.round(Math.max(area.x, Math.min(place.x, area.x + area.width - size.width))),
  y: Math.round(Math.max(area.y, Math.min(place.y, area.y + area.height - size.height))),
})

/** Window managers shift new windows a little, for their frames; a person moves them farther than this, in pixels. */
const NUDGE = 40

/** Whether a window was moved on purpose since it was placed. */
export const wasMoved = (placed: { x: number; y: number }, now: { x: number; y: number }): boolean =>
  Math.abs(placed.x - now.x) > NUDGE || Math.abs(placed.y - now.y) > NUDGE

const rounded = (x: number, y: number): { x: number; y: number } => ({ x: Math.round(x), y: Math.round(y) })

/** A height that its content asks for, kept within the screen; beyond that the content scrolls. */
export const heightOn = (area: Rectangle, wanted: number): number =>
  Math.max(100, Math.min(wanted, area.height - HEIGHT_KEPT_FREE))
