import type { Filter } from '@core/insights/filter.ts'
import type { InsightsPage, WeekInWords } from '@core/insights/page.ts'
import type { View } from '@core/insights/period.ts'
import type { TaskTotal } from '@core/insights/planned-and-took.ts'
import type { Worked } from '@core/projects/budget.ts'
import type { LocalDay } from '@core/time.ts'
import type { Fresh, Progress } from './refresh.ts'

/** What the worker is started with. */
export interface WorkerStart {
  /** the data folder, absolute */
  readonly root: string
  /** this device */
  readonly own: string
}

/** What a page of Insights is asked with. */
export interface PageWish {
  readonly view: View
  /** a day of the period */
  readonly around: LocalDay
  readonly closed: LocalDay
  readonly today: LocalDay
  readonly filter: Filter
}

/** A page as far as it is made of files that a worker reads; main adds what lies in memory. */
export type PageOfFiles = Omit<InsightsPage, 'words' | 'workHours' | 'joy' | 'budgets'> & {
  readonly words: Omit<WeekInWords, 'own'> | null
}

/** The same, with what budgets need to be told as they stood when the day was closed. */
export type PageAnswer = PageOfFiles & { readonly worked: readonly Worked[] }

export type Wish =
  | { readonly ask: 'page'; readonly wish: PageWish }
  | { readonly ask: 'totals'; readonly closed: LocalDay; readonly filter: Filter }
  | { readonly ask: 'refresh' }
export type ToWorker = Wish & { readonly id: number }

/** What came of it. */
export interface Answered {
  readonly page: PageAnswer | null
  readonly totals: readonly TaskTotal[] | null
}
export type FromWorker =
  /** a rebuild takes longer than a second: how far it is */
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** a rollup of this device that has to be written, told before the answer that needed it */
  | { readonly kind: 'mended'; readonly id: number; readonly fresh: Fresh }
  | ({ readonly kind: 'answer'; readonly id: number } & Answered)
  /** a bug, by its name alone: a message could quote */
  | { readonly kind: 'bug'; readonly id: number; readonly fault: string }
