// @vitest-environment node
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, PSEUDO_LANGUAGES, type Language } from '../../src/core/languages.ts'
import { clipped, unaccented } from './support/clipped.ts'
import { faults } from './support/faults.ts'
import { ALL_OF_IT, AT_ONCE } from './support/scene-checks.ts'
import { SCENE_NAMES, sceneOf, type Scene } from './support/scenes.ts'
import { fittedOf, openStage, putFor, settle, toLanguage, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage(() => undefined, true)
}, AT_ONCE)
afterAll(() => stage.close())

/** English scenes as a person sees them; the page of all components is no window. */
const names = SCENE_NAMES.filter((name) => {
  const { window, snapshot, rtl, forced } = sceneOf(name)
  return window !== 'gallery' && snapshot.language === 'en' && rtl !== true && forced !== true
})
const others: readonly Language[] = [...PSEUDO_LANGUAGES, ...LANGUAGES.filter((language) => language !== 'en')]

/** What can be chosen lies over what is below it. */
const COVERED = ['start-suggestions']

/** The heights that a window is looked at in: its own, and so high that nothing is left to scroll. */
const heightsOf = async ({ height, fits }: Scene, page: Page): Promise<readonly number[]> =>
  fits === false ? [height, ALL_OF_IT] : [(await fittedOf(page)) ?? height]

/** What is cut off in a window, in each of its heights. */
const cutOff = async (page: Page, name: string): Promise<readonly string[]> => {
  const scene = sceneOf(name)
  const found: string[] = []
  for (const height of await heightsOf(scene, page)) {
    await page.setViewportSize({ width: scene.width, height })
    await settle(page)
    found.push(...(await page.evaluate(clipped)), ...(COVERED.includes(name) ? [] : await page.evaluate(faults)))
  }
  await page.setViewportSize({ width: scene.width, height: scene.height })
  return [...new Set(found)]
}

/** Days and months as dates write them, and keys as they are printed on a keyboard. */
const NAMES = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, month + 1))).flatMap((day) => [
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', month: 'long' }).format(day),
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', month: 'short' }).format(day),
])
const KEYS = ['Ctrl', 'Shift', 'Enter', 'Esc']

describe('a window in each language', { timeout: 2 * AT_ONCE }, () => {
  test.each(names)('%s shows its text in whole, and no words of its own', async (name) => {
    const scene = sceneOf(name)
    const page = await stage.show(scene)
    const found: Partial<Record<Language | 'not in a locale', readonly string[]>> = {}
    for (const language of others) {
      await toLanguage(page, scene, language)
      found[language] = await cutOff(page, name)
      if (language !== 'long') continue
      const known = JSON.stringify([putFor(scene), NAMES, KEYS]).toLowerCase()
      found['not in a locale'] = await page.evaluate(unaccented, known)
    }
    expect(Object.entries(found).filter(([, some]) => some.length > 0)).toEqual([])
    await page.close()
  })
})
