// @vitest-environment node
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INSIGHTS_PICTURES, INSIGHTS_SCENES } from './support/insights-scenes.ts'
import { sceneOf } from './support/scenes.ts'
import { AT_ONCE, expectAccessible, expectApproved, expectWhole, sizesOf } from './support/scene-checks.ts'
import { openStage, settle, type Stage } from './support/stage.ts'

const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

/** Charts are measured anew and drawn in the moments after a window's size has changed. */
const drawnAnew = async (page: Page): Promise<void> => {
  await settle(page)
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.recharts-wrapper')].every(
      (chart) => chart.offsetWidth === chart.closest<HTMLElement>('[role="application"]')?.clientWidth,
    ),
  )
}

const names = Object.keys(INSIGHTS_SCENES)

test.each(names)('axe finds nothing in %s', { timeout: AT_ONCE }, (name) => expectAccessible(stage, name))

test.each(INSIGHTS_PICTURES)('%s looks as approved', { timeout: AT_ONCE }, (name) => expectApproved(stage, name))

test('a second sentence takes nothing from the chart beneath it', { timeout: AT_ONCE }, async () => {
  const sizes = []
  for (const name of ['insights', 'insights-moved']) {
    const page = await stage.show(sceneOf(name))
    const card = page.getByRole('region', { name: 'Planned and took' })
    const [plot, said] = [
      await card.getByRole('application').boundingBox(),
      await card.locator('p').last().boundingBox(),
    ]
    expect((plot?.y ?? 0) - (said?.y ?? 0) - (said?.height ?? 0)).toBeGreaterThanOrEqual(0)
    sizes.push({ width: plot?.width, height: plot?.height })
    await page.close()
  }
  expect(sizes[1]).toEqual(sizes[0])
})

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  test.each([
    'insights',
    'insights-empty',
    'insights-blank',
    'insights-one',
    'insights-moved',
    'insights-920',
    'insights-month',
    'insights-all',
    'insights-sixty',
    'insights-fourteen',
    'insights-titles',
    'insights-rtl',
    'insights-tables',
    'insights-130',
    'insights-titles-130',
  ])('%s as it is, at twice the zoom, and scrolled to its end', (name) =>
    expectWhole(stage, name, sizesOf(sceneOf(name)), drawnAnew),
  )

  test('and tells of no fault', () => {
    expect(told).toEqual([])
  })
})
