import type { BrowserWindow, Rectangle } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { createPlacing } from '../../src/main/windows/placing.ts'

const SCREEN = { x: 0, y: 0, width: 1600, height: 1000 }
const SECOND = { x: 1600, y: 0, width: 1200, height: 900 }

const { desk } = vi.hoisted(() => ({ desk: { screens: [] as Rectangle[], pointer: { x: 0, y: 0 } } }))

vi.mock('electron', () => {
  const displays = () => desk.screens.map((bounds) => ({ bounds, workArea: { ...bounds, height: bounds.height - 40 } }))
  return {
    screen: {
      getAllDisplays: displays,
      getPrimaryDisplay: () => displays()[0],
      getCursorScreenPoint: () => desk.pointer,
      getDisplayNearestPoint: ({ x }: { x: number }) => displays().findLast(({ bounds }) => x >= bounds.x),
    },
  }
})

/** A frameless window that does as it is told. */
const makeWindow = (width: number, height: number) => {
  const at = { bounds: { x: 0, y: 0, width, height }, visible: false, onTop: '', zoom: 1 }
  const window = {
    isVisible: () => at.visible,
    getBounds: () => at.bounds,
    setBounds: (bounds: Rectangle) => void (at.bounds = { ...bounds }),
    getContentSize: () => [at.bounds.width, at.bounds.height],
    setContentSize: (width: number, height: number) => void (at.bounds = { ...at.bounds, width, height }),
    setPosition: (x: number, y: number) => void (at.bounds = { ...at.bounds, x, y }),
    setAlwaysOnTop: (on: boolean, level = 'floating') => void (at.onTop = on ? level : ''),
    webContents: { getZoomFactor: () => at.zoom },
  }
  return { at, window: window as unknown as BrowserWindow }
}

beforeEach(() => {
  desk.screens = [SCREEN, SECOND]
  desk.pointer = { x: 100, y: 100 }
})

test('the Prompt fills the screen in use, panels too, and the next time it is its own size again', () => {
  const { at, window } = makeWindow(580, 612)
  const placing = createPlacing(() => null)
  desk.pointer = { x: 2000, y: 10 }
  placing.appear(window, 'prompt', true)
  expect(at.bounds).toEqual(SECOND)
  expect(at.onTop).toBe('screen-saver')

  at.visible = true
  expect(placing.fit(window, 'prompt', 700)).toBe(900)
  expect(at.bounds).toEqual(SECOND)

  at.visible = false
  desk.pointer = { x: 100, y: 100 }
  placing.appear(window, 'prompt', false)
  expect(at.bounds).toEqual({ x: 510, y: 130, width: 580, height: 700 })
  expect(at.onTop).toBe('floating')
})

test('a Prompt on screen stays where it is, unless it is to fill the screen in use or no longer', () => {
  const { at, window } = makeWindow(580, 612)
  const placing = createPlacing(() => null)
  placing.appear(window, 'prompt', false)
  at.visible = true
  const before = at.bounds
  desk.pointer = { x: 2000, y: 10 }
  placing.appear(window, 'prompt', false)
  expect(at.bounds).toEqual(before)
  placing.appear(window, 'prompt', true)
  expect(at.bounds).toEqual(SECOND)
  desk.pointer = { x: 100, y: 100 }
  placing.appear(window, 'prompt', true)
  expect(at.bounds).toEqual(SECOND)
  placing.appear(window, 'prompt', false)
  expect(at.bounds).toEqual(before)
})

test('when its screen goes, what filled it fills another one', () => {
  const { at, window } = makeWindow(580, 612)
  const placing = createPlacing(() => null)
  desk.pointer = { x: 2000, y: 10 }
  placing.appear(window, 'prompt', true)
  desk.screens = [SCREEN]
  placing.settle(window, 'prompt')
  expect(at.bounds).toEqual(SCREEN)
})

test('when its screen goes, a window moves straight to the nearest one, and that is no move of the person', () => {
  const { at, window } = makeWindow(460, 350)
  const placing = createPlacing(() => ({ x: 2000, y: 400 }))
  placing.appear(window, 'start', false)
  expect(at.bounds).toEqual({ x: 2000, y: 400, width: 460, height: 350 })
  desk.screens = [SCREEN]
  placing.settle(window, 'start')
  expect(at.bounds).toEqual({ x: 1140, y: 400, width: 460, height: 350 })
  expect(placing.noteMove('start', at.bounds)).toBe(false)
  expect(placing.noteMove('start', { x: 300, y: 400 })).toBe(true)
})

test('a window that grows at the bottom of its screen moves up; one that was left over the edge stays there', () => {
  const { at, window } = makeWindow(460, 350)
  const placing = createPlacing(() => ({ x: 100, y: 600 }))
  placing.appear(window, 'start', false)
  at.visible = true
  placing.fit(window, 'start', 500)
  expect(at.bounds).toEqual({ x: 100, y: 460, width: 460, height: 500 })
  window.setPosition(100, 800)
  placing.fit(window, 'start', 520)
  expect(at.bounds).toEqual({ x: 100, y: 800, width: 460, height: 520 })
})

test('a window that is zoomed grows in both directions, as far as its screen goes, and back again', () => {
  const { at, window } = makeWindow(460, 350)
  const placing = createPlacing(() => null)
  placing.appear(window, 'start', false)
  at.visible = true
  at.zoom = 2
  placing.fit(window, 'start', 350)
  expect(at.bounds).toMatchObject({ width: 920, height: 700 })
  at.zoom = 5
  placing.fit(window, 'start', 350)
  expect(at.bounds).toMatchObject({ x: 0, width: 1600, height: 1000 - 40 - 96 })
  at.zoom = 1
  placing.fit(window, 'start', 350)
  expect(at.bounds).toMatchObject({ width: 460, height: 350 })
})
