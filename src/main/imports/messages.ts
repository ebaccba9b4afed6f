import type { Opened } from '@core/data/everything.ts'
import type { TableSeen } from '@core/imports/csv-columns.ts'
import type { TasksRead } from '@core/imports/todo-txt.ts'
import type { Filing } from '@core/imports/records.ts'
import type { ImportLook } from '@core/imports/preview.ts'
import type { HistoryFile } from '@core/persisted/files.ts'
import type { Refusal } from '@core/refusal.ts'
import type { EpochMs } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import type { ImportForm } from '@shared/cli/imports.ts'

/** What the person wants to take in. */
export interface ImportWish {
  /** absolute */
  readonly path: string
  /** null: what it seems to be */
  readonly form: ImportForm | null
  /** `title=Description`, `dates=day-first` */
  readonly map: readonly string[]
}

/** What the thread is asked to look into. */
export interface LookQuestion {
  readonly wish: ImportWish
  readonly filing: Filing
  readonly now: EpochMs
  /** what was said of columns before, by the name that stands for a head */
  readonly remembered: Readonly<Record<string, readonly string[]>>
}
/**
 * To look into a file; to hand over a month of the one that was looked into last, or that month as it is to lie on disk;
 * to make a month without what a taking in brought; or to open an export of Enough.
 */
export type ImportQuestion =
  | ({ readonly ask: 'look' } & LookQuestion)
  | { readonly ask: 'month'; readonly month: string }
  | { readonly ask: 'made'; readonly device: string; readonly month: string; readonly without: string | null }
  | { readonly ask: 'everything'; readonly path: string }
export type ToImporter = ImportQuestion & { readonly id: number }

/** An export of Enough; null where its file can't be read. */
export interface OpenedFile {
  readonly opened: Opened | null
}

/** A month of timeboxes that are not here yet. */
export interface MonthTaken {
  readonly month: string
  readonly records: readonly TimeboxRecord[]
}

/** What a file was taken for: of what form, and of a table what is known of its columns. Null: it can't be told. */
export interface SeenAs {
  readonly form: ImportForm | null
  readonly table: TableSeen | null
}

/**
 * What a file comes to: a history, a list of tasks, or why it can't be told. `head`: the name that stands for the head of
 * a table; empty where there is none. `months`: those that something is new in, oldest first.
 */
export type Looked = SeenAs &
  (
    | { readonly look: ImportLook; readonly head: string; readonly months: readonly string[] }
    | { readonly tasks: TasksRead }
    | { readonly code: Refusal }
  )
/** A month as it is to lie on disk. */
export interface MonthMade {
  readonly month: string
  /** the whole file; null where main is to change it */
  readonly text: string | null
  /** how many timeboxes came or went */
  readonly count: number
  readonly isEmpty: boolean
  /** what it holds that was lived here */
  readonly own: HistoryFile
}
export type ImportAnswer = Looked | MonthTaken | MonthMade | OpenedFile
export interface FromImporter {
  readonly id: number
  readonly answer: ImportAnswer
}
