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

const rounded = (x: number, y: number): { x: number; y: number } => ({ x: Math.round(x), y: Math.round(y) })

/** A height that its content asks for, kept within the screen; beyond that the content scrolls. */
export const heightOn = (area: Rectangle, wanted: number): number =>
  Math.max(100, Math.min(wanted, area.height - HEIGHT_KEPT_FREE))
