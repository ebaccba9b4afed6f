import { kindNames } from '@core/export/kind-names.ts'
import { sharedPage } from '@core/export/shared-page.ts'
import { shippedOf } from '@core/export/shipped.ts'
import { PAGE_PARTS } from '@core/export/wish.ts'
import { EVERYTHING } from '@core/insights/filter.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import { sameTitle } from '@core/tasks/same-title.ts'
import { text } from '@core/views/text.ts'
import { describe, expect, test } from 'vitest'
import { WEEK_PAGE } from '../../renderer/support/insights-samples.ts'
import { may, record, WORDING } from './samples.ts'

const names = (...titles: readonly string[]) =>
  kindNames(
    titles.map((title) => record({ title, kind: 'code' })),
    WORDING,
  )
const DAY = { weekday: may(14) } as const

describe('kinds in place of titles', () => {
  test.each([
    ['the longer of two titles', ['Note', 'Note two'], 'Note two, and a note', 'Code, and a Code'],
    ['the longer of two titles, in whatever order', ['Note two', 'Note'], 'Note two, and a note', 'Code, and a Code'],
    ['nothing where there are no titles', [], '(a) – b!', '(a) – b!'],
    ['nothing where the only title is empty', [''], '(a) – b!', '(a) – b!'],
    ['nothing but the title where one is empty', ['', ' Note '], '(note) – b!', '(Code) – b!'],
    ['something else where letters are only nearly those of a title', ['Slides'], 'ſlides', 'Something else'],
  ])('are put for %s', (_what, titles, written, shown) => {
    expect(names(...titles).within(written)).toBe(shown)
  })

  test.each([
    ['Note', ' NOTE '],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['Note', 'Notes'],
  ])('are put for a title where it is the same as another: “%s” and “%s”', (title, other) => {
    expect(names(title).ofTitle(other) !== null).toBe(sameTitle(title, other))
    const shipped = [record({ id: 'a', title }), record({ id: 'b', title: other })]
    expect(shippedOf(shipped)).toHaveLength(sameTitle(title, other) ? 1 : 2)
  })

  test('are put into sentences about tasks, predictions and what was said', () => {
    const { sentence } = names('Note', '')
    expect(sentence(text('week.draft.a', { day: DAY, task: 'note' }))).toEqual(
      text('week.draft.a', { day: DAY, task: 'Code' }),
    )
    expect(sentence(text('week.draft.a', { day: DAY, task: 'Letter' }))).toBeNull()
    const nameless = text('week.draft.a', { day: DAY, task: '' })
    expect(sentence(nameless)).toBe(nameless)
    expect(sentence(text('week.partly.a', { day: DAY, prediction: 'The note comes back' }))).toEqual(
      text('week.partly.a', { day: DAY, prediction: 'The Code comes back' }),
    )
    expect(sentence(text('week.wrote.a', { day: DAY, said: 'Note, done.' }))).toEqual(
      text('week.wrote.a', { day: DAY, said: 'Code, done.' }),
    )
    const plain = text('week.circling.a', { day: DAY })
    expect(sentence(plain)).toBe(plain)
  })
})

describe('a page for someone', () => {
  const made = (page: InsightsPage, naming: 'names' | 'kinds' = 'names') =>
    sharedPage({
      page,
      records: [record()],
      filter: EVERYTHING,
      choice: { parts: PAGE_PARTS, naming, predictions: true },
      wording: WORDING,
    }).parts

  test('says which columns a person wrote', () => {
    const written = made(WEEK_PAGE).map(({ part, body }) => [part, body.as === 'table' ? body.written : null])
    expect(Object.fromEntries(written)).toEqual({
      strip: [2],
      planned: [0],
      loops: [],
      belief: [1],
      wins: null,
      words: null,
    })
  })

  test('without names leaves out a win of a task of which nothing is known', () => {
    const wins = [
      { day: may(14), what: 'draft', title: 'Nobody knows this one' },
      { day: may(14), what: 'handOver', title: 'Launch note' },
    ] as const
    const body = made({ ...WEEK_PAGE, report: { ...WEEK_PAGE.report, wins } }, 'kinds').find(
      ({ part }) => part === 'wins',
    )?.body
    expect(body).toEqual({ as: 'list', items: ['Thursday, 14 May 2026: Handed over “Writing”'] })
  })
})
