import type { BrowserContext, ElectronApplication } from 'playwright-core'
import { tellTime } from './tune-page.ts'

/** How much faster than real time the story runs: a minute in a quarter of a second. */
const RATE = 240
/** The day of the story, a Thursday. */
const DAY = '2026-05-14'
/** Added to every stop, in real milliseconds, so that rounding never leaves a deadline a hair ahead. */
const HAIR_MS = 0.0001

/** A moment of the story's day, in milliseconds since 1970. @param time as `10:35` */
export const storyTime = (time: string): number => Date.parse(`${DAY}T${time}:00Z`)

/**
 * The clock of the story. The app's own fast clock counts from a moment of the story; below it, the system's clocks are
 * made to stand still, and to run only from one told moment to the next. What happens in between takes its time as on
 * any day; what is shown when the clock stands is the same in every run, to the pixel.
 */
export class StoryClock {
  /** For the app's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly #start: number
  readonly #anchor = Date.now()
  #now: string
  #app: ElectronApplication | undefined

  /** @param time what it says at the start, as `10:35` */
  constructor(time: string) {
    this.#now = time
    this.#start = storyTime(time)
    this.env = { ENOUGH_CLOCK_RATE: `${RATE}@${this.#anchor}=${this.#start}`, TZ: 'UTC' }
  }

  /** What it says, as `10:35`. */
  get now(): string {
    return this.#now
  }

  /** The same in milliseconds since 1970. */
  get milliseconds(): number {
    return storyTime(this.#now)
  }

  /** Take over the clocks of an app that has just been launched with `env`. They stand at the start. */
  async hold(app: ElectronApplication): Promise<void> {
    this.#app = app
    await app.evaluate(holdClocks, this.#anchor)
  }

  /** Let the clock run until it says this. @param time as `10:35`, later than now */
  async runTo(time: string): Promise<void> {
    const app = this.#app
    if (app === undefined) throw new Error('The clock runs in no app')
    const stop = (storyTime(time) - this.#start) / RATE + HAIR_MS
    await app.evaluate(runClocks, stop)
    this.#now = time
    await this.#tellPages(app.context())
  }

  async #tellPages(context: BrowserContext): Promise<void> {
    await Promise.all(context.pages().map((page) => tellTime(page, this.milliseconds)))
  }
}

/** Set by `holdClocks` in the app's process: run until so many milliseconds after the start have passed. */
interface HeldClocks {
  demoClocks?: { readonly runTo: (stop: number) => Promise<void> }
}

/** Runs in the app's main process and may use nothing from outside. */
const holdClocks = (_electron: unknown, anchor: number): void => {
  const os = process.getBuiltinModule('node:os')
  const real = performance.now.bind(performance)
  const booted = Math.round(os.uptime() * 1000)
  const began = process.hrtime.bigint()
  const run = { from: 0, since: 0, stop: 0 }
  const passed = (): number => Math.min(run.stop, run.from + real() - run.since)
  Date.now = () => anchor + passed()
  process.hrtime.bigint = () => began + BigInt(Math.round(passed() * 1e6))
  os.uptime = () => (booted + passed()) / 1000
  process.getBuiltinModule('node:module').syncBuiltinESMExports()
  const runTo = async (stop: number): Promise<void> => {
    Object.assign(run, { from: passed(), since: real(), stop })
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = (): void => {
      if (passed() < stop) setTimeout(look, 5)
      else resolve()
    }
    look()
    await promise
  }
  Object.assign(globalThis, { demoClocks: { runTo } } satisfies HeldClocks)
}

/** Runs in the app's main process. */
const runClocks = (_electron: unknown, stop: number): Promise<void> | undefined =>
  (globalThis as HeldClocks).demoClocks?.runTo(stop)
