import { execFileSync } from 'node:child_process'

/** A monitor's place on the display, in pixels. */
export type MonitorPlace = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * The monitors of a test's display. Applications are told as when one is plugged in or out.
 *
 * ```ts
 * const monitors = new Monitors(display.env)
 * monitors.set({ left: { x: 0, y: 0, width: 800, height: 1000 }, right: { x: 800, y: 0, width: 800, height: 1000 } })
 * monitors.set({ left: { x: 0, y: 0, width: 800, height: 1000 } })   // `right` is unplugged
 * monitors.reset()
 * ```
 */
export class Monitors {
  readonly #env: Readonly<Record<string, string | undefined>>
  #layout: Readonly<Record<string, MonitorPlace>> = {}

  /** @param env with the DISPLAY */
  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  /** From now on there are these monitors, the first of them the primary one. One that changes goes and comes back. */
  set(layout: Readonly<Record<string, MonitorPlace>>): void {
    const before = this.#layout
    const same = (name: string): boolean => JSON.stringify(before[name]) === JSON.stringify(layout[name])
    for (const name of Object.keys(before)) if (!same(name)) this.#xrandr('--delmonitor', name)
    Object.entries(layout).forEach(([name, { x, y, width, height }], at) => {
      if (same(name)) return
      // A virtual display has one output; RandR shows a monitor without one all the same.
      const output = at === 0 ? 'screen' : 'none'
      this.#xrandr('--setmonitor', `${at === 0 ? '*' : ''}${name}`, `${width}/200x${height}/200+${x}+${y}`, output)
    })
    this.#layout = layout
  }

  /** One monitor that is the whole display, as at the start. */
  reset(): void {
    this.set({})
  }

  #xrandr(...args: readonly string[]): void {
    execFileSync('xrandr', args, { env: { ...process.env, ...this.#env }, stdio: 'ignore' })
  }
}
