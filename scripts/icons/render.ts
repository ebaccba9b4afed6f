import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findProgram } from '../lib/system-packages.mjs'
import type { Picture } from './pictures.ts'

/** The browser that draws; null where there is none. @param path the value of PATH */
export const browserOn = (path: string): string | null =>
  findProgram(['chromium', 'chromium-browser', 'google-chrome'], path)

const drawingOf = (drawings: string, { drawing, size }: Picture, style = ''): string => {
  const svg = readFileSync(join(drawings, drawing)).toString('base64')
  return `<img style="${style}" width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`
}
const pageOf = (body: string): string => `<style>* { margin: 0 } img { display: block }</style>${body}`

/** Uses a page of the browser, in which a pixel is a pixel. */
const onPage = async <T>(executablePath: string, use: (page: Page) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    return await use(await browser.newPage({ deviceScaleFactor: 1 }))
  } finally {
    await browser.close()
  }
}

/**
 * Renders pictures one after the other in one page, with transparent background and exact sizes.
 * @param drawings the folder with the drawings @param executablePath the browser @returns PNG files, by their names
 */
export const rendered = (
  pictures: readonly Picture[],
  drawings: string,
  executablePath: string,
): Promise<ReadonlyMap<string, Buffer>> =>
  onPage(executablePath, async (page) => {
    const files = new Map<string, Buffer>()
    for (const picture of pictures) {
      await page.setViewportSize({ width: picture.size, height: picture.size })
      await page.setContent(pageOf(drawingOf(drawings, picture)))
      files.set(picture.file, await page.screenshot({ omitBackground: true }))
    }
    return files
  })

/** Where each picture begins on a sheet of all, from left to right and row by row; in pixels. */
export const placesOn = (pictures: readonly Picture[], width: number): readonly { x: number; y: number }[] => {
  const at = { x: 0, y: 0, row: 0 }
  return pictures.map(({ size }) => {
    if (at.x + size > width) Object.assign(at, { x: 0, y: at.y + at.row, row: 0 })
    const place = { x: at.x, y: at.y }
    Object.assign(at, { x: at.x + size, row: Math.max(at.row, size) })
    return place
  })
}

/** Renders all pictures on one sheet, which takes a moment. @returns a PNG file with each at its place */
export const sheetOf = (
  pictures: readonly Picture[],
  drawings: string,
  executablePath: string,
  width: number,
): Promise<Buffer> =>
  onPage(executablePath, async (page) => {
    const places = placesOn(pictures, width)
    const height = Math.max(...pictures.map(({ size }, index) => (places[index]?.y ?? 0) + size))
    const images = pictures.map((picture, index) => {
      const { x = 0, y = 0 } = places[index] ?? {}
      return drawingOf(drawings, picture, `position: absolute; left: ${x}px; top: ${y}px`)
    })
    await page.setViewportSize({ width, height })
    await page.setContent(pageOf(images.join('')))
    return await page.screenshot({ omitBackground: true })
  })
