import type { Log } from '../log.ts'

/**
 * Why a request got no further: it came from no window of ours (`stranger`), from one that may not ask it (`window`), it
 * was nothing that can be asked (`shape`), more than is ever asked (`size`), or one too many at once (`flood`).
 */
export const REFUSED_FOR = ['stranger', 'window', 'shape', 'size', 'flood'] as const
export type RefusedFor = (typeof REFUSED_FOR)[number]
export type RefusedCounts = Readonly<Record<RefusedFor, number>>

/** Counts what was refused since the start; what was asked is not kept. */
export interface Refused {
  readonly add: (why: RefusedFor) => void
  readonly counts: () => RefusedCounts
}

/** The log tells of the first, the tenth, the hundredth of a kind …, so that a flood of requests is none of lines. */
export const createRefused = (log: Pick<Log, 'event'>): Refused => {
  const counts = { stranger: 0, window: 0, shape: 0, size: 0, flood: 0 }
  return {
    add: (why) => {
      counts[why] += 1
      if (isPowerOfTen(counts[why])) log.event('refused', { why, count: counts[why] })
    },
    counts: () => ({ ...counts }),
  }
}

const isPowerOfTen = (count: number): boolean => /^10*$/u.test(String(count))
