import type { ShippedThing } from '@core/export/shipped.ts'
import type { Naming, PageForm, PagePart, TimeboxForm } from '@core/export/wish.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import type { ExportFilter, ExportSpan, ExportWish, PageWish } from '@shared/bridge.ts'

/** What can be saved, and what can be said of it, in the order of their choices. */
export const WHATS = ['timeboxes', 'page', 'card'] as const
export const TIMEBOX_FORMS: readonly TimeboxForm[] = ['csv', 'ics', 'markdown', 'json']
export const PAGE_FORMS: readonly PageForm[] = ['pdf', 'markdown']
export const NAMINGS: readonly Naming[] = ['names', 'kinds']
export const PARTS: readonly PagePart[] = ['strip', 'planned', 'loops', 'belief', 'wins', 'words']
export const PAGE_VIEWS = ['week', 'month'] as const
export const CARD_SHOWS = ['nothing', 'name', 'kind'] as const
export const LOOKS = ['light', 'dark'] as const

/** Everything that was chosen so far; each kind of export keeps its choices while another is looked at. */
export interface ExportDraft {
  readonly what: (typeof WHATS)[number]
  readonly all: boolean
  readonly form: TimeboxForm
  readonly naming: Naming
  readonly view: (typeof PAGE_VIEWS)[number]
  readonly pageForm: PageForm
  readonly pageNaming: Naming
  readonly parts: readonly PagePart[]
  readonly predictions: boolean
  /** id of what the card is about; null: the latest */
  readonly thing: string | null
  readonly shows: (typeof CARD_SHOWS)[number]
  readonly day: boolean
  readonly look: (typeof LOOKS)[number]
}

/** What is chosen before anybody has chosen: nothing that a person wrote goes to somebody else by itself. */
export const newDraft = ({ report }: InsightsPage, look: ExportDraft['look']): ExportDraft => ({
  what: 'timeboxes',
  all: spanOfPage(report.period) === null,
  form: 'csv',
  naming: 'names',
  view: report.period.view === 'month' ? 'month' : 'week',
  pageForm: 'pdf',
  pageNaming: 'kinds',
  parts: PARTS,
  predictions: false,
  thing: null,
  shows: 'nothing',
  day: false,
  look,
})

/** The days of a page; null where they are all of history, or none yet. */
export const spanOfPage = ({ view, from, to }: InsightsPage['report']['period']): ExportSpan =>
  view === 'all' || to < from ? null : { from, to }

/** The timeboxes to save. */
export const timeboxWish = (
  { all, form, naming }: ExportDraft,
  { report }: InsightsPage,
  filter: ExportFilter,
): ExportWish => ({ what: 'timeboxes', form, naming, span: all ? null : spanOfPage(report.period), filter })

/** The page to see and to save: the week or month in which the time that is looked at ends. */
export const pageWish = (
  { view, parts, pageNaming, predictions }: ExportDraft,
  { report, closed }: InsightsPage,
  { kinds, projects }: ExportFilter,
): PageWish => {
  const { from, to } = report.period
  return {
    page: { view, around: to < from ? closed : to, kinds, projects },
    choice: { parts, naming: pageNaming, predictions },
  }
}

/** Parts with one more or one less, in their order. */
export const withPart = (parts: readonly PagePart[], part: PagePart, chosen: boolean): readonly PagePart[] =>
  PARTS.filter((one) => (one === part ? chosen : parts.includes(one)))

/** What the card is about; null when nothing was shipped. */
export const thingOf = (draft: ExportDraft, things: readonly ShippedThing[]): ShippedThing | null =>
  things.find(({ id }) => id === draft.thing) ?? things[0] ?? null
