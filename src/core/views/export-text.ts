import type { Happened } from '../experiments/experiment.ts'
import type { PageForm, PagePart, TimeboxForm } from '../export/wish.ts'
import type { Minutes } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import type { Outcome } from '../timebox/timebox.ts'
import type { WallTime } from './insights-text.ts'

type Nothing = Readonly<Record<never, never>>
interface Named {
  /** the task's title; empty when it has none (the locale then has a word for it) */
  readonly task: string
}
interface Said {
  readonly said: string
}

/** Columns of the tables of a page. */
export type PageColumn =
  | 'from'
  | 'to'
  | 'task'
  | 'kind'
  | 'planned'
  | 'took'
  | 'day'
  | 'at'
  | 'prediction'
  | 'before'
  | 'after'
  | 'happened'

/** The sentences of what is saved for others to read, with the values each needs. */
export type ExportTexts = {
  'export.list.title': Nothing
  'export.list.line': Named & { readonly from: WallTime; readonly to: WallTime }
  'export.list.minutes': { readonly planned: Minutes; readonly took: Minutes }
  'export.list.took': { readonly took: Minutes }
  'export.list.ended': { readonly said: string }
  'export.list.mark': Said
  'export.list.ifThen': Said
  'export.page.nothing': Nothing
  'export.loop.left': { readonly at: WallTime }
  'export.loop.stayed': { readonly at: WallTime }
  'export.win.draft': Named
  'export.win.handOver': Named
} & {
  readonly [Key in `export.page.title.${'week' | 'month'}`]: Nothing
} & {
  readonly [Key in `export.page.part.${PagePart}`]: Nothing
} & {
  readonly [Key in `export.page.column.${PageColumn}`]: Nothing
} & {
  readonly [Key in `export.file.${TimeboxForm | PageForm | 'png'}`]: Nothing
} & {
  readonly [Key in `export.kind.${Kind}`]: Nothing
} & {
  readonly [Key in `export.outcome.${Outcome['kind']}`]: Nothing
} & {
  readonly [Key in `export.happened.${Happened}`]: Nothing
}
