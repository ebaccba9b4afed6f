import { passes, type Filter } from '../insights/filter.ts'
import type { InsightsPage } from '../insights/page.ts'
import { isIn } from '../insights/period.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { text, type Text } from '../views/text.ts'
import { kindNames, OWN_NAMES } from './kind-names.ts'
import { beliefPart, loopsPart, plannedPart, stripPart, winsPart, wordsPart, type Telling } from './page-parts.ts'
import type { PageChoice, PagePart } from './wish.ts'
import type { Wording } from './wording.ts'

/** What stands in a part of a page. In a table `numbers` are columns of numbers, `written` those that a person wrote. */
export type PartBody =
  | {
      readonly as: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly numbers: readonly number[]
      readonly written: readonly number[]
    }
  | { readonly as: 'list'; readonly items: readonly string[] }
  | { readonly as: 'words'; readonly paragraphs: readonly string[] }

/** A part of a page, in words: its heading, what it says of itself, and what it holds. */
export interface SharedPart {
  readonly part: PagePart
  readonly heading: string
  readonly lead: string | null
  readonly body: PartBody
}

/** A page for a coach or a friend, before it is a file. A part with nothing in it is not there. */
export interface SharedPage {
  readonly title: string
  readonly days: string
  readonly parts: readonly SharedPart[]
  /** said when there is no part at all */
  readonly nothing: string | null
}

/** What a page is made of. `records`: the timeboxes of its period and of the week that is put into words. */
export interface SharedPageInput {
  readonly page: InsightsPage
  readonly records: readonly TimeboxRecord[]
  /** what the page is filtered by */
  readonly filter: Filter
  readonly choice: PageChoice
  readonly wording: Wording
}

const MAKERS = {
  strip: stripPart,
  planned: plannedPart,
  loops: loopsPart,
  belief: beliefPart,
  wins: winsPart,
  words: wordsPart,
} as const satisfies Readonly<Record<PagePart, (telling: Telling) => Omit<SharedPart, 'part'> | null>>

/** A page of one week or month, with what somebody decided to leave out or to rename. */
export const sharedPage = ({ page, records, filter, choice, wording }: SharedPageInput): SharedPage => {
  const { view, from, to } = page.report.period
  const kinds = choice.naming === 'kinds' ? kindNames(records, wording) : null
  const names = kinds ?? OWN_NAMES
  const say = (said: Text | null): string | null => {
    if (said === null || (!choice.predictions && 'prediction' in said.values)) return null
    const sentence = names.sentence(said)
    return sentence === null ? null : wording.say(sentence)
  }
  const inPeriod = records.filter((record) => isIn(page.report.period, record.day) && passes(filter, record))
  const telling: Telling = { page, records: inPeriod, choice, wording, kinds, within: names.within, say }
  const parts = choice.parts.flatMap((part) => {
    const made = MAKERS[part](telling)
    return made === null ? [] : [{ part, ...made }]
  })
  return {
    title: wording.say(text(`export.page.title.${view === 'week' ? 'week' : 'month'}`, {})),
    days: to < from ? wording.day(from) : wording.days(from, to),
    parts,
    nothing: parts.length === 0 ? wording.say(text('export.page.nothing', {})) : null,
  }
}
