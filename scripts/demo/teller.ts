import type { Page } from 'playwright-core'
import type { WindowName } from '../../src/core/command.ts'
import { say } from '../lib/say.mjs'
import type { Camera } from './camera.ts'
import { frameOf, type Place } from './film.ts'
import type { Stage } from './stage.ts'
import type { StoryClock } from './story-clock.ts'
import { until } from './until.ts'
import type { Frame } from './webp.ts'

/** Where a window stands in the animation. */
const PLACES: Readonly<Partial<Record<WindowName, Place>>> = { running: 'near the tray' }

/** Tells the story: one line after the other, what the person does, and pictures of what is then on screen. */
export class Teller {
  readonly stage: Stage
  readonly clock: StoryClock
  readonly frames: Frame[] = []
  /** the frame that stands for the animation where nothing is to move */
  still: Frame | null = null
  readonly #camera: Camera

  constructor(stage: Stage, clock: StoryClock, camera: Camera) {
    this.stage = stage
    this.clock = clock
    this.#camera = camera
  }

  /** Say one line of the story, with the time of its clock. */
  tell(line: string): void {
    say(`${this.clock.now}  ${line}`)
  }

  /** A click in the tray's menu. */
  choose(...labels: readonly string[]): Promise<void> {
    return this.stage.desktop.tray.click(...labels)
  }

  /** Wait until the tray says this, which is when the app has taken everything in. */
  async tray(toolTip: string): Promise<void> {
    const { tray } = this.stage.desktop
    await until(`“${toolTip}” in the tray`, async () => (await tray.toolTip()) === toolTip)
  }

  /** Wait for a sentence in a window. */
  async reads(page: Page, sentence: string | RegExp): Promise<void> {
    const words = page.getByText(sentence).first()
    await until(`“${String(sentence)}” in a window`, () => words.isVisible())
  }

  /** Click the button whose name begins with these words. */
  async press(page: Page, name: string): Promise<void> {
    await page
      .getByRole('button', { name: new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, 'u') })
      .first()
      .click()
  }

  /** Take pictures of a window, light and dark. @param state what it shows, for the name */
  async picture(window: WindowName, state: string): Promise<void> {
    await this.#camera.take(await this.#fitted(window), `${window}-${state}`)
  }

  /** Add a frame to the animation: the tray as it is, and perhaps a window. */
  async frame(milliseconds: number, window?: WindowName): Promise<Frame> {
    const icons = await this.stage.desktop.tray.icons()
    const place = window === undefined ? 'centre' : (PLACES[window] ?? 'centre')
    const shown =
      window === undefined ? undefined : { png: await this.#camera.small(await this.#fitted(window)), place }
    const frame = frameOf(icons, milliseconds, shown)
    this.frames.push(frame)
    return frame
  }

  async #fitted(window: WindowName): Promise<Page> {
    const page = await this.stage.window(window)
    await this.stage.fitted(window, page)
    return page
  }
}
