import type { DurationMs, LocalDay } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import type { Text } from '../views/text.ts'
import type { DayMinute } from './day-strip.ts'
import type { Report } from './report.ts'

/** A stretch of a day that has a name: joy time. */
export interface NamedStretch {
  readonly name: string
  readonly from: DayMinute
  readonly to: DayMinute
}

/** A budget over many timeboxes, in all or in the running week, as it stood when the day was closed. */
export interface Budget {
  readonly project: string
  readonly per: 'all' | 'week'
  readonly planned: DurationMs
  readonly used: DurationMs
}

/** A week in words. */
export interface WeekInWords {
  /** its Monday */
  readonly week: LocalDay
  /** it is the one before the running week */
  readonly isLast: boolean
  readonly sentences: readonly Text[]
  /** the person's own sentence; empty: none */
  readonly own: string
  /** the day on whose evening the running week's words come; null where they are here, or another week is looked at */
  readonly next: LocalDay | null
}

/** One sentence above each chart that says what to see; null where there is too little to see. */
export interface Sayings {
  readonly strip: Text | null
  readonly time: Text | null
  readonly planned: Text | null
  /** marks that changed while a timebox ran */
  readonly goalposts: Text | null
  readonly loops: Text | null
  readonly belief: Text | null
}

/** Everything that the Insights window shows for one period. The same history and the same closed day give the same page. */
export interface InsightsPage {
  /** the day that is going on; it joins when it is closed */
  readonly today: LocalDay
  /** the last day that is closed: yesterday, or today */
  readonly closed: LocalDay
  /** nothing was ever closed: there is nothing to see yet */
  readonly isEmpty: boolean
  readonly report: Report
  /** a day of the period before, and of the one after; null where history or the closed days end */
  readonly earlier: LocalDay | null
  readonly later: LocalDay | null
  readonly says: Sayings
  /** the week that is looked at, or the last one of a longer period; null when that lies before the first timebox */
  readonly words: WeekInWords | null
  /** work hours of the last closed day; null when it has none */
  readonly workHours: { readonly from: DayMinute; readonly to: DayMinute } | null
  /** joy time of the last closed day */
  readonly joy: readonly NamedStretch[]
  /** what can be filtered by: kinds and projects that the period has, whatever is filtered now */
  readonly kinds: readonly Kind[]
  readonly projects: readonly string[]
  readonly budgets: readonly Budget[]
}
