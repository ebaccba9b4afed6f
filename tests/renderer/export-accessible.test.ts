// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { EXPORT_SCENES } from './support/export-scenes.ts'
import { faults } from './support/faults.ts'
import { sceneOf } from './support/scenes.ts'
import { openStage, settle, toTheme, type Stage } from './support/stage.ts'

const AT_ONCE = 60_000
/** So high that a window which scrolls inside shows everything. */
const ALL_OF_IT = 6000

const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

const names = Object.keys(EXPORT_SCENES)

test.each(names)('axe finds nothing in %s', { timeout: AT_ONCE }, async (name) => {
  const page = await stage.show(sceneOf(name))
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    expect({ theme, found: await violations(page) }).toEqual({ theme, found: [] })
  }
  await page.close()
})

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  test.each(names)('%s as it is, at its least size, at twice the zoom, and scrolled to its end', async (name) => {
    const { width, height } = sceneOf(name)
    const page = await stage.show(sceneOf(name))
    const sizes = [
      { width, height },
      { width, height: ALL_OF_IT },
      { width: 920, height: 640 },
      { width: width / 2, height: height / 2 },
      { width: 460, height: 320 },
      { width: width / 2, height: ALL_OF_IT },
    ]
    for (const size of sizes) {
      await page.setViewportSize(size)
      await settle(page)
      expect({ size, found: await page.evaluate(faults) }).toEqual({ size, found: [] })
    }
    await page.close()
  })

  test('and tells of no fault', () => {
    expect(told).toEqual([])
  })
})

test(
  'the card is a picture of its size, in its colours, whatever those of the window',
  async () => {
    const page = await stage.show(sceneOf('export-card'), 'light')
    /** The first and the last pixel, and whether anything is written. */
    const drawn = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')
        const pen = canvas?.getContext('2d')
        if (!canvas || !pen) return null
        const inks = new Set(pen.getImageData(96, 100, 700, 160).data)
        return {
          size: [canvas.width, canvas.height],
          paper: [...pen.getImageData(10, 620, 1, 1).data],
          inks: inks.size > 20,
        }
      })
    expect(await drawn()).toEqual({ size: [1200, 630], paper: [245, 244, 241, 255], inks: true })
    await page.getByRole('radio', { name: 'Dark' }).check({ force: true })
    await expect.poll(async () => (await drawn())?.paper).toEqual([23, 27, 25, 255])
    await page.close()
  },
  AT_ONCE,
)
