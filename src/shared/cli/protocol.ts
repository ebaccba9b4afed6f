/**
 * What `enough` and the running app say to each other: one JSON object a line, over a private socket. No zod here: the
 * command is one small file.
 */

/** Raised when an `enough` and an app of different versions would misunderstand each other. */
export const PROTOCOL = 1

/** Longest line, either way, in bytes. */
export const LINE_BYTES = 64 * 1024

/** How long an app that is asked may stay silent before it counts as not running, in milliseconds. */
export const PATIENCE_MS = 15_000

/** Where things stand, as `status --json` prints it. The last four are what status bars know by these names. */
export interface Status {
  readonly phase: 'idle' | 'running' | 'paused' | 'away' | 'resting'
  /** empty when it was started without a title, and while none is open */
  readonly task: string
  readonly kind: string | null
  readonly project: string | null
  /** whole minutes, rounded up; null while none is open */
  readonly left: number | null
  readonly cap: number | null
  /** ISO 8601, UTC; when the cap is reached, null unless running */
  readonly until: string | null
  readonly started: string | null
  readonly marks: readonly string[]
  /** one line */
  readonly text: string
  /** the marks, a line each */
  readonly tooltip: string
  readonly class: Status['phase']
  /** of the cap, used */
  readonly percentage: number
}

/** A line of an answer. Parts, statuses and progress may come first; the one with `ok` is the last. */
export type Reply =
  | { readonly v: number; readonly status: Status }
  /** how far it is: so many parts of so many */
  | { readonly v: number; readonly progress: { readonly done: number; readonly of: number } }
  /** bytes of an answer, as base64 */
  | { readonly v: number; readonly part: string }
  | { readonly v: number; readonly ok: true; readonly say: string }
  | { readonly v: number; readonly ok: false; readonly code: string; readonly say: string }
