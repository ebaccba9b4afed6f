import type { WindowName } from '@core/command.ts'

/** Requests that a window may send at once: typing fast with every key kept is a tenth of it. */
export const AT_ONCE = 200
/** So many more each second. */
export const A_SECOND = 100
/** Requests of a window that may wait for their answers. */
const UNANSWERED = 64

/** Keeps windows at a pace that a person can have. */
export interface Pace {
  /** Begin a request; null when it is one too many. @returns what ends it */
  readonly begin: (window: WindowName) => (() => void) | null
}

interface Kept {
  room: number
  since: number
  open: number
}

/** @param now milliseconds, from anywhere, that only go on */
export const createPace = (now: () => number): Pace => {
  const windows = new Map<WindowName, Kept>()
  return {
    begin: (window) => {
      const at = now()
      const kept = windows.get(window) ?? { room: AT_ONCE, since: at, open: 0 }
      windows.set(window, kept)
      kept.room = Math.min(AT_ONCE, kept.room + ((at - kept.since) / 1000) * A_SECOND)
      kept.since = at
      if (kept.room < 1 || kept.open >= UNANSWERED) return null
      kept.room -= 1
      kept.open += 1
      return () => {
        kept.open -= 1
      }
    },
  }
}
