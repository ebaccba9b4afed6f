import { execFileSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Display, Point, Rectangle } from 'electron'
import { hasDisplay } from './x11/display.ts'

const CACHE_MS = 500
const HEADLESS: Rectangle = { x: 0, y: 0, width: 1280, height: 800 }

/**
 * `screen`: the monitors as `xrandr --listmonitors` lists them, the pointer as xdotool sees it.
 * Without a display one monitor of 1280 × 800 is pretended. Scale is always 1, the work area is
 * the whole monitor, and no events are sent when monitors change: asking again tells.
 */
class Screen
  extends EventEmitter
  implements
    Pick<
      Electron.Screen,
      | 'getPrimaryDisplay'
      | 'getAllDisplays'
      | 'getDisplayNearestPoint'
      | 'getDisplayMatching'
      | 'getCursorScreenPoint'
      | 'dipToScreenPoint'
      | 'screenToDipPoint'
    >
{
  #cached: { readonly at: number; readonly displays: readonly Display[] } | undefined

  getAllDisplays(): Display[] {
    const now = performance.now()
    if (!this.#cached || now - this.#cached.at > CACHE_MS) this.#cached = { at: now, displays: listMonitors() }
    return [...this.#cached.displays]
  }

  getPrimaryDisplay(): Display {
    return this.getAllDisplays()[0] ?? toDisplay(HEADLESS, 'headless', 0)
  }

  getDisplayNearestPoint(point: Point): Display {
    return this.#best((display) => -distance(point, display.bounds))
  }

  getDisplayMatching(rect: Rectangle): Display {
    return this.#best((display) => overlap(rect, display.bounds))
  }

  getCursorScreenPoint(): Point {
    if (!hasDisplay()) return { x: 0, y: 0 }
    const text = run('xdotool', ['getmouselocation', '--shell'])
    const read = (name: string): number => Number(new RegExp(`^${name}=(-?\\d+)`, 'm').exec(text)?.[1] ?? 0)
    return { x: read('X'), y: read('Y') }
  }

  dipToScreenPoint(point: Point): Point {
    return point
  }

  screenToDipPoint(point: Point): Point {
    return point
  }

  #best(score: (display: Display) => number): Display {
    const [first, ...rest] = this.getAllDisplays()
    return rest.reduce(
      (best, display) => (score(display) > score(best) ? display : best),
      first ?? this.getPrimaryDisplay(),
    )
  }
}

export const screen = new Screen()

function listMonitors(): readonly Display[] {
  if (!hasDisplay()) return [toDisplay(HEADLESS, 'headless', 0)]
  // " 0: +*screen 1280/339x800/212+0+0  screen": name with * for the primary, then the geometry
  const lines = run('xrandr', ['--listmonitors']).matchAll(
    /^\s*(\d+): \+?(\*?)(\S+) (\d+)\/\d+x(\d+)\/\d+\+(-?\d+)\+(-?\d+)/gm,
  )
  const found = [...lines].map((match) => {
    const [, index, primary, name = '', width, height, x, y] = match
    const bounds = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
    return { primary: primary === '*', display: toDisplay(bounds, name, Number(index)) }
  })
  if (found.length === 0) return [toDisplay(HEADLESS, 'unknown', 0)]
  return found.toSorted((one, other) => Number(other.primary) - Number(one.primary)).map(({ display }) => display)
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 2000 })
  } catch {
    return ''
  }
}

function toDisplay(bounds: Rectangle, label: string, index: number): Display {
  const { width, height } = bounds
  return {
    id: index + 1,
    label,
    bounds,
    workArea: bounds,
    size: { width, height },
    workAreaSize: { width, height },
    nativeOrigin: { x: bounds.x, y: bounds.y },
    scaleFactor: 1,
    rotation: 0,
    internal: false,
    detected: true,
    monochrome: false,
    accelerometerSupport: 'unknown',
    touchSupport: 'unknown',
    colorDepth: 24,
    colorSpace: '{}',
    depthPerComponent: 8,
    displayFrequency: 60,
    maximumCursorSize: { width: 0, height: 0 },
  }
}

function distance(point: Point, area: Rectangle): number {
  const dx = Math.max(area.x - point.x, 0, point.x - (area.x + area.width - 1))
  const dy = Math.max(area.y - point.y, 0, point.y - (area.y + area.height - 1))
  return dx * dx + dy * dy
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 ? width * height : 0
}
