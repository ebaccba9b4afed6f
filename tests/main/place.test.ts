import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import {
  backOn,
  closestTo,
  heightOn,
  isWhole,
  keepOn,
  placeOn,
  sizeOn,
  wasMoved,
} from '../../src/main/windows/place.ts'
import { WINDOW_TABLE } from '../../src/main/windows/window-table.ts'

const area = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 640, max: 5000 }),
  height: fc.integer({ min: 640, max: 3000 }),
})

test.prop([area, fc.constantFrom(...Object.values(WINDOW_TABLE))])(
  'a window appears whole on its screen',
  (screen, spec) => {
    const size = sizeOn(screen, spec)
    const { x, y } = placeOn(screen, size, spec.place)
    expect([Number.isInteger(x), Number.isInteger(y)]).toEqual([true, true])
    expect(x).toBeGreaterThanOrEqual(screen.x)
    expect(y).toBeGreaterThanOrEqual(screen.y)
    expect(x + size.width).toBeLessThanOrEqual(screen.x + screen.width)
    expect(y + size.height).toBeLessThanOrEqual(screen.y + screen.height)
  },
)

test.prop([area, fc.integer({ min: 1, max: 9000 })])('a height asked for stays on the screen', (screen, wanted) => {
  expect(heightOn(screen, wanted)).toBeLessThanOrEqual(Math.max(100, screen.height - 96))
})

const anywhere = fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) })

test.prop([area, fc.constantFrom(...Object.values(WINDOW_TABLE)), anywhere])(
  'a place that was left is kept on the screen, and kept as it is when it is on it',
  (screen, spec, left) => {
    const size = sizeOn(screen, spec)
    const { x, y } = keepOn(screen, size, left)
    expect(x).toBeGreaterThanOrEqual(screen.x)
    expect(y).toBeGreaterThanOrEqual(screen.y)
    expect(x + size.width).toBeLessThanOrEqual(screen.x + screen.width)
    expect(y + size.height).toBeLessThanOrEqual(screen.y + screen.height)
    expect(keepOn(screen, size, { x, y })).toEqual({ x, y })
  },
)

test('a nudge by the window manager is no move', () => {
  expect(wasMoved({ x: 100, y: 100 }, { x: 104, y: 130 })).toBe(false)
  expect(wasMoved({ x: 100, y: 100 }, { x: 104, y: 160 })).toBe(true)
})

/** Screens side by side, one below the other or apart, in the app's pixels as a scale leaves them. */
const layout = fc
  .record({
    scale: fc.constantFrom(1, 1.25, 1.5, 1.75, 2),
    origin: fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) }),
    screens: fc.array(
      fc.record({
        width: fc.integer({ min: 1280, max: 5120 }),
        height: fc.integer({ min: 1024, max: 2880 }),
        below: fc.boolean(),
        panel: fc.integer({ min: 0, max: 60 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ scale, origin, screens }) => {
    const at = { ...origin }
    return screens.map(({ width, height, below, panel }) => {
      const [x, y] = [Math.ceil(at.x / scale), Math.ceil(at.y / scale)]
      const bounds = { x, y, width: Math.floor(width / scale), height: Math.floor(height / scale) }
      if (below) at.y += height
      else at.x += width
      return { bounds, workArea: { ...bounds, y: y + panel, height: bounds.height - panel } }
    })
  })
const bounds = fc.record({
  x: fc.integer({ min: -12_000, max: 12_000 }),
  y: fc.integer({ min: -12_000, max: 12_000 }),
  width: fc.integer({ min: 200, max: 820 }),
  height: fc.integer({ min: 200, max: 900 }),
})

test.prop([layout, bounds])(
  'a window whose screen went is whole on another one, moved straight there',
  (screens, lost) => {
    const screen = closestTo(screens, lost)
    expect(screen).not.toBeNull()
    if (screen === null) return
    const back = backOn(screen.workArea, lost)
    expect(isWhole([screen.workArea], back)).toBe(true)
    expect(Object.values(back).every(Number.isInteger)).toBe(true)
    expect(backOn(screen.workArea, back)).toEqual(back)
    // Nearer is not possible: a pixel less in either direction and it is not whole.
    for (const side of ['x', 'y'] as const) {
      if (back[side] === lost[side]) continue
      const nearer = { ...back, [side]: back[side] + Math.sign(lost[side] - back[side]) }
      expect(isWhole([screen.workArea], nearer)).toBe(false)
    }
  },
)

test.prop([layout, bounds, fc.nat()])(
  'a window that is whole, across screens too, is left alone',
  (screens, size, pick) => {
    const areas = screens.map(({ workArea }) => workArea)
    const home = screens[pick % screens.length]?.workArea
    if (home === undefined) return
    expect(isWhole(areas, backOn(home, size))).toBe(true)
    const wide = { x: 0, y: 0, width: 400, height: 300 }
    const twins = [
      { x: -200, y: 0, width: 400, height: 300 },
      { x: 200, y: 0, width: 400, height: 300 },
    ]
    expect(isWhole(twins, wide)).toBe(true)
    expect(isWhole(twins.slice(1), wide)).toBe(false)
  },
)

test('of two screens the one with more of a window is its own, and on none the nearer', () => {
  const left = { bounds: { x: 0, y: 0, width: 1000, height: 800 } }
  const right = { bounds: { x: 1000, y: 0, width: 1000, height: 800 } }
  const at = (x: number) => closestTo([left, right], { x, y: 100, width: 400, height: 300 })
  expect(at(700)).toBe(left)
  expect(at(900)).toBe(right)
  expect(at(-5000)).toBe(left)
  expect(at(5000)).toBe(right)
  expect(closestTo([], { x: 0, y: 0, width: 1, height: 1 })).toBeNull()
})
