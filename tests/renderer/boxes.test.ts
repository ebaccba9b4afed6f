// @vitest-environment node
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALL_DRAWINGS } from './all-drawings.ts'
import { COLOURS, type Drawn } from './boxes.table.ts'
import { differenceFrom, pictureOf } from './support/approved.ts'
import { faults } from './support/faults.ts'
import { measure, type Box, type Measured } from './support/measure.ts'
import { sceneOf, type Scene } from './support/scenes.ts'
import { fittedOf, openStage, settle, toTheme, type Stage } from './support/stage.ts'

/** How far something may stand from where it is drawn, in pixels. */
const NEAR = 2
const CONTROLS = 'button, [role="radiogroup"] label, select, fieldset'
const AT_ONCE = 60_000
/** So high that a window which scrolls inside shows everything. */
const ALL_OF_IT = 2400

const told: string[] = []
let stage: Stage
beforeAll(async () => {
  stage = await openStage((line) => told.push(line), true)
}, AT_ONCE)
afterAll(() => stage.close())

/** The same words may stand twice: what is meant is what is nearest. */
const nearTo =
  (x: number, y: number) =>
  (one: Box, other: Box): number =>
    Math.hypot(one.x - x, one.y - y) - Math.hypot(other.x - x, other.y - y)

/** What differs from the drawing, in words. */
const differences = (drawn: readonly Drawn[], { texts, controls }: Measured, dark: boolean): readonly string[] =>
  drawn.flatMap(({ kind, text, place: [x, y, w, h], font, colour }) => {
    const [one] = { texts, controls }[kind].filter((other) => other.text === text).toSorted(nearTo(x, y))
    if (one === undefined) return [`${text}: not there`]
    const away = [one.x - x, one.y - y, one.w - w, one.h - h].some((off) => Math.abs(off) > NEAR)
    const [letters] = texts.filter((other) => other.text === text).toSorted(nearTo(x, y))
    return [
      ...(away ? [`${text}: at ${[one.x, one.y, one.w, one.h].map(Math.round).join(' ')}`] : []),
      ...(font !== undefined && letters?.font !== font ? [`${text}: ${letters?.font}`] : []),
      ...(colour !== undefined && letters?.colour !== COLOURS[colour][dark ? 1 : 0]
        ? [`${text}: ${letters?.colour}`]
        : []),
    ]
  })

/** As at 200 % zoom: half as many pixels for the same window. */
const zoomIn = async (page: Page, { width, height }: Scene): Promise<void> => {
  await page.setViewportSize({ width: width / 2, height: Math.floor(height / 2) })
  await settle(page)
}

/** A list covers the body for a moment. */
const COVERED = new Set(['start-suggestions'])

describe('is drawn to the pixel, looks as approved, and is whole at 200 % zoom', { timeout: AT_ONCE }, () => {
  test.each(Object.entries(ALL_DRAWINGS))('%s', async (name, drawn) => {
    const page = await stage.show(sceneOf(name))
    for (const theme of ['light', 'dark'] as const) {
      await toTheme(page, theme)
      const measured = await page.evaluate(measure, { root: '#root', controls: CONTROLS })
      expect(differences(drawn, measured, theme === 'dark')).toEqual([])
      expect(differenceFrom(`${name}-${theme}`, await pictureOf(page))).toBeNull()
    }
    const { fits, height } = sceneOf(name)
    expect(await fittedOf(page)).toBe(fits === false ? null : height)
    await zoomIn(page, sceneOf(name))
    if (!COVERED.has(name)) expect(await page.evaluate(faults)).toEqual([])
    await page.close()
  })

  test('and tells of no fault', () => {
    expect(told).toEqual([])
  })
})

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
