import type { Instant } from '@core/time.ts'
import type { Mark } from './look.ts'

/** Something happened to a file, and it is looked at until it is clear what. */
export interface Visit {
  readonly path: string
  /** when it happened, by the app's clock */
  readonly at: Instant
  /** the same moment on the clock of `performance.now()` */
  readonly since: number
  /** there is no time to wait for anything */
  readonly isLast: boolean
  /** how the file was at the last look */
  readonly seen: { mark: Mark | null }
}

/** How long to wait before looking again, and whether whatever happens next comes first. */
export interface Wait {
  readonly forMs: number
  readonly orNews: boolean
}

export interface Visits {
  /** Something happened there. What happens during a visit is part of it, or makes another one. */
  readonly ring: (path: string) => void
  /** Look at everything that waits, now and for the last time. */
  readonly finish: () => Promise<void>
  readonly isOpen: (path: string) => boolean
}

export interface VisitPorts {
  readonly now: () => Instant
  /** how long a file is left alone after something happened to it, in real milliseconds */
  readonly settleMs: () => number
  /** one look; null when all is known */
  readonly look: (visit: Visit) => Promise<Wait | null>
  /** a visit is over */
  readonly over: () => void
}

interface Open {
  readonly visit: Visit
  timer: NodeJS.Timeout | null
  looking: Promise<void> | null
  orNews: boolean
  news: boolean
}

/** Timers exist only while something has happened that is not understood yet. */
export const createVisits = ({ now, settleMs, look, over }: VisitPorts): Visits => {
  const open = new Map<string, Open>()

  const wait = (one: Open, forMs: number): void => {
    if (one.timer !== null) clearTimeout(one.timer)
    one.timer = setTimeout(() => void go(one, false), forMs)
  }

  const go = async (one: Open, isLast: boolean): Promise<void> => {
    if (one.timer !== null) clearTimeout(one.timer)
    Object.assign(one, { timer: null, news: false })
    const looking = look({ ...one.visit, isLast }).then((next) => {
      one.looking = null
      if (next !== null && !isLast) {
        one.orNews = next.orNews
        wait(one, next.orNews && one.news ? settleMs() : next.forMs)
        return
      }
      open.delete(one.visit.path)
      if (one.news && !isLast) ring(one.visit.path)
      over()
    })
    one.looking = looking
    await looking
  }

  const ring: Visits['ring'] = (path) => {
    const already = open.get(path)
    if (already === undefined) {
      const visit = { path, at: now(), since: performance.now(), isLast: false, seen: { mark: null } }
      const one: Open = { visit, timer: null, looking: null, orNews: false, news: false }
      open.set(path, one)
      wait(one, settleMs())
      return
    }
    already.news = true
    if (already.timer !== null && already.orNews) {
      already.orNews = false
      wait(already, settleMs())
    }
  }

  return {
    ring,
    finish: async () => {
      for (const one of open.values()) {
        await one.looking
        if (open.get(one.visit.path) === one) await go(one, true)
      }
    },
    isOpen: (path) => open.has(path),
  }
}
