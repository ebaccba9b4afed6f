import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { until } from './until.ts'

const THEMES = ['light', 'dark'] as const
type Theme = (typeof THEMES)[number]
/** WebP is half of PNG, and letters stay clear. */
type Format = 'png' | 'webp'
/** Pixels of a picture per pixel of the window, so that it is sharp on every screen. */
const SHARP = 2
/** Of a WebP, 0 to 100. */
const QUALITY = 85
const STILL = 'new Promise((done) => requestAnimationFrame(() => document.fonts.ready.then(() => done(true))))'

/** Takes pictures of windows, light and dark, and keeps them until all are there. */
export class Camera {
  readonly #pictures = new Map<string, Buffer>()
  readonly #sessions = new WeakMap<Page, CDPSession>()

  /** @param name as `<window>-<state>` */
  async take(page: Page, name: string): Promise<void> {
    for (const theme of THEMES) this.add(`${name}-${theme}.webp`, await this.#shoot(page, theme, SHARP, 'webp'))
  }

  /** The light window in its own pixels, as PNG, for the animation. */
  small(page: Page): Promise<Buffer> {
    return this.#shoot(page, 'light', 1, 'png')
  }

  add(file: string, content: Buffer): void {
    if (this.#pictures.has(file)) throw new Error(`There are two pictures called ${file}`)
    this.#pictures.set(file, content)
  }

  /** Put all pictures in a folder, in place of those of an earlier run. */
  write(folder: string): { readonly count: number; readonly bytes: number } {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder).filter((file) => /\.(?:png|webp)$/u.test(file))) rmSync(join(folder, old))
    for (const [file, content] of this.#pictures) writeFileSync(join(folder, file), content)
    const bytes = [...this.#pictures.values()].reduce((sum, { length }) => sum + length, 0)
    return { count: this.#pictures.size, bytes }
  }

  /**
   * A window at rest: two pictures in a row are the same. It is drawn afresh in another size before, because what is
   * repaired only in part differs at its edges by a shade.
   */
  async #shoot(page: Page, theme: Theme, scale: number, format: Format): Promise<Buffer> {
    const session = await this.#sessionOf(page)
    // Nothing is under the pointer.
    await page.mouse.move(0, 0)
    await page.emulateMedia({ colorScheme: theme })
    await page.locator(`html[data-theme=${theme}]`).waitFor()
    for (const pixels of [SHARP + 1 - scale, scale]) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: 0,
        height: 0,
        deviceScaleFactor: pixels,
        mobile: false,
      })
      await page.evaluate(STILL)
    }
    let last = await capture(session, format)
    await until('A window at rest', async () => {
      const before = last
      last = await capture(session, format)
      return last.equals(before)
    })
    return last
  }

  async #sessionOf(page: Page): Promise<CDPSession> {
    const session = this.#sessions.get(page) ?? (await page.context().newCDPSession(page))
    this.#sessions.set(page, session)
    return session
  }
}

const capture = async (session: CDPSession, format: Format): Promise<Buffer> => {
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'webp' && { quality: QUALITY }),
  })
  return Buffer.from(data, 'base64')
}
