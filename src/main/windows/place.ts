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

/** The same for a window as it stands, which becomes smaller where the work area is. */
export const backOn = (area: Rectangle, bounds: Rectangle): Rectangle => {
  const size = sizeOn(area, bounds)
  return { ...size, ...keepOn(area, size, bounds) }
}

/** Whether every part of a window can be seen; it may stand across screens. */
export const isWhole = (areas: readonly Rectangle[], bounds: Rectangle): boolean =>
  areas.reduce((seen, area) => seen + overlap(area, bounds), 0) >= bounds.width * bounds.height

/** Of several screens the one with most of a window, or the nearest when it is on none. */
export const closestTo = <S extends { readonly bounds: Rectangle }>(
  screens: readonly S[],
  window: Rectangle,
): S | null =>
  screens.reduce<S | null>((best, screen) => (best === null || isCloser(window, screen, best) ? screen : best), null)

const isCloser = (
  window: Rectangle,
  { bounds: one }: { readonly bounds: Rectangle },
  { bounds: other }: { readonly bounds: Rectangle },
): boolean => {
  const more = overlap(one, window) - overlap(other, window)
  return more === 0 ? gap(one, window) < gap(other, window) : more > 0
}

/** The area that two rectangles share. */
const overlap = (one: Rectangle, other: Rectangle): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** How far a window is from a screen, straight across. */
const gap = (screen: Rectangle, window: Rectangle): number =>
  Math.hypot(
    Math.max(screen.x - (window.x + window.width), window.x - (screen.x + screen.width), 0),
    Math.max(screen.y - (window.y + window.height), window.y - (screen.y + screen.height), 0),
  )

/** Window managers shift new windows a little, for their frames; a person moves them farther than this, in pixels. */
const NUDGE = 40

/** Whether a window was moved on purpose since it was placed. */
export const wasMoved = (placed: { x: number; y: number }, now: { x: number; y: number }): boolean =>
  Math.abs(placed.x - now.x) > NUDGE || Math.abs(placed.y - now.y) > NUDGE

const rounded = (x: number, y: number): { x: number; y: number } => ({ x: Math.round(x), y: Math.round(y) })

/** A height that its content asks for, kept within the screen; beyond that the content scrolls. */
export const heightOn = (area: Rectangle, wanted: number): number =>
  Math.max(100, Math.min(wanted, area.height - HEIGHT_KEPT_FREE))
