import { execFileSync } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Display, Point, Rectangle } from 'electron'
import { ElectronEvent } from './electron-event.ts'
import { changesOf, toDisplay } from './screen-display.ts'
import { hasDisplay, xDisplay } from './x11/display.ts'
import { onMonitorsChanged } from './x11/monitors.ts'
import { fromPixels, scaleFactor } from './x11/scale.ts'

const CACHE_MS = 500
const HEADLESS: Rectangle = { x: 0, y: 0, width: 1280, height: 800 }
const EVENTS = ['display-added', 'display-removed', 'display-metrics-changed']

/**
 * `screen`: the monitors as `xrandr --listmonitors` lists them, the pointer as xdotool sees it.
 * Without a display one monitor of 1280 × 800 is pretended. One scale for all monitors
 * (`--force-device-scale-factor`), the work area is the whole monitor. Changes are told when the
 * X server tells them, from the first listener on.
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
  #watching = false

  constructor() {
    super()
    this.on('newListener', (event: string) => {
      if (EVENTS.includes(event) && !this.#watching && hasDisplay()) void this.#watch().catch(() => undefined)
    })
  }

  getAllDisplays(): Display[] {
    const now = performance.now()
    if (!this.#cached || now - this.#cached.at > CACHE_MS) this.#cached = { at: now, displays: listMonitors() }
    return [...this.#cached.displays]
  }

  getPrimaryDisplay(): Display {
    return this.getAllDisplays()[0] ?? toDisplay(HEADLESS, 'headless', 1)
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
    return this.screenToDipPoint({ x: read('X'), y: read('Y') })
  }

  dipToScreenPoint({ x, y }: Point): Point {
    return { x: Math.floor(x * scaleFactor()), y: Math.floor(y * scaleFactor()) }
  }

  screenToDipPoint({ x, y }: Point): Point {
    return { x: Math.floor(x / scaleFactor()), y: Math.floor(y / scaleFactor()) }
  }

  async #watch(): Promise<void> {
    this.#watching = true
    const display = await xDisplay()
    const known = { displays: listMonitors() }
    await onMonitorsChanged(display, () => {
      const before = known.displays
      known.displays = listMonitors()
      this.#cached = { at: performance.now(), displays: known.displays }
      for (const [event, ...about] of changesOf(before, known.displays)) this.emit(event, new ElectronEvent(), ...about)
    })
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
  if (!hasDisplay()) return [toDisplay(HEADLESS, 'headless', 1)]
  // " 0: +*screen 1280/339x800/212+0+0  screen": name with * for the primary, then the geometry
  const lines = run('xrandr', ['--listmonitors']).matchAll(
    /^\s*\d+: \+?(\*?)(\S+) (\d+)\/\d+x(\d+)\/\d+\+(-?\d+)\+(-?\d+)/gm,
  )
  const scale = scaleFactor()
  const found = [...lines].map((match) => {
    const [, primary, name = '', width, height, x, y] = match
    const pixels = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
    return { primary: primary === '*', display: toDisplay(fromPixels(pixels, scale), name, scale) }
  })
  if (found.length === 0) return [toDisplay(HEADLESS, 'unknown', 1)]
  return found.toSorted((one, other) => Number(other.primary) - Number(one.primary)).map(({ display }) => display)
}

function run(command: string, args: readonly string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 2000 })
  } catch {
    return ''
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
