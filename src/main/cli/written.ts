import { PAGE_PARTS } from '@core/export/wish.ts'
import type { Wording } from '@core/export/wording.ts'
import { EVERYTHING } from '@core/insights/filter.ts'
import { reportJson, reportRows, reportText, type Report } from '@core/report/report.ts'
import { sumsOf } from '@core/report/sums.ts'
import { rowsOfRecords, union } from '@core/rollup/roll-up.ts'
import type { MonthRows } from '@core/rollup/rollup.ts'
import { localDaySchema, mondayOf, type LocalDay } from '@core/time.ts'
import { text } from '@core/views/text.ts'
import type { Wish } from '@shared/cli/wishes.ts'
import type { ExportRequest } from '@shared/requests.ts'
import { csvRows } from '../export/csv-text.ts'
import type { Exporter } from '../export/exporter.ts'
import { monthsOfRecords, type History } from '../export/read-history.ts'
import type { Outcome } from '../ipc/outcome.ts'

/** What is written out needs of the rest of the app. */
export interface WrittenPorts {
  readonly history: History
  readonly exporter: Pick<Exporter, 'ready'>
  readonly everything: () => AsyncIterable<string>
  readonly wording: () => Wording
  /** the day that goes on, and the last one that is closed */
  readonly days: () => { readonly today: LocalDay; readonly closed: LocalDay }
}

type Parts = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** A report of closed days; nothing of the day that goes on is in it, as in Insights. */
export const writtenReport = async (
  { by, form, ...span }: Extract<Wish, { do: 'report' }>,
  { history, wording, days }: WrittenPorts,
): Promise<string> => {
  const { closed } = days()
  const to = span.to === undefined || span.to > closed ? closed : span.to
  const from = span.from ?? mondayOf(to)
  const rows: MonthRows[] = []
  const looking = { span: { from, to }, filter: EVERYTHING }
  for await (const records of monthsOfRecords(history, looking)) rows.push(rowsOfRecords(records))
  const report: Report = { by, from, to, sums: sumsOf(union(rows), by) }
  switch (form) {
    case 'json':
      return reportJson(report)
    case 'csv':
      return csvRows(reportRows(report))
    case 'text':
      return report.sums.length === 0
        ? `${wording().say(text('cli.report.none', { from: { date: from }, to: { date: to } }))}\n`
        : reportText(report, wording())
  }
}

/** What would be saved from the window of Insights or of Settings, in parts; or why there is nothing. */
export const writtenExport = async (
  { what }: Extract<Wish, { do: 'export' }>,
  ports: WrittenPorts,
): Promise<Outcome<Parts>> => {
  if (what.of === 'everything') return { value: ports.everything() }
  const ready = await ports.exporter.ready(exportOf(what, ports))
  return typeof ready === 'string' ? { code: ready } : { value: await ready.parts() }
}

type Made = Exclude<Extract<Wish, { do: 'export' }>['what'], { of: 'everything' }>

const exportOf = (what: Made, { history, days }: WrittenPorts): ExportRequest => {
  const { naming } = what
  if (what.of === 'timeboxes') {
    const { form, from, to } = what
    const first = history.months()[0]
    const begin = first === undefined ? days().today : localDaySchema.parse(`${first}-01`)
    const span = from === undefined && to === undefined ? null : { from: from ?? begin, to: to ?? days().today }
    return { what: 'timeboxes', form, naming, span, filter: ALL }
  }
  const { form, view, around = null } = what
  return {
    what: 'page',
    form,
    page: { view, around, ...ALL },
    choice: { parts: [...PAGE_PARTS], naming, predictions: naming === 'names' },
  }
}

/** As a window asks for it. */
const ALL = { kinds: null, projects: null }
