import { faults } from '../renderer/support/faults.ts'
import { expect, test } from './support/harness.ts'

/** Steps of half a level, each 9.5 %: eight are the first to reach 200 %. */
const STEPS = 8

test('Start: keys zoom to 200 % and back; nothing is cut off, and the window stays on its screen', async ({
  launch,
  press,
}) => {
  const run = await launch({ args: ['--show=start'] })
  const start = await run.window('start')
  await run.expectVisible('start')
  await run.focus('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeFocused()
  const measured = () =>
    run.app.evaluate(({ BrowserWindow, screen }) => {
      const window = BrowserWindow.getFocusedWindow()
      if (window === null) throw new Error('no window has the keyboard')
      const { x, y, width, height } = window.getBounds()
      const { workArea } = screen.getDisplayMatching(window.getBounds())
      return {
        factor: Math.round(window.webContents.getZoomFactor() * 100),
        width,
        height,
        isOnScreen:
          x >= workArea.x &&
          y >= workArea.y &&
          x + width <= workArea.x + workArea.width &&
          y + height <= workArea.y + workArea.height,
      }
    })
  const before = await measured()
  expect(before).toMatchObject({ factor: 100, isOnScreen: true })

  press('ctrl+equal', ...Array.from({ length: STEPS - 1 }, () => 'ctrl+plus'))
  await expect.poll(async () => (await measured()).factor).toBe(207)
  // Twice as large in all, not squeezed into the same width.
  await expect.poll(async () => (await measured()).width).toBe(Math.round(before.width * 2.0736))
  await expect.poll(async () => (await measured()).height).toBe(Math.ceil(before.height * 2.0736))
  await expect.poll(() => start.evaluate(faults)).toEqual([])
  expect(await measured()).toMatchObject({ isOnScreen: true })

  press('ctrl+minus')
  await expect.poll(async () => (await measured()).factor).toBe(189)
  press('ctrl+0')
  await expect.poll(measured).toEqual(before)
})
