// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { EVENING_SCENES } from './support/evening-scenes.ts'
import { faults } from './support/faults.ts'
import { NOTE_SCENES } from './support/note-scenes.ts'
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

const names = Object.keys({ ...EVENING_SCENES, ...NOTE_SCENES })

test.each(names)('axe finds nothing in %s', { timeout: AT_ONCE }, async (name) => {
  const page = await stage.show(sceneOf(name))
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    expect({ theme, found: await violations(page) }).toEqual({ theme, found: [] })
  }
  await page.close()
})

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  test.each(names.filter((name) => !name.includes('-200')))(
    '%s as it is, at twice the zoom, and scrolled to its end',
    async (name) => {
      const { width, height } = sceneOf(name)
      const page = await stage.show(sceneOf(name))
      const sizes = [
        { width, height },
        { width, height: ALL_OF_IT },
        { width: width / 2, height: height / 2 },
        { width: width / 2, height: ALL_OF_IT },
      ]
      for (const size of sizes) {
        await page.setViewportSize(size)
        await settle(page)
        expect({ size, found: await page.evaluate(faults) }).toEqual({ size, found: [] })
      }
      await page.close()
    },
  )

  test('and tells of no fault', () => {
    expect(told).toEqual([])
  })
})
