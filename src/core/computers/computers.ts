import type { Text } from '../views/text.ts'
import { epochMs, minutes, type EpochMs } from '../time.ts'

/** A computer is said to be at work this long after its presence was heard of. */
export const PRESENT_FOR = minutes(2)

/** A computer that shares the folder, as this one knows it. */
export interface Computer {
  /** its eight letters */
  readonly device: string
  readonly name: string
  readonly own: boolean
  /** when it was last heard of, by the clock of this computer; null for this one */
  readonly heardAt: EpochMs | null
  /** when a timebox was last heard to run there; null: none runs there */
  readonly runsAt: EpochMs | null
  readonly forgotten: boolean
  /** whether it has done the latest erasing; null when there was none */
  readonly erased: boolean | null
}

/** The shared folder, and who shares it. */
export interface Computers {
  /** empty while none is used */
  readonly folder: string
  readonly all: readonly Computer[]
  /** what the person is to know of it */
  readonly said: readonly Text[]
  /** when something was erased last, on whichever computer: what is written from now on is later; 0: never */
  readonly erasedAt: EpochMs
}

export const NO_COMPUTERS: Computers = { folder: '', all: [], said: [], erasedAt: epochMs(0) }

/** Whether a timebox runs there, as far as was heard lately. */
export const isRunning = ({ own, runsAt }: Computer, now: EpochMs): boolean =>
  !own && runsAt !== null && now - runsAt < PRESENT_FOR && now >= runsAt
