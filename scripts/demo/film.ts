import { PNG } from 'pngjs'
import type { Frame } from './apng.ts'
import type { TrayIcon } from '../../tests/support/desktop/tray.ts'

const WIDTH = 640
const HEIGHT = 672
const PANEL = 30
const ICON_SIZE = 22
const MARGIN = 14

type Colour = readonly [red: number, green: number, blue: number]
const DESKTOP: Colour = [196, 205, 198]
const PANEL_COLOUR: Colour = [240, 242, 239]
const EDGE: Colour = [160, 172, 164]

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where on the small desktop a window stands. */
export type Place = 'centre' | 'near the tray'

/** One frame: a plain desktop, its panel with the app's icon as the tray got it, and perhaps a window. */
export const frameOf = (
  icons: readonly TrayIcon[],
  milliseconds: number,
  window?: { readonly png: Buffer; readonly place: Place },
): Frame => {
  const picture = new PNG({ width: WIDTH, height: HEIGHT })
  fill(picture, { x: 0, y: 0, width: WIDTH, height: HEIGHT }, DESKTOP)
  fill(picture, { x: 0, y: 0, width: WIDTH, height: PANEL }, PANEL_COLOUR)
  const icon = icons.find(({ width }) => width >= ICON_SIZE) ?? icons.at(-1)
  if (icon !== undefined) lay(icon, picture, WIDTH - MARGIN - icon.width, Math.round((PANEL - icon.height) / 2))
  if (window !== undefined) {
    const shot = PNG.sync.read(window.png)
    const { x, y } = placeOf(shot, window.place)
    fill(picture, { x: x - 1, y: y - 1, width: shot.width + 2, height: shot.height + 2 }, EDGE)
    PNG.bitblt(shot, picture, 0, 0, shot.width, shot.height, x, y)
  }
  return { picture, milliseconds }
}

const placeOf = ({ width, height }: PNG, place: Place): { readonly x: number; readonly y: number } =>
  place === 'near the tray'
    ? { x: WIDTH - MARGIN - width, y: PANEL + MARGIN }
    : { x: Math.floor((WIDTH - width) / 2), y: PANEL + Math.floor((HEIGHT - PANEL - height) / 2) }

const fill = (picture: PNG, { x, y, width, height }: Box, [red, green, blue]: Colour): void => {
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) put(picture, column, row, [red, green, blue])
  }
}

const put = (picture: PNG, x: number, y: number, colour: Colour): void => {
  picture.data.set([...colour, 255], (y * picture.width + x) * 4)
}

/** Lay an icon with transparent parts over the picture. */
const lay = ({ width, height, argb }: TrayIcon, picture: PNG, left: number, top: number): void => {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [alpha = 0, ...colour] = argb.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)
      const at = ((top + y) * picture.width + left + x) * 4
      const mixed = colour.map((value, index) => mix(value, picture.data[at + index] ?? 0, alpha / 255))
      picture.data.set(mixed, at)
    }
  }
}

const mix = (over: number, under: number, part: number): number => Math.round(over * part + under * (1 - part))
