import { uptime } from 'node:os'
import { bootMs, epochMs, monoMs, type BootMs, type Instant } from '../core/time.ts'
import { createZone } from './zone.ts'

/** The three clocks, and one way to be woken. */
export interface Clock {
  readonly now: () => Instant
  /** IANA name of the zone the person is in now. */
  readonly zone: () => string
  /** Call back once at a moment of the boot clock, at the earliest. @returns forget it */
  readonly wakeAt: (at: BootMs, wake: () => void) => () => void
}

/** Timers take 31 bits; a longer wait wakes once on the way, finds nothing due and waits on. */
const LONGEST_TIMER_MS = 2_147_483_647

/**
 * The system's clocks: wall, monotonic (stands still in sleep on Linux) and time since boot (sleep included).
 * @param rate how much faster than real time all three run, for trying things out; fast time knows no sleep but the
 *   one that the system announces, because a second of difference would be nothing but the steps of a fast clock
 * @param anchor the real moment at which fast and real wall time agree, in milliseconds since 1970
 * @param start what fast time says then, in milliseconds since 1970
 */
export const systemClock = (rate: number, anchor: number, start = anchor): Clock => {
  const mono = (): number => Number(process.hrtime.bigint()) / 1e6
  const behind = uptime() * 1000 - mono()
  const now = (): Instant => ({
    wall: epochMs(start + (Date.now() - anchor) * rate),
    mono: monoMs(mono() * rate),
    boot: bootMs((rate === 1 ? uptime() * 1000 : mono() + behind) * rate),
  })
  return {
    now,
    zone: createZone(process.env),
    wakeAt: (at, wake) => {
      const wait = Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil((at - now().boot) / rate)))
      const timer = setTimeout(wake, wait)
      return () => clearTimeout(timer)
    },
  }
}
