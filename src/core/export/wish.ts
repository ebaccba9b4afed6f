/** Forms that timeboxes can be saved in. */
export const TIMEBOX_FORMS = ['csv', 'json', 'markdown', 'ics'] as const
export type TimeboxForm = (typeof TIMEBOX_FORMS)[number]

/** Forms of a page for a coach or a friend. */
export const PAGE_FORMS = ['pdf', 'markdown'] as const
export type PageForm = (typeof PAGE_FORMS)[number]

/** What such a page can hold, in its order. */
export const PAGE_PARTS = ['strip', 'planned', 'loops', 'belief', 'wins', 'words'] as const
export type PagePart = (typeof PAGE_PARTS)[number]

/** Whether tasks are called by their names, or by what kind of work they are. */
export const NAMINGS = ['names', 'kinds'] as const
export type Naming = (typeof NAMINGS)[number]

/** What somebody decided about a page before it is shared. */
export interface PageChoice {
  readonly parts: readonly PagePart[]
  readonly naming: Naming
  /** predictions are quoted; without them belief has its numbers alone */
  readonly predictions: boolean
}
