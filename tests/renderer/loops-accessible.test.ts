// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe-violations.ts'
import { sceneOf } from './support/scenes.ts'
import { openStage, toTheme, type Stage } from './support/stage.ts'

const AT_ONCE = 60_000
let stage: Stage
beforeAll(async () => {
  stage = await openStage(() => undefined, true)
}, AT_ONCE)
afterAll(() => stage.close())

const NAMES = [
  'prompt-loop',
  'prompt-loop-plain',
  'prompt-loop-three',
  'prompt-reopened',
  'prompt-reopened-refused',
  'start-more',
  'start-more-empty',
  'start-more-gone',
  'settings-loops-all',
  'settings-loops-blind',
  'start-ladder-own',
  'start-morning',
  'prompt-draft',
  'prompt-draft-own',
  'prompt-own-word',
  'prompt-no-word',
  'settings-reflection-all',
  'settings-words-all',
  'words',
  'words-empty',
  'words-none',
]

test.each(NAMES)('axe finds nothing in %s', { timeout: AT_ONCE }, async (name) => {
  const page = await stage.show(sceneOf(name))
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    expect({ theme, found: await violations(page) }).toEqual({ theme, found: [] })
  }
  await page.close()
})
