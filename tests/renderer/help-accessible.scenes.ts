// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HELP_PICTURES, HELP_SCENES } from './support/help-scenes.ts'
import { AT_ONCE, expectAccessible, expectApproved, expectWhole } from './support/scene-checks.ts'
import { sceneOf } from './support/scenes.ts'
import { openStage, type Stage } from './support/stage.ts'

const NAMES = Object.keys(HELP_SCENES)
const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

test.each(NAMES)('axe finds nothing in %s', { timeout: AT_ONCE }, (name) => expectAccessible(stage, name))

test.each(NAMES)('nothing is cut off in %s, as it is and at twice the zoom', { timeout: AT_ONCE }, (name) =>
  expectWhole(stage, name),
)

test.each(HELP_PICTURES)('%s looks as approved', { timeout: AT_ONCE }, (name) => expectApproved(stage, name))

test('a page shows its pictures in the colours of the window', { timeout: AT_ONCE }, async () => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await stage.show(sceneOf('help-practice'), theme)
    const pictures = await page.locator('article img').evaluateAll((all) =>
      all.map((image) => {
        if (!(image instanceof HTMLImageElement)) throw new Error('no picture')
        return { file: image.currentSrc, isDrawn: image.naturalWidth > 0, isWhole: image.clientWidth <= 600 }
      }),
    )
    expect(pictures).toEqual([{ file: expect.stringContaining(`-${theme}`), isDrawn: true, isWhole: true }])
    await page.close()
  }
  expect(told).toEqual([])
})
