import { uptime } from 'node:os'
import { bootMs, epochMs, monoMs, type BootMs, type Instant } from '@core/time.ts'

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
 * @param rate how much faster than real time all three run, for trying things out
 * @param anchor the real moment at which fast and real wall time agree, in milliseconds since 1970
 * @param start what fast time says then, in milliseconds since 1970
 */
export const systemClock = (rate: number, anchor: number, start = anchor): Clock => {
  const now = (): Instant => ({
    wall: epochMs(start + (Date.now() - anchor) * rate),
    mono: monoMs((Number(process.hrtime.bigint()) / 1e6) * rate),
    boot: bootMs(uptime() * 1000 * rate),
  })
  return {
    now,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    wakeAt: (at, wake) => {
      const wait = Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil((at - now().boot) / rate)))
      const timer = setTimeout(wake, wait)
      return () => clearTimeout(timer)
    },
  }
}
