import { execFileSync } from 'node:child_process'
import { fc, test as property } from '@fast-check/vitest'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startDisplay, type PrivateDisplay } from '../../scripts/lib/display.mjs'
import { changesOf, toDisplay } from '../../standin/screen-display.ts'
import { fromPixels, toPixels } from '../../standin/x11/scale.ts'
import { Monitors } from '../support/desktop/monitors.ts'
import { drive } from './support/driven.ts'
import { Workbench } from './support/workbench.ts'

const LEFT = { x: 0, y: 0, width: 800, height: 800 }
const RIGHT = { x: 800, y: 0, width: 480, height: 800 }

let display: PrivateDisplay

beforeAll(async () => {
  display = await startDisplay({ width: 1280, height: 800, bus: false })
})
afterAll(() => display.stop())

describe('monitors', () => {
  let bench: Workbench
  let monitors: Monitors
  beforeAll(async () => {
    monitors = new Monitors(display.env)
    monitors.set({ left: LEFT })
    bench = await Workbench.start({ ...display.env })
    await bench.app.evaluate(({ screen }) => {
      const say = (...line: readonly unknown[]): void => void globalThis.bench.log.push([line.join(' ')])
      screen.on('display-added', (_event, { label }) => say('added', label))
      screen.on('display-removed', (_event, { label }) => say('removed', label))
      screen.on('display-metrics-changed', (_event, { label }, changed) => say('changed', label, ...changed))
    })
  })
  afterEach(() => bench.clear())
  afterAll(async () => {
    await bench.stop()
    monitors.reset()
  })

  const log = (): Promise<unknown[]> => bench.app.evaluate(() => globalThis.bench.log.flat())
  const labels = (): Promise<string[]> =>
    bench.app.evaluate(({ screen }) => screen.getAllDisplays().map(({ label }) => label))

  test('one that is plugged in is told', async () => {
    // Watching begins a moment after the first listener, so it is plugged in until it is told.
    await expect
      .poll(async () => {
        monitors.set({ left: LEFT })
        monitors.set({ left: LEFT, right: RIGHT })
        return log()
      })
      .toContain('added right')
  })

  test('one that is unplugged is told, and those that stay keep their ids', async () => {
    monitors.set({ left: LEFT, right: RIGHT })
    await expect.poll(labels).toEqual(['left', 'right'])
    const ids = await bench.app.evaluate(({ screen }) => screen.getAllDisplays().map(({ id }) => id))
    monitors.set({ left: LEFT })
    await expect.poll(log).toContain('removed right')
    expect(await labels()).toEqual(['left'])
    expect(await bench.app.evaluate(({ screen }) => screen.getAllDisplays()[0]?.id)).toBe(ids[0])
    expect(await log()).not.toContain('removed left')
  })
})

test('a change of size is told with what changed, to nobody else', () => {
  const screen = (width: number, name: string) => toDisplay({ x: 0, y: 0, width, height: 800 }, name, 1)
  expect(changesOf([screen(800, 'a'), screen(9, 'b')], [screen(700, 'a'), screen(9, 'b')])).toEqual([
    ['display-metrics-changed', screen(700, 'a'), ['bounds', 'workArea']],
  ])
})

describe('scale', () => {
  property.prop([
    fc.constantFrom(1, 1.1, 1.25, 1.5, 1.75, 2, 3),
    fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
      width: fc.integer({ min: 1, max: 5000 }),
      height: fc.integer({ min: 1, max: 5000 }),
    }),
  ])('a place comes back as it was asked for', (scale, place) => {
    expect(fromPixels(toPixels(place, scale), scale)).toEqual(place)
  })

  test.each([1.25, 2])('at %s everything is counted in the app’s pixels', async (scale) => {
    const bench = await drive('workbench', { ...display.env }, [`--force-device-scale-factor=${scale}`])
    const shown = await bench.app.evaluate(async ({ BrowserWindow, screen }) => {
      const window = new BrowserWindow({ frame: false, x: 40, y: 60, width: 300, height: 203, resizable: false })
      await window.loadURL('data:text/html,scaled')
      const { bounds, scaleFactor } = screen.getPrimaryDisplay()
      return { xid: window.getMediaSourceId().split(':')[1], bounds, scaleFactor }
    })
    expect(shown.scaleFactor).toBe(scale)
    expect(shown.bounds).toEqual({ x: 0, y: 0, width: 1280 / scale, height: 800 / scale })
    const page = await bench.page('scaled')
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([300, 203, scale])
    const geometry = execFileSync('xdotool', ['getwindowgeometry', '--shell', String(shown.xid)], {
      encoding: 'utf8',
      env: { ...process.env, ...display.env },
    })
    expect(geometry).toContain(
      `X=${40 * scale}\nY=${60 * scale}\nWIDTH=${300 * scale}\nHEIGHT=${Math.floor(203 * scale)}`,
    )
    expect(await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({
      x: 40,
      y: 60,
      width: 300,
      height: 203,
    })
    await bench.close()
  })
})
