import type { Rectangle } from 'electron'
import { app } from '../app/app.ts'

const SWITCH = 'force-device-scale-factor'
/** What floating point adds or takes: 10 × 1.1 is no more than 11. */
const DUST = 1e-6

/** How many of the display's pixels make one of the app's: `--force-device-scale-factor`, or 1. */
export function scaleFactor(): number {
  const factor = Number(app.commandLine.getSwitchValue(SWITCH))
  return factor >= 1 ? factor : 1
}

/** The same for Chromium. */
export function scaleSwitches(): readonly string[] {
  return scaleFactor() === 1 ? [] : [`--${SWITCH}=${scaleFactor()}`]
}

/** A place of the app in the display's pixels. */
export function toPixels({ x, y, width, height }: Rectangle, scale = scaleFactor()): Rectangle {
  const pixels = (value: number): number => Math.floor(value * scale + DUST) || 0
  return { x: pixels(x), y: pixels(y), width: pixels(width), height: pixels(height) }
}

/** A place in pixels as the app and Chromium count: what `toPixels` was given comes back, whatever the factor. */
export function fromPixels({ x, y, width, height }: Rectangle, scale = scaleFactor()): Rectangle {
  const own = (value: number): number => Math.ceil(value / scale - DUST) || 0
  return { x: own(x), y: own(y), width: own(width), height: own(height) }
}

/** A size in pixels. */
export function sizeToPixels([width, height]: readonly [number, number]): readonly [number, number] {
  const pixels = toPixels({ x: 0, y: 0, width, height })
  return [pixels.width, pixels.height]
}
