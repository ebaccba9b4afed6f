import type { Filing } from '@core/imports/records.ts'
import type { ImportLook } from '@core/imports/preview.ts'
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

/** What the thread is asked. */
export interface ImportQuestion {
  readonly wish: ImportWish
  readonly filing: Filing
  readonly now: EpochMs
  /** what was said of columns before, by the name that stands for a head */
  readonly remembered: Readonly<Record<string, readonly string[]>>
  /** The timeboxes themselves are wanted. */
  readonly wantsAll: boolean
}
export type ToImporter = ImportQuestion & { readonly id: number }

/** A month of timeboxes that are not here yet. */
export interface MonthTaken {
  readonly month: string
  readonly records: readonly TimeboxRecord[]
}

/** What a file comes to. `head`: the name that stands for the head of a table; empty where there is none. */
export type Looked = { readonly look: ImportLook; readonly head: string } | { readonly code: Refusal }

export type FromImporter =
  /** told before the answer, oldest first */
  | ({ readonly kind: 'month'; readonly id: number } & MonthTaken)
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Looked }
