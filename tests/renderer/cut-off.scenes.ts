// @vitest-environment node
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zoomIn } from './support/drawn.ts'
import { faults } from './support/faults.ts'
import { AT_ONCE } from './support/scene-checks.ts'
import { sceneOf, type Scene } from './support/scenes.ts'
import { fittedOf, openStage, settle, type Stage } from './support/stage.ts'

/** So high that a window which scrolls inside shows everything. */
const ALL_OF_IT = 2400

let stage: Stage
beforeAll(async () => {
  stage = await openStage(() => undefined, true)
}, AT_ONCE)
afterAll(() => stage.close())

const LONG_TITLE =
  'Rewrite the onboarding email so that new customers who come from the old plan understand what changes in June, which price stays as it was, how they can object, and whom they may ask about an invoice.'

/** Larger type and the longest words; a window whose button is pressed by its name stays in English. */
const worst = (scene: Scene): Scene => {
  const { snapshot } = scene
  const timebox = snapshot.timebox === null ? null : { ...snapshot.timebox, title: LONG_TITLE }
  const language = scene.click === undefined ? 'long' : 'en'
  return { ...scene, snapshot: { ...snapshot, language, textSize: 130, timebox } }
}

describe('nothing is cut off, and nothing stands on something else', { timeout: AT_ONCE }, () => {
  const names = [
    'welcome',
    'start',
    'start-more',
    'start-more-empty',
    'start-more-gone',
    'start-running',
    'running',
    'running-look',
    'running-look-once',
    'running-look-sure',
    'running-away',
    'prompt-cap',
    'prompt-loop-three',
    'prompt-reopened',
    'prompt-extend',
    'prompt-hand',
    'prompt-park',
    'breathe',
    'trayless-running',
    'settings-timeboxes',
    'settings-timeboxes-blind',
    'settings-nudges-long',
    'settings-capture',
    'settings-loops-long',
    'settings-loops-all',
    'settings-loops-blind',
    'start-ladder-own',
    'start-morning',
    'prompt-draft',
    'prompt-draft-own',
    'prompt-own-word',
    'settings-reflection-all',
    'settings-reflection-long',
    'settings-words-all',
    'settings-words-long',
    'words',
    'words-empty',
    'start-afterhours',
    'start-joy-long',
    'prompt-budget',
    'settings-boundaries-all',
    'settings-boundaries-writing',
    'settings-boundaries-long',
  ]

  test.each(names)('%s with larger type and long words', async (name) => {
    const scene = worst(sceneOf(name))
    const page = await stage.show(scene)
    await page.setViewportSize({ width: scene.width, height: (await fittedOf(page)) ?? ALL_OF_IT })
    await settle(page)
    expect(await page.evaluate(faults)).toEqual([])
    await page.close()
  })

  test.each([
    'start-more-empty',
    'start-more-folder',
    'start-more-gone',
    'prompt-loop-three',
    'prompt-loop-plain',
    'prompt-reopened-refused',
    'start-ladder-own',
    'prompt-draft-own',
  ])('%s at 200 %% zoom', async (name) => {
    const page = await stage.show(sceneOf(name))
    await zoomIn(page, sceneOf(name))
    expect(await page.evaluate(faults)).toEqual([])
    await page.setViewportSize({ width: sceneOf(name).width / 2, height: ALL_OF_IT })
    await settle(page)
    expect(await page.evaluate(faults)).toEqual([])
    await page.close()
  })

  test.each([
    'settings-timeboxes',
    'settings-nudges-long',
    'settings-capture',
    'settings-loops-long',
    'settings-loops-all',
    'settings-reflection-long',
    'settings-words-long',
    'settings-words-all',
    'words',
    'words-none',
    'settings-boundaries-all',
    'settings-boundaries-writing',
    'settings-boundaries-long',
  ])('%s with larger type and long words, at 200 % zoom too', async (name) => {
    const scene = { ...worst(sceneOf(name)), width: 410, height: 340 }
    const page = await stage.show(scene)
    for (const height of [scene.height, ALL_OF_IT]) {
      await page.setViewportSize({ width: scene.width, height })
      await settle(page)
      expect(await page.evaluate(faults)).toEqual([])
    }
    await page.close()
  })
})
