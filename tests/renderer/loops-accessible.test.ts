// @vitest-environment node
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sceneOf } from './support/scenes.ts'
import { AT_ONCE, expectAccessible } from './support/scene-checks.ts'
import { openStage, type Stage } from './support/stage.ts'

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
  'start-afterhours',
  'start-afterhours-tray',
  'start-joy',
  'prompt-budget',
  'settings-boundaries-all',
  'settings-boundaries-writing',
  'settings-boundaries-none',
  'settings-reflection-hours',
]

test.each(NAMES)('axe finds nothing in %s', { timeout: AT_ONCE }, (name) => expectAccessible(stage, name))

test('the slider of a belief is moved by keys, five at a time', { timeout: AT_ONCE }, async () => {
  const page = await stage.show(sceneOf('start-more'))
  const slider = page.getByRole('slider', { name: 'How much do you believe it?' })
  await slider.focus()
  const said: (string | null)[] = []
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home', 'End']) {
    await page.keyboard.press(key)
    said.push(await slider.getAttribute('aria-valuetext'))
  }
  expect(said).toEqual(['65', '60', '55', '0, not at all', '100, completely'])
  await page.close()
})
