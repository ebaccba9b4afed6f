import { PNG } from 'pngjs'
import type { TrayIcon } from '../../tests/support/desktop/tray.ts'

const WIDTH = 880
const HEIGHT = 720
/** The height of the panel at the top. */
export const BAR = 30

export type Colour = readonly [red: number, green: number, blue: number]
const PANEL: Colour = [240, 242, 239]

/** A hill: where its ridge is, from the top, how far it goes up and down, how wide, from where on, and its colour. */
interface Hill {
  readonly ridge: number
  readonly rise: number
  readonly wide: number
  readonly from: number
  readonly colour: Colour
}

const SKY_TOP: Colour = [226, 232, 228]
const SKY_LOW: Colour = [238, 229, 211]
const HILLS: readonly Hill[] = [
  { ridge: 470, rise: 40, wide: 330, from: 0.6, colour: [196, 208, 200] },
  { ridge: 560, rise: 34, wide: 240, from: 2.4, colour: [170, 188, 178] },
  { ridge: 640, rise: 24, wide: 410, from: 4.1, colour: [142, 166, 154] },
]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const painted = (): PNG => {
  const picture = new PNG({ width: WIDTH, height: HEIGHT })
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) put(picture, x, y, colourAt(x, y), 1)
  return picture
}

const colourAt = (x: number, y: number): Colour => {
  if (y < BAR) return PANEL
  const hill = HILLS.findLast(({ ridge, rise, wide, from }) => y > ridge + rise * Math.sin(x / wide + from))
  return hill?.colour ?? between(SKY_TOP, SKY_LOW, y / HEIGHT)
}

const between = ([red, green, blue]: Colour, [red2, green2, blue2]: Colour, part: number): Colour => [
  mix(red2, red, part),
  mix(green2, green, part),
  mix(blue2, blue, part),
]

/** Lay a colour over a pixel; nothing happens outside of the picture. @param part 0 leaves it, 1 covers it */
export const put = (picture: PNG, x: number, y: number, colour: Colour, part: number): void => {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return
  const at = (y * picture.width + x) * 4
  for (const [index, value] of colour.entries())
    picture.data[at + index] = mix(value, picture.data[at + index] ?? 0, part)
  picture.data[at + 3] = 255
}

/** Lay an icon with transparent parts over the picture. */
export const lay = ({ width, height, argb }: TrayIcon, picture: PNG, left: number, top: number): void => {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [alpha = 0, red = 0, green = 0, blue = 0] = argb.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)
      put(picture, left + x, top + y, [red, green, blue], alpha / 255)
    }
  }
}

const mix = (over: number, under: number, part: number): number => Math.round(over * part + under * (1 - part))

const DESKTOP = painted()

/** A morning over hills, with a panel at the top: a picture of its own to draw on. */
export const desktopPicture = (): PNG => {
  const picture = new PNG({ width: WIDTH, height: HEIGHT })
  DESKTOP.data.copy(picture.data)
  return picture
}
