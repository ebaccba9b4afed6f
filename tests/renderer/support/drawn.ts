import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Drawings } from '../all-drawings.ts'
import { COLOURS, type Drawn } from '../boxes.table.ts'
import { differenceFrom, pictureOf } from './approved.ts'
import { faults } from './faults.ts'
import { measure, type Box, type Measured } from './measure.ts'
import { AT_ONCE } from './scene-checks.ts'
import { sceneOf, type Scene } from './scenes.ts'
import { fittedOf, openStage, settle, toTheme, type Stage } from './stage.ts'

/** How far something may stand from where it is drawn, in pixels. */
const NEAR = 2
const CONTROLS = 'button, [role="radiogroup"] label, select, fieldset'

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
export const zoomIn = async (page: Page, { width, height }: Scene): Promise<void> => {
  await page.setViewportSize({ width: width / 2, height: Math.floor(height / 2) })
  await settle(page)
}

/** A list covers the body for a moment. */
const COVERED = new Set(['start-suggestions'])

/** Tests that hold windows against their drawings, light and dark: where things stand, the approved picture, zoom. */
export const testDrawings = (drawings: Drawings): void => {
  const told: string[] = []
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((line) => told.push(line), true)
  }, AT_ONCE)
  afterAll(() => stage.close())

  describe('is drawn to the pixel, looks as approved, and is whole at 200 % zoom', { timeout: AT_ONCE }, () => {
    test.each(Object.entries(drawings))('%s', async (name, drawn) => {
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
}
