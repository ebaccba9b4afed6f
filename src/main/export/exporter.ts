import { basename, dirname } from 'node:path'
import type { WebContents } from 'electron'
import { fileNameOf } from '@core/export/file-name.ts'
import { pageHtml } from '@core/export/page-html.ts'
import { pageMarkdown } from '@core/export/page-markdown.ts'
import { sharedPage, type SharedPage } from '@core/export/shared-page.ts'
import { SHIPPED_MAX, shippedOf, type ShippedThing } from '@core/export/shipped.ts'
import type { Wording } from '@core/export/wording.ts'
import { EVERYTHING } from '@core/insights/filter.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import type { Refusal } from '@core/refusal.ts'
import { daysAfter, type LocalDay } from '@core/time.ts'
import { text } from '@core/views/text.ts'
import { asList, joiningOf } from '@core/views/together.ts'
import type { SavedFile } from '@shared/bridge.ts'
import type { ExportRequest, InsightsRequest, PageRequest, ShippedRequest } from '@shared/requests.ts'
import type { Outcome } from '../ipc/outcome.ts'
import type { Asking } from './ask-where.ts'
import { isPicture } from './picture.ts'
import { edgesOf, monthsOfRecords, recordsOf, type History } from './read-history.ts'
import { saveFile } from './save-file.ts'
import { timeboxText } from './timebox-text.ts'

/** What saving and sharing needs of the rest of the app. */
export interface ExportPorts {
  readonly history: History
  /** A page of Insights; null when it could not be made, and the log says why. */
  readonly page: (wish: InsightsRequest) => Promise<InsightsPage | null>
  readonly wording: () => Wording
  /** Where the person wants a file; null when they want none. */
  readonly askWhere: (sender: WebContents, asking: Asking) => Promise<string | null>
  /** HTML between the tags of a body, as a PDF. */
  readonly print: (body: string, title: string) => Promise<Uint8Array>
  /** The folder that something was saved in last; empty: none yet. */
  readonly folder: () => string
  readonly rememberFolder: (folder: string) => void
}

type Part = string | Uint8Array
type Parts = Iterable<Part> | AsyncIterable<Part>

/** What a file is to be called, and what is to be in it; it is made when a place for it is known. */
export interface Ready {
  readonly name: string
  readonly kind: 'csv' | 'json' | 'markdown' | 'ics' | 'pdf' | 'png'
  readonly parts: () => Parts | Promise<Parts>
}

/** Saves what the window of Insights asks for, and shows what would be saved. */
export interface Exporter {
  /** What is asked for, to be written by whoever asks; or why there is nothing to write. */
  readonly ready: (wish: ExportRequest) => Promise<Ready | Refusal>
  /** @returns where it was saved; null when the person chose no place */
  readonly save: (wish: ExportRequest, sender: WebContents) => Promise<Outcome<SavedFile | null>>
  readonly preview: (wish: PageRequest) => Promise<Outcome<SharedPage>>
  readonly shipped: (wish: ShippedRequest) => Promise<readonly ShippedThing[]>
}

const ENDINGS = { csv: 'csv', json: 'json', markdown: 'md', ics: 'ics', pdf: 'pdf', png: 'png' } as const
const WEEK = 6

/** Days that hold everything a page names: its period, its strip and the week that it puts into words. */
const spanOf = ({ report, words }: InsightsPage): { readonly from: LocalDay; readonly to: LocalDay } => {
  const days = [
    report.period.from,
    report.period.to,
    ...(words === null ? [] : [words.week, daysAfter(words.week, WEEK)]),
  ]
  const sorted = days.toSorted()
  return { from: sorted[0] ?? report.period.from, to: sorted.at(-1) ?? report.period.to }
}

export const createExporter = (ports: ExportPorts): Exporter => {
  const { history } = ports

  const madePage = async ({ page: wish, choice }: PageRequest) => {
    const page = await ports.page(wish)
    if (page === null) return null
    // Names are replaced wherever they stand, also those of kinds that are filtered out.
    const records = await recordsOf(history, { span: spanOf(page), filter: EVERYTHING })
    const { from, to } = page.report.period
    const shared = sharedPage({ page, records, filter: wish, choice, wording: ports.wording() })
    return { shared, from, to, view: wish.view }
  }

  const timeboxes = async (wish: Extract<ExportRequest, { what: 'timeboxes' }>): Promise<Ready | Refusal> => {
    const looking = { span: wish.span, filter: wish.filter }
    const edges = await edgesOf(history, looking)
    if (edges === null) return 'exportEmpty'
    const { from, to } = wish.span ?? edges
    const { form, naming } = wish
    return {
      name: fileNameOf('timeboxes', from, to, ENDINGS[form]),
      kind: form,
      parts: () => timeboxText(history, { form, naming, looking, from, to, wording: ports.wording() }),
    }
  }

  const page = async (wish: Extract<ExportRequest, { what: 'page' }>): Promise<Ready | Refusal> => {
    const made = await madePage(wish)
    if (made === null) return 'internal'
    const { shared, from, to, view } = made
    return {
      name: fileNameOf(view, from, to, ENDINGS[wish.form]),
      kind: wish.form,
      parts: async () =>
        wish.form === 'markdown'
          ? [pageMarkdown(shared)]
          : [await ports.print(pageHtml(shared), asList(joiningOf(ports.wording().say), [shared.title, shared.days]))],
    }
  }

  const ready = async (wish: ExportRequest): Promise<Ready | Refusal> => {
    switch (wish.what) {
      case 'timeboxes':
        return timeboxes(wish)
      case 'page':
        return page(wish)
      case 'card':
        if (!isPicture(wish.png)) return 'badInput'
        return { name: fileNameOf('card', wish.day, wish.day, 'png'), kind: 'png', parts: () => [wish.png] }
    }
  }

  return {
    ready,
    save: async (wish, sender) => {
      const file = await ready(wish)
      if (typeof file === 'string') return { code: file }
      const kind = ports.wording().say(text(`export.file.${file.kind}`, {}))
      const path = await ports.askWhere(sender, { name: file.name, folder: ports.folder(), kind })
      if (path === null) return { value: null }
      const failure = await saveFile(path, await file.parts())
      if (failure !== null) return { code: failure }
      const saved = { name: basename(path), folder: dirname(path) }
      if (saved.folder !== ports.folder()) ports.rememberFolder(saved.folder)
      return { value: saved }
    },
    preview: async (wish) => {
      const made = await madePage(wish)
      return made === null ? { code: 'internal' } : { value: made.shared }
    },
    shipped: async ({ span, filter }) => {
      const found: ShippedThing[] = []
      for await (const records of monthsOfRecords(history, { span, filter }, true)) {
        found.push(...shippedOf(records))
        if (found.length >= SHIPPED_MAX) break
      }
      return found.slice(0, SHIPPED_MAX)
    },
  }
}
