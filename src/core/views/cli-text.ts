import type { LocalDay } from '../time.ts'
import type { Outcome } from '../timebox/timebox.ts'

type Nothing = Readonly<Record<never, never>>
interface Named {
  /** the task's title; empty when it has none (the locale then has a word for it) */
  readonly task: string
}

/** Columns of a report. The first one is what its rows are of. */
export type ReportColumn = 'task' | 'project' | 'kind' | 'day' | 'timeboxes' | 'planned' | 'took' | 'shipped'

/** What can be seen of the app from outside. */
export type Checked = 'tray' | 'idle' | 'fullScreen' | 'doNotDisturb' | 'titles' | 'shortcut' | 'saved'

/** The sentences of the app that a terminal shows, with the values each needs. */
export type CliTexts = {
  'cli.idle': Nothing
  'cli.look': Named
  'cli.evening': Nothing
  'cli.asksOut': Named
  'cli.parkFirst': Nothing
  'cli.now': Nothing
  'cli.nothingToLookAt': Nothing
  'cli.otherVersion': Nothing
  'cli.report.none': { readonly from: { readonly date: LocalDay }; readonly to: { readonly date: LocalDay } }
  'cli.report.together': Nothing
  'cli.report.noProject': Nothing
  'cli.doctor.version': { readonly app: string; readonly host: string }
  'cli.doctor.folder': { readonly folder: string }
  'cli.doctor.refused.yes': Nothing
  'cli.doctor.refused.no': {
    readonly all: number
    readonly stranger: number
    readonly window: number
    readonly shape: number
    readonly size: number
    readonly flood: number
  }
} & {
  readonly [Key in `cli.ended.${Outcome['kind']}`]: Named
} & {
  readonly [Key in `cli.report.column.${ReportColumn}`]: Nothing
} & {
  readonly [Key in `cli.doctor.${Checked}.${'yes' | 'no'}`]: Nothing
}
