import { PNG } from 'pngjs'
import type { TrayIcon } from '../../tests/support/desktop/tray.ts'
import { BAR, desktopPicture, lay, put, type Box, type Colour } from './desktop-picture.ts'
import type { Frame } from './webp.ts'

const ICON_SIZE = 22
const MARGIN = 14

/** Around a window, from its edge outwards: how much of the desktop is taken by its shadow, 0 to 1. */
const EDGE: Colour = [120, 132, 124]
const SHADOW: Colour = [60, 72, 64]
const SHADOW_SIZE = 14
const SHADOW_DEPTH = 0.14

/** Where on the small desktop a window stands. */
export type Place = 'centre' | 'near the tray'

/** One frame: a desktop, its panel with the app's icon as the tray got it, and perhaps a window. */
export const frameOf = (
  icons: readonly TrayIcon[],
  milliseconds: number,
  window?: { readonly png: Buffer; readonly place: Place },
): Frame => {
  const picture = desktopPicture()
  const icon = icons.find(({ width }) => width >= ICON_SIZE) ?? icons.at(-1)
  if (icon !== undefined) lay(icon, picture, picture.width - MARGIN - icon.width, Math.round((BAR - icon.height) / 2))
  if (window !== undefined) {
    const shot = PNG.sync.read(window.png)
    const box = { ...placeOf(shot, picture, window.place), width: shot.width, height: shot.height }
    castShadow(picture, box)
    PNG.bitblt(shot, picture, 0, 0, shot.width, shot.height, box.x, box.y)
  }
  return { picture, milliseconds }
}

const placeOf = ({ width, height }: PNG, on: PNG, place: Place): { readonly x: number; readonly y: number } =>
  place === 'near the tray'
    ? { x: on.width - MARGIN - width, y: BAR + MARGIN }
    : { x: Math.floor((on.width - width) / 2), y: BAR + Math.floor((on.height - BAR - height) / 2) }

const castShadow = (picture: PNG, { x, y, width, height }: Box): void => {
  for (let row = y - SHADOW_SIZE; row < y + height + SHADOW_SIZE; row++) {
    for (let column = x - SHADOW_SIZE; column < x + width + SHADOW_SIZE; column++) {
      const away = Math.max(x - column, column - (x + width - 1), y - row, row - (y + height - 1))
      if (away === 1) put(picture, column, row, EDGE, 1)
      else if (away > 1) put(picture, column, row, SHADOW, SHADOW_DEPTH * (1 - away / SHADOW_SIZE) ** 2)
    }
  }
}
