import type { Clock } from '../clock.ts'
import type { Book } from './book.ts'
import type { Burst } from './burst.ts'
import type { createLane } from './lane.ts'
import type { WatchProblem } from './problems.ts'
import type { Root } from './root.ts'

/** What everything that looks at one watched path shares. */
export interface Scene {
  /** the path as it was chosen */
  readonly chosen: string
  readonly salt: Uint8Array
  readonly clock: Clock
  readonly book: Book
  readonly burst: Burst
  readonly lane: ReturnType<typeof createLane>
  readonly tell: (problem: WatchProblem) => void
  /** null while nothing is watched */
  root: Exclude<Root, { kind: 'problem' }> | null
  /** what is there is being read for the first time, or again */
  isOpening: boolean
  stop: AbortController
}
