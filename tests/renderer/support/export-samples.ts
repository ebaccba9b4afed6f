import type { SharedPage, SharedPart } from '@core/export/shared-page.ts'
import type { ShippedThing } from '@core/export/shipped.ts'
import { sharedPage } from '../../../src/core/export/shared-page.ts'
import { PAGE_PARTS } from '../../../src/core/export/wish.ts'
import { EVERYTHING } from '../../../src/core/insights/filter.ts'
import { text } from '../../../src/core/views/text.ts'
import { createWording } from '../../../src/main/export/spoken.ts'
import { createSay } from '../../../src/shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { may, WEEK_PAGE } from './insights-samples.ts'
import { mins } from './samples.ts'

const wording = createWording(createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB'), 'en', 'en-GB')
const sentences = [
  text('week.stopped.a', { day: { weekday: may(4) }, task: 'Newsletter', count: mins(25) }),
  text('week.circling.a', { day: { weekday: may(6) } }),
  text('week.wrote.a', { day: { weekday: may(8) }, said: 'I let the phone ring and finished my tea.' }),
]

/** The page of the drawing, as somebody else would read it. */
export const SHARED_PAGE: SharedPage = sharedPage({
  page: { ...WEEK_PAGE, words: { week: may(4), isLast: true, sentences, own: '', next: null } },
  records: [],
  filter: EVERYTHING,
  choice: { parts: PAGE_PARTS, naming: 'names', predictions: true },
  wording,
})

const LONG =
  'The onboarding email for customers who come from the old plan, with what changes in June, which price stays as it was, how they can object, and whom they may ask about an invoice, and then some more about what happens to those who signed in March and have been waiting for an answer since, and whom to thank.'
const UNBROKEN = 'Rechtsschutzversicherungsgesellschaften'.repeat(8).slice(0, 300)

const HARD = [LONG, UNBROKEN, 'كتابة ملاحظة للعميل'] as const
const lengthened = (part: SharedPart): SharedPart => {
  const { body } = part
  if (body.as !== 'table') return part
  const rows = body.rows.map((row, index) =>
    row.map((cell, column) => (body.written.includes(column) ? (HARD[index % HARD.length] ?? cell) : cell)),
  )
  return { ...part, lead: LONG, body: { ...body, rows } }
}

/** The same page where everything that was written is as long as it can be, or from right to left. */
export const LONG_PAGE: SharedPage = { ...SHARED_PAGE, parts: SHARED_PAGE.parts.map((part) => lengthened(part)) }

/** What was shipped in the week of the drawing. */
export const SHIPPED: readonly ShippedThing[] = [
  { id: 's1', title: 'Checklist 2.4', kind: 'other', day: may(14) },
  { id: 's2', title: 'Slides for Monday', kind: 'slides', day: may(14) },
  { id: 's3', title: '', kind: 'code', day: may(13) },
]
export const LONG_SHIPPED: readonly ShippedThing[] = [
  { id: 'l1', title: LONG, kind: 'writing', day: may(14) },
  { id: 'l2', title: UNBROKEN, kind: 'writing', day: may(13) },
]
export const RTL_SHIPPED: readonly ShippedThing[] = [
  { id: 'r1', title: 'كتابة ملاحظة للعميل (2.4)', kind: 'writing', day: may(14) },
]
