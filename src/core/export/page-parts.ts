import type { BeliefMark } from '../insights/belief.ts'
import type { StripBar } from '../insights/day-strip.ts'
import type { InsightsPage } from '../insights/page.ts'
import { isIn } from '../insights/period.ts'
import type { SmallWin } from '../insights/small-wins.ts'
import { durationMs, minutesNear, type DurationMs, type LocalDay } from '../time.ts'
import { KINDS } from '../timebox/kind.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import type { PageColumn } from '../views/export-text.ts'
import { text, type Text } from '../views/text.ts'
import { asSentences, joiningOf, setApart } from '../views/together.ts'
import type { KindNames } from './kind-names.ts'
import type { PartBody, SharedPart } from './shared-page.ts'
import type { PageChoice, PagePart } from './wish.ts'
import type { Wording } from './wording.ts'

/** What the parts of a page are told from. */
export interface Telling {
  readonly page: InsightsPage
  /** timeboxes of the period */
  readonly records: readonly TimeboxRecord[]
  readonly choice: PageChoice
  readonly wording: Wording
  /** set where tasks are called by their kinds */
  readonly kinds: KindNames | null
  /** what a person wrote, as it may be shown */
  readonly within: (written: string) => string
  /** a sentence as it may be shown; null when it is left out */
  readonly say: (said: Text | null) => string | null
}

type Made = Omit<SharedPart, 'part'> | null

const heading = ({ wording }: Telling, part: PagePart): string => wording.say(text(`export.page.part.${part}`, {}))
const head = ({ wording }: Telling, ...columns: readonly PageColumn[]): readonly string[] =>
  columns.map((column) => wording.say(text(`export.page.column.${column}`, {})))
const minutesOf = (span: DurationMs): string => String(minutesNear(span))
const titled = ({ wording }: Telling, title: string): string => wording.say(text('menu.task', { task: title }))

const named = ({ wording }: Telling, name: string, said: string): string =>
  wording.say(text('together.named', { name, said }))

const listed = (items: readonly string[]): PartBody => ({ as: 'list', items })

/** The last closed day, timebox by timebox; not there when another time is looked at. */
export const stripPart = (telling: Telling): Made => {
  const { page, wording, kinds, say } = telling
  const { strip, period } = page.report
  if (strip.bars.length === 0 || !isIn(period, strip.day)) return null
  const nameOf = ({ title, kind }: StripBar): string => kinds?.ofKind(kind) ?? titled(telling, title)
  return {
    heading: named(telling, heading(telling, 'strip'), wording.day(strip.day)),
    lead: say(page.says.strip),
    body: {
      as: 'table',
      head: head(telling, 'from', 'to', kinds === null ? 'task' : 'kind', 'planned', 'took'),
      rows: strip.bars.map((bar) => [
        wording.clock(bar.from),
        wording.clock(bar.to),
        nameOf(bar),
        minutesOf(bar.planned),
        minutesOf(bar.took),
      ]),
      numbers: [3, 4],
      written: [2],
    },
  }
}

/** Sums by kind, for where tasks have no names; the longest first. */
const byKind = (records: readonly TimeboxRecord[], names: KindNames) =>
  KINDS.map((kind) => {
    const some = records.filter((record) => record.kind === kind)
    const sum = (spans: readonly DurationMs[]): DurationMs => durationMs(spans.reduce((all, span) => all + span, 0))
    return {
      name: names.ofKind(kind),
      planned: sum(some.map(({ plannedCap }) => plannedCap)),
      took: sum(some.map(({ took }) => took)),
    }
  })
    .filter(({ planned, took }) => planned > 0 || took > 0)
    .toSorted((a, b) => b.took - a.took)

/** Minutes planned and taken, by task or by kind. */
export const plannedPart = (telling: Telling): Made => {
  const { page, records, kinds, say } = telling
  const rows =
    kinds === null
      ? page.report.tasks.map(({ title, planned, took }) => ({ name: titled(telling, title), planned, took }))
      : byKind(records, kinds)
  if (rows.length === 0) return null
  return {
    heading: heading(telling, 'planned'),
    lead: say(page.says.planned),
    body: {
      as: 'table',
      head: head(telling, kinds === null ? 'task' : 'kind', 'planned', 'took'),
      rows: rows.map(({ name, planned, took }) => [name, minutesOf(planned), minutesOf(took)]),
      numbers: [1, 2],
      written: [0],
    },
  }
}

/** When loops were noticed, day by day; when, never how many. */
export const loopsPart = (telling: Telling): Made => {
  const { page, wording, say } = telling
  const { marks } = page.report.loops
  if (marks.length === 0) return null
  const days = new Map<LocalDay, string[]>()
  for (const { day, minute, left } of marks) {
    const time = wording.say(text(`export.loop.${left ? 'left' : 'stayed'}`, { at: { wall: minute } }))
    days.set(day, [...(days.get(day) ?? []), time])
  }
  return {
    heading: heading(telling, 'loops'),
    lead: say(page.says.loops),
    body: {
      as: 'table',
      head: head(telling, 'day', 'at'),
      rows: [...days].map(([day, times]) => [wording.day(day), setApart(joiningOf(wording.say), times)]),
      numbers: [],
      written: [],
    },
  }
}

/** Beliefs before and after, with what happened; predictions where they may be read. */
export const beliefPart = (telling: Telling): Made => {
  const { page, choice, wording, within, say } = telling
  const { belief } = page.report
  if (belief.length === 0) return null
  const numbersOf = ({ before, after, happened }: BeliefMark): readonly string[] => [
    String(before),
    String(after),
    wording.say(text(`export.happened.${happened}`, {})),
  ]
  const around = { heading: heading(telling, 'belief'), lead: say(page.says.belief) }
  const body: PartBody = choice.predictions
    ? {
        as: 'table',
        head: head(telling, 'day', 'prediction', 'before', 'after', 'happened'),
        rows: belief.map((mark) => [wording.day(mark.day), within(mark.prediction)].concat(numbersOf(mark))),
        numbers: [2, 3],
        written: [1],
      }
    : {
        as: 'table',
        head: head(telling, 'day', 'before', 'after', 'happened'),
        rows: belief.map((mark) => [wording.day(mark.day)].concat(numbersOf(mark))),
        numbers: [1, 2],
        written: [],
      }
  return { ...around, body }
}

const winOf = ({ say, within }: Telling, win: SmallWin): string | null =>
  win.what === 'written' ? within(win.text) : say(text(`export.win.${win.what}`, { task: win.title }))

/** Small wins, the latest day first. */
export const winsPart = (telling: Telling): Made => {
  const items = telling.page.report.wins.flatMap((win) => {
    const said = winOf(telling, win)
    return said === null ? [] : [named(telling, telling.wording.day(win.day), said)]
  })
  return items.length === 0 ? null : { heading: heading(telling, 'wins'), lead: null, body: listed(items) }
}

/** The week in words, and the person's own sentence. */
export const wordsPart = (telling: Telling): Made => {
  const { words } = telling.page
  if (words === null) return null
  const sentences = words.sentences.flatMap((sentence) => telling.say(sentence) ?? [])
  const own = telling.within(words.own.trim())
  const paragraphs = [asSentences(joiningOf(telling.wording.say), sentences), own].filter(
    (paragraph) => paragraph !== '',
  )
  if (paragraphs.length === 0) return null
  return { heading: heading(telling, 'words'), lead: null, body: { as: 'words', paragraphs } }
}
