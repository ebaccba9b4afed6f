// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXPORT_SCENES } from './support/export-scenes.ts'
import { sceneOf } from './support/scenes.ts'
import { AT_ONCE, expectAccessible, expectWhole, sizesOf } from './support/scene-checks.ts'
import { openStage, type Stage } from './support/stage.ts'

const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

const names = Object.keys(EXPORT_SCENES)

test.each(names)('axe finds nothing in %s', { timeout: AT_ONCE }, (name) => expectAccessible(stage, name))

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  test.each(names)('%s as it is, at its least size, at twice the zoom, and scrolled to its end', (name) =>
    expectWhole(stage, name, [...sizesOf(sceneOf(name)), { width: 920, height: 640 }, { width: 460, height: 320 }]),
  )

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
