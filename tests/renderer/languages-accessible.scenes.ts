// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WINDOWS } from '../../src/core/command.ts'
import { LANGUAGES, type Language } from '../../src/core/languages.ts'
import { violations } from '../support/axe-violations.ts'
import { AT_ONCE } from './support/scene-checks.ts'
import { SCENE_NAMES, sceneOf } from './support/scenes.ts'
import { openStage, toLanguage, toTheme, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage(() => undefined, true)
}, AT_ONCE)
afterAll(() => stage.close())

/** States that show most of each window. English ones go through axe state by state elsewhere. */
const SHOWN = [
  'welcome',
  'start',
  'start-more',
  'running',
  'prompt-cap',
  'prompt-loop',
  'prompt-hand',
  'trayless',
  'reflection-days',
  'reflection-circling',
  'insights',
  'words',
  'help',
  'settings-timeboxes',
  'settings-nudges',
  'settings-loops',
  'settings-boundaries',
  'settings-privacy',
]
const others: readonly Language[] = [...LANGUAGES.filter((language) => language !== 'en'), 'rtl']

test('every window is among them', () => {
  expect(SHOWN.filter((name) => !SCENE_NAMES.includes(name))).toEqual([])
  expect(new Set(SHOWN.map((name) => sceneOf(name).window))).toEqual(new Set(WINDOWS))
})

test.each(SHOWN)('axe finds nothing in %s, in any language, light and dark', { timeout: 2 * AT_ONCE }, async (name) => {
  const scene = sceneOf(name)
  const page = await stage.show(scene)
  for (const language of others) {
    await toLanguage(page, scene, language)
    for (const theme of ['light', 'dark'] as const) {
      await toTheme(page, theme)
      expect({ language, theme, found: await violations(page) }).toEqual({ language, theme, found: [] })
    }
  }
  await page.close()
})
