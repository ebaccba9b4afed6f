import type { Episode, Saving } from '@core/loops/observation.ts'
import type { WatchProblem } from './problems.ts'

/** The clock of the app, so that a worker makes the same one (`systemClock`). */
export interface ClockSetting {
  /** how much faster than real time it runs */
  readonly rate: number
  /** milliseconds since 1970: when fast and real time agree */
  readonly anchor: number
  /** milliseconds since 1970: what fast time says then */
  readonly start: number
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly path: string
  readonly clock: ClockSetting
  readonly salt: Uint8Array
}

/** To the worker. After `end` it tells what was going on, and that it is done. */
export type ToWorker = 'resume' | 'pause' | 'end'

/** Out of the worker: counts and fingerprints, and codes. A text never is among them, nor a name of a file. */
export type FromWorker =
  | { readonly kind: 'observed'; readonly seen: Episode | Saving }
  | { readonly kind: 'problem'; readonly problem: WatchProblem }
  /** a fault of ours: its kind, and where in the program; its message may name a file */
  | { readonly kind: 'bug'; readonly fault: string }
  | { readonly kind: 'ended' }
