import type { FindNotes, FoundNotes } from '@shared/bridge.ts'

/** What the search thread is started with. */
export interface SearchStart {
  /** the data folder, absolute */
  readonly root: string
}

/** To the thread: a question, numbered so that its answer finds back. */
export interface Question extends FindNotes {
  readonly id: number
}

/** From the thread. `fault` says where an error comes from, without what it says. */
export type Found =
  | { readonly id: number; readonly found: FoundNotes }
  | { readonly id: number; readonly fault: string }
