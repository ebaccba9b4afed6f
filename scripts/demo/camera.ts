import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { until } from './until.ts'

const THEMES = ['light', 'dark'] as const

/** Takes pictures of windows, light and dark, and keeps them until all are there. */
export class Camera {
  readonly #pictures = new Map<string, Buffer>()

  /** @param name as `<window>-<state>` */
  async take(page: Page, name: string): Promise<void> {
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await page.locator(`html[data-theme=${theme}]`).waitFor()
      this.add(`${name}-${theme}.png`, await settled(page, 'device'))
    }
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('html[data-theme=light]').waitFor()
  }

  /** The light window in its own pixels, for the animation. */
  async small(page: Page): Promise<Buffer> {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.locator('html[data-theme=light]').waitFor()
    return settled(page, 'css')
  }

  add(file: string, content: Buffer): void {
    if (this.#pictures.has(file)) throw new Error(`There are two pictures called ${file}`)
    this.#pictures.set(file, content)
  }

  /** Put all pictures in a folder, in place of those of an earlier run. */
  write(folder: string): { readonly count: number; readonly bytes: number } {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder).filter((file) => file.endsWith('.png'))) rmSync(join(folder, old))
    for (const [file, content] of this.#pictures) writeFileSync(join(folder, file), content)
    const bytes = [...this.#pictures.values()].reduce((sum, { length }) => sum + length, 0)
    return { count: this.#pictures.size, bytes }
  }
}

/** The picture of a window that has come to rest: two in a row are the same. */
const settled = async (page: Page, scale: 'css' | 'device'): Promise<Buffer> => {
  // Nothing is under the pointer.
  await page.mouse.move(0, 0)
  await page.evaluate('document.fonts.ready.then(() => true)')
  const shoot = (): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide', scale })
  let last = await shoot()
  await until('A window at rest', async () => {
    const before = last
    last = await shoot()
    return last.equals(before)
  })
  return last
}
