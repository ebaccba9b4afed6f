// @vitest-environment node
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES, PSEUDO_LANGUAGES, type Language } from '../../src/core/languages.ts'
import en from '../../src/shared/locales/en.json' with { type: 'json' }
import { clipped, unaccented } from './support/clipped.ts'
import { faults } from './support/faults.ts'
import { ALL_OF_IT, AT_ONCE } from './support/scene-checks.ts'
import { SCENE_NAMES, sceneOf, type Scene } from './support/scenes.ts'
import { fittedOf, openStage, putFor, settle, toLanguage, type Stage } from './support/stage.ts'

const ROOT = join(import.meta.dirname, '../..')

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

/** What can be chosen lies over what is below it, and the field for other minutes over its choice. */
const COVERED = ['start-suggestions', 'start-refused']

/** The heights that a window is looked at in: its own, and so high that nothing is left to scroll. */
const heightsOf = async ({ height, fits }: Scene, page: Page): Promise<readonly number[]> =>
  fits === false ? [height, ALL_OF_IT] : [(await fittedOf(page)) ?? height]

/** An example in a field may end in an ellipsis where type is larger than usual, or made longer on purpose. */
const needsWholeExamples = ({ snapshot, window, width }: Scene, language: Language): boolean =>
  LANGUAGES.some((spoken) => spoken === language) && snapshot.textSize === 100 && width >= WIDTHS[window]
const WIDTHS: Readonly<Record<Scene['window'], number>> = {
  start: 460,
  running: 320,
  trayless: 320,
  prompt: 580,
  reflection: 760,
  insights: 920,
  settings: 820,
  words: 560,
  welcome: 560,
  help: 460,
  gallery: 0,
}

/** What is cut off in a window, in each of its heights. */
const cutOff = async (page: Page, name: string, language: Language): Promise<readonly string[]> => {
  const scene = sceneOf(name)
  const found: string[] = []
  for (const height of await heightsOf(scene, page)) {
    await page.setViewportSize({ width: scene.width, height })
    await settle(page)
    found.push(...(await page.evaluate(clipped)), ...(COVERED.includes(name) ? [] : await page.evaluate(faults)))
  }
  await page.setViewportSize({ width: scene.width, height: scene.height })
  return [...new Set(found)].filter((one) => needsWholeExamples(scene, language) || !one.startsWith('example'))
}

const JAPANESE_FONT = /IPA|CJK JP|Hiragino|Yu (?:Gothic|Mincho)|Noto \S+ JP/u
test('Japanese is written in the system’s own letters, upright', { timeout: AT_ONCE }, async () => {
  const scene = sceneOf('prompt-cap')
  const page = await stage.show(scene)
  await page.evaluate(() => Object.assign(document.documentElement, { lang: 'ja' }))
  await page
    .locator('h1')
    .evaluate((headline) => Object.assign(headline, { textContent: '十分です。ここまでにします。' }))
  await settle(page)
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  expect(fonts.map(({ familyName }) => familyName)).toEqual([expect.stringMatching(JAPANESE_FONT)])
  expect(await page.locator('html').evaluate((html) => getComputedStyle(html).fontSynthesisStyle)).toBe('none')
  await page.close()
})

/** Days and months as dates write them, and keys as they are printed on a keyboard. */
const NAMES = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, month + 1))).flatMap((day) => [
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', month: 'long' }).format(day),
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', month: 'short' }).format(day),
])
const OWN_NAMES = LANGUAGES.map((language) => new Intl.DisplayNames(language, { type: 'language' }).of(language))
/** Settings that were found have the names they had: whoever looks for one changes no language meanwhile. */
const FOUND_BEFORE = 'settings-search'
const KEYS = ['Ctrl', 'Shift', 'Enter', 'Esc']
/** The guide is no locale's: its pages are files of each language. */
const GUIDE = ['docs/guide/**/*.md', 'docs/*.md', 'resources/guide/*.html']
  .flatMap((files) => globSync(files, { cwd: ROOT }))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))

describe('a window in each language', { timeout: 2 * AT_ONCE }, () => {
  test.each(names)('%s shows its text in whole, and no words of its own', async (name) => {
    const scene = sceneOf(name)
    const page = await stage.show(scene)
    const found: Partial<Record<Language | 'not in a locale', readonly string[]>> = {}
    for (const language of others) {
      await toLanguage(page, scene, language)
      found[language] = await cutOff(page, name, language)
      if (language !== 'long' || name === FOUND_BEFORE) continue
      const known = JSON.stringify([
        putFor(scene),
        scene,
        en.error,
        NAMES,
        OWN_NAMES,
        KEYS,
        scene.window === 'help' ? GUIDE : [],
      ]).toLowerCase()
      found['not in a locale'] = await page.evaluate(unaccented, known)
    }
    expect(Object.entries(found).filter(([, some]) => some.length > 0)).toEqual([])
    await page.close()
  })
})
