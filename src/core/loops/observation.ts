import type { DurationMs, EpochMs } from '../time.ts'
import type { Kind } from '../timebox/timebox.ts'

/** Stands for a text, a file name or a command without telling it: salted, the same for the same thing and salt. */
export type Fingerprint = string

/** A count of UTF-16 units of normalised text. */
export type Characters = number

/** A paragraph that is another one than before, at the same place of the text. */
export interface Touched {
  /** follows the paragraph through its changes, within one file */
  readonly paragraph: number
  readonly before: Fingerprint
  readonly after: Fingerprint
  /** how long it is now */
  readonly size: Characters
  /** added and deleted within it */
  readonly changed: Characters
}

/** What became of a text between two episodes. */
export interface Change {
  readonly added: Characters
  readonly deleted: Characters
  /** lines that differ, counted on the side that has more of them */
  readonly lines: number
  readonly touched: readonly Touched[]
}

/**
 * All saves of one file within 60 s of the first of them. `at` is that first save, so that an editor that saves three
 * times in a row tells the same story as one that saves once.
 */
export interface Episode {
  readonly kind: 'episode'
  readonly at: EpochMs
  readonly file: Fingerprint
  readonly size: Characters
  /** of the whole text */
  readonly whole: Fingerprint
  /** null for the state a file was in when it was first seen */
  readonly change: Change | null
}

/** How far a text is: what is normal while drafting is a sign of a loop while polishing. */
export const MODES = ['drafting', 'polishing'] as const
export type Mode = (typeof MODES)[number]

export interface Run {
  readonly kind: 'run'
  readonly at: EpochMs
  readonly command: Fingerprint
  readonly ok: boolean
  /** of everything it ran on */
  readonly tree: Fingerprint
}

/** A window with the task or its file in its title had the focus, from `at` on. */
export interface Focus {
  readonly kind: 'focus'
  readonly at: EpochMs
  readonly lasted: DurationMs
}

export interface Start {
  readonly kind: 'start'
  readonly at: EpochMs
  readonly task: string
  readonly taskKind: Kind
  /** null when it isn't known; then nothing is assumed to be a draft */
  readonly cap: DurationMs | null
  /** as chosen at the start; null when nothing was chosen */
  readonly mode: Mode | null
  /** a task that is meant to be done again */
  readonly recurring: boolean
}

/** Everything that can be observed, each of it optional. Texts never are part of it. */
export type Observation =
  | Episode
  | Run
  | Focus
  | Start
  | { readonly kind: 'look'; readonly at: EpochMs }
  | { readonly kind: 'extend'; readonly at: EpochMs }
  | { readonly kind: 'ship'; readonly at: EpochMs; readonly task: string }
  /** ended in another way: shared as a draft, handed over or parked */
  | { readonly kind: 'end'; readonly at: EpochMs }
