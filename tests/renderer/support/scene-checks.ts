import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../../support/axe-violations.ts'
import { differenceFrom, pictureOf } from './approved.ts'
import { faults } from './faults.ts'
import { sceneOf } from './scenes.ts'
import { settle, toTheme, type Stage } from './stage.ts'

/** Longest that a scene may take to be looked at. */
export const AT_ONCE = 60_000
/** So high that a window which scrolls inside shows everything. */
export const ALL_OF_IT = 6000

/** Axe finds nothing in a scene, light and dark. */
export const expectAccessible = async (stage: Stage, name: string): Promise<void> => {
  const page = await stage.show(sceneOf(name))
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    expect({ theme, found: await violations(page) }).toEqual({ theme, found: [] })
  }
  await page.close()
}

/** A scene looks as its approved pictures do, light and dark. */
export const expectApproved = async (stage: Stage, name: string): Promise<void> => {
  const page = await stage.show(sceneOf(name))
  for (const theme of ['light', 'dark'] as const) {
    await toTheme(page, theme)
    expect(differenceFrom(`${name}-${theme}`, await pictureOf(page))).toBeNull()
  }
  await page.close()
}

interface Size {
  readonly width: number
  readonly height: number
}
/** A window as it is, and scrolled to its end. */
export const plainSizesOf = ({ width, height }: Size): readonly Size[] => [
  { width, height },
  { width, height: ALL_OF_IT },
]
/** A window as it is, at twice the zoom, and each scrolled to its end. */
export const sizesOf = ({ width, height }: Size): readonly Size[] => [
  ...plainSizesOf({ width, height }),
  ...plainSizesOf({ width: width / 2, height: Math.floor(height / 2) }),
]

/** Nothing is cut off, and nothing stands on something else. @param drawn when a page of another size is drawn anew */
export const expectWhole = async (
  stage: Stage,
  name: string,
  sizes = sizesOf(sceneOf(name)),
  drawn: (page: Page) => Promise<void> = settle,
): Promise<void> => {
  const page = await stage.show(sceneOf(name))
  for (const size of sizes) {
    await page.setViewportSize(size)
    await drawn(page)
    expect({ size, found: await page.evaluate(faults) }).toEqual({ size, found: [] })
  }
  await page.close()
}
