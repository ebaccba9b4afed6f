import { EventEmitter, once } from 'node:events'

/** How long anything that is waited for may take. Generous: machines under test are busy. */
export const PATIENCE_MS = 15_000

/** Says that something has changed; whoever waits looks again. */
export class Changes {
  readonly #events = new EventEmitter()

  constructor() {
    this.#events.setMaxListeners(0)
  }

  tell(): void {
    this.#events.emit('change')
  }

  /**
   * Waits until `look` gives something that isn't `undefined` or `false`: looks now, and again at
   * every change. Rejects with `what` after `patienceMs`.
   */
  async until<T>(
    what: string,
    look: () => T | Promise<T>,
    patienceMs = PATIENCE_MS,
  ): Promise<Exclude<T, undefined | false>> {
    const signal = AbortSignal.timeout(patienceMs)
    for (;;) {
      const change = once(this.#events, 'change', { signal })
      // A look that takes long must not leave this rejection unheard.
      change.catch(() => undefined)
      const seen = await look()
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>
      try {
        await change
      } catch {
        throw new Error(`waited ${patienceMs} ms in vain for ${what}`)
      }
    }
  }
}

/** Things that happened, in order. `next` gives each one once. */
export class Happenings<T> {
  readonly #all: T[] = []
  readonly #changes = new Changes()
  readonly #what: string
  #taken = 0

  constructor(what: string) {
    this.#what = what
  }

  get all(): readonly T[] {
    return this.#all
  }

  add(item: T): void {
    this.#all.push(item)
    this.#changes.tell()
  }

  /** The next one nobody has been given yet, now or when it comes. */
  async next(patienceMs = PATIENCE_MS): Promise<T> {
    const at = this.#taken++
    await this.#changes.until(this.#what, () => this.#all.length > at, patienceMs)
    const item = this.#all[at]
    if (item === undefined) throw new Error(`no ${this.#what}`)
    return item
  }

  /** The first one, of the past or to come, that fits. */
  waitFor(fits: (item: T) => boolean, patienceMs = PATIENCE_MS): Promise<T & ({} | null)> {
    return this.#changes.until(this.#what, () => this.#all.find(fits), patienceMs) as Promise<T & ({} | null)>
  }
}
