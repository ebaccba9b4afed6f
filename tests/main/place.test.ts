import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { heightOn, keepOn, placeOn, sizeOn, wasMoved } from '../../src/main/windows/place.ts'
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
