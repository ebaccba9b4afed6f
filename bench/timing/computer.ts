import { bootMs, epochMs, monoMs, type BootMs, type Instant } from '../../src/core/time.ts'
import type { Random } from './random.ts'

/** Real systems tell of the wake-up a little late. */
const RESUME_TOLD_MS = 500
/** Between the announcement of a sleep and the sleep. */
const SUSPEND_TOLD_MS = 800
/** Timers go off a little late, and by the steps of the clocks a little early. */
const TIMER_LATE_MS = 8
/** Steps in which Linux tells the time since boot. */
const BOOT_STEP_MS = 10

/** What happens to the computer by itself, in milliseconds awake since the beginning. */
export type Happening =
  | { readonly at: number; readonly what: 'suspend'; readonly length: number; readonly announced: boolean }
  | { readonly at: number; readonly what: 'setClock'; readonly by: number }
  | { readonly at: number; readonly what: 'move'; readonly zone: string }

/** A computer with three clocks, one timer and a lid: real time is a number, and sleep stops what it stops. */
export class Computer {
  /** real milliseconds since the beginning */
  real = 0
  zone = 'Europe/Berlin'
  /** what the app hears of: its timer, a sleep that is announced, a wake-up */
  hear: (signal: 'wake' | 'suspended' | 'resumed') => void = () => undefined
  #asleep = 0
  #clockSet = 0
  readonly #sleeps: { readonly from: number; readonly to: number }[] = []
  #wakeAtMono: number | null = null
  readonly #random: Random
  readonly #wall: number

  /** @param wall what the wall clock says at the beginning, in milliseconds since 1970 */
  constructor(wall: number, random: Random) {
    this.#wall = wall
    this.#random = random
  }

  now(): Instant {
    const boot = 5_000_000 + this.real
    return {
      wall: epochMs(this.#wall + this.real + this.#clockSet),
      mono: monoMs(boot - this.#asleep),
      boot: bootMs(Math.floor(boot / BOOT_STEP_MS) * BOOT_STEP_MS),
    }
  }

  /** time awake, in milliseconds since the beginning */
  awake(): number {
    return this.real - this.#asleep
  }

  /** The first moment from then on at which the computer is awake. */
  awakeFrom(real: number): number {
    return this.#sleeps.find(({ from, to }) => real >= from && real < to)?.to ?? real
  }

  /** Arm the one timer, as the shell does: by the time left on the boot clock, counted by the monotonic one. */
  wakeAt(at: BootMs | null): void {
    this.#wakeAtMono =
      at === null
        ? null
        : this.awake() + Math.max(0, Math.ceil(at - this.now().boot)) + this.#random.whole(0, TIMER_LATE_MS)
  }

  /** Real time passes awake; the timer goes off on the way. */
  pass(ms: number): void {
    const end = this.real + ms
    for (;;) {
      const due = this.#wakeAtMono === null ? null : this.#wakeAtMono + this.#asleep
      if (due === null || due > end) break
      this.real = Math.max(this.real, due)
      this.#wakeAtMono = null
      this.hear('wake')
    }
    this.real = end
  }

  happen(happening: Happening): void {
    switch (happening.what) {
      case 'setClock':
        this.#clockSet += happening.by
        return
      case 'move':
        this.zone = happening.zone
        return
      case 'suspend':
        if (happening.announced) {
          this.hear('suspended')
          this.pass(this.#random.whole(0, SUSPEND_TOLD_MS))
        }
        this.#sleeps.push({ from: this.real, to: this.real + happening.length })
        this.real += happening.length
        this.#asleep += happening.length
        this.pass(this.#random.whole(0, RESUME_TOLD_MS))
        this.hear('resumed')
    }
  }
}
