// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { differenceFrom, pictureOf } from './support/approved.ts'
import { COPY_PICTURES } from './support/copy-samples.ts'
import { HISTORY_PICTURES } from './support/history-samples.ts'
import { AT_ONCE, expectAccessible, expectWhole, sizesOf } from './support/scene-checks.ts'
import { sceneOf } from './support/scenes.ts'
import { openStage, toTheme, type Stage } from './support/stage.ts'

const PICTURES = [...COPY_PICTURES, ...HISTORY_PICTURES]
const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

test.each(PICTURES)('axe finds nothing in %s', { timeout: AT_ONCE }, (name) => expectAccessible(stage, name))

test.each(PICTURES)('nothing is cut off in %s, as it is and at twice the zoom', { timeout: AT_ONCE }, (name) =>
  expectWhole(stage, name, sizesOf(sceneOf(name))),
)

test.each(PICTURES)('%s looks as approved', { timeout: AT_ONCE }, async (name) => {
  const page = await stage.show(sceneOf(name))
  const differences: (string | null)[] = []
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    differences.push(differenceFrom(`${name}-${theme}`, await pictureOf(page)))
  }
  await page.close()
  expect([differences, told]).toEqual([[null, null], []])
})
