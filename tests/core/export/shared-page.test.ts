import { sharedPage, type SharedPage } from '@core/export/shared-page.ts'
import { PAGE_PARTS, type PageChoice } from '@core/export/wish.ts'
import { pageHtml } from '@core/export/page-html.ts'
import { pageMarkdown } from '@core/export/page-markdown.ts'
import { EVERYTHING, type Filter } from '@core/insights/filter.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import { minutes, type Minutes } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { text } from '@core/views/text.ts'
import { describe, expect, test } from 'vitest'
import { EMPTY_PAGE, WEEK_PAGE } from '../../renderer/support/insights-samples.ts'
import { may, record, WORDING } from './samples.ts'

const ALL: PageChoice = { parts: PAGE_PARTS, naming: 'names', predictions: true }
const KINDS: PageChoice = { ...ALL, naming: 'kinds' }
const NEWSLETTER = { title: 'Newsletter', kind: 'messages', day: may(4) } as const

/** The timeboxes of the page's week and of the week that it has words for. */
const RECORDS: readonly TimeboxRecord[] = [
  record({ id: 'a', title: 'Pricing page', kind: 'writing', plannedCap: minutes(45), took: minutes(88) }),
  record({ id: 'b', title: 'Launch note', kind: 'writing', plannedCap: minutes(45), took: minutes(27) }),
  record({ id: 'c', title: 'Pull request 482', kind: 'code', plannedCap: minutes(25), took: minutes(24) }),
  record({ id: 'd', ...NEWSLETTER, took: minutes(60) }),
]

const made = (choice: PageChoice, page: InsightsPage = WEEK_PAGE, filter: Filter = EVERYTHING): SharedPage =>
  sharedPage({ page, records: RECORDS, filter, choice, wording: WORDING })
const part = (shared: SharedPage, name: string) => shared.parts.find((one) => one.part === name)
const rows = (shared: SharedPage, name: string) => {
  const body = part(shared, name)?.body
  return body?.as === 'table' ? body.rows : []
}
/** Everything that can be read in a page. */
const read = (shared: SharedPage): string => JSON.stringify(shared)

describe('a page for someone', () => {
  test('holds the parts that were chosen, in their order, and no others', () => {
    expect(made(ALL).parts.map(({ part }) => part)).toEqual(PAGE_PARTS)
    for (const left of PAGE_PARTS) {
      const parts = PAGE_PARTS.filter((one) => one !== left)
      expect(made({ ...ALL, parts }).parts.map(({ part }) => part)).toEqual(parts)
    }
  })

  test('tells the day as a list, loops as times, and what was planned and taken as numbers', () => {
    const page = made(ALL)
    expect(page.title).toBe('A week')
    expect(part(page, 'strip')?.heading).toBe('One day: Thursday, 14 May 2026')
    expect(rows(page, 'strip')[1]).toEqual(['10:35', '11:02', 'Launch note', '45', '27'])
    expect(rows(page, 'planned')[0]).toEqual(['Pricing page', '45', '88'])
    expect(rows(page, 'loops')[0]).toEqual(['Monday, 11 May 2026', '11:24, left; 15:30, stayed in'])
    expect(rows(page, 'belief')[1]).toEqual(['Tuesday, 12 May 2026', 'Priya calls about it', '80', '20', 'no'])
  })

  test('leaves out a day that is not in the time it is about', () => {
    const { report } = WEEK_PAGE
    const earlier = { ...WEEK_PAGE, report: { ...report, strip: { ...report.strip, day: may(20) } } }
    expect(part(made(ALL, earlier), 'strip')).toBeUndefined()
  })

  test('with nothing in it says so in one sentence', () => {
    expect(made(ALL, EMPTY_PAGE)).toMatchObject({ parts: [], nothing: 'Nothing was entered or measured in this time.' })
  })

  test('without predictions quotes none, in no sentence and in no table', () => {
    const page = made({ ...ALL, predictions: false })
    expect(rows(page, 'belief')[1]).toEqual(['Tuesday, 12 May 2026', '80', '20', 'no'])
    expect(part(page, 'belief')?.lead).toBeNull()
    for (const { prediction } of WEEK_PAGE.report.belief) expect(read(page)).not.toContain(prediction)
  })
})

describe('names of tasks replaced by kinds', () => {
  test('are nowhere', () => {
    const wins = [
      ...WEEK_PAGE.report.wins,
      { day: may(13), what: 'written', text: 'LAUNCH NOTE went out, and so did the newsletter.' } as const,
    ]
    const page = made(KINDS, {
      ...WEEK_PAGE,
      report: { ...WEEK_PAGE.report, wins },
      words: {
        week: may(4),
        isLast: true,
        next: null,
        own: 'Glad about the pricing page',
        sentences: [
          text('week.stopped.a', { day: { weekday: may(4) }, task: 'Newsletter', count: 25 as Minutes }),
          text('week.draft.a', { day: { weekday: may(7) }, task: 'launch note ' }),
          text('week.draft.b', { day: { weekday: may(7) }, task: 'Nobody knows this one' }),
          text('week.wrote.a', { day: { weekday: may(8) }, said: 'Launch note, done.' }),
        ],
      },
    })
    for (const name of ['launch note', 'pricing', 'pull request', 'newsletter', 'nobody knows', 'expenses'])
      expect(read(page).toLowerCase()).not.toContain(name)
    expect(part(page, 'words')?.body).toEqual({
      as: 'words',
      paragraphs: [
        'On Monday you stopped “Messages” at 25 minutes, as you had decided. On Thursday you shared “Writing” as a draft. And on Friday you wrote: “Writing, done.”',
        'Glad about the Writing',
      ],
    })
  })

  test('and their minutes are those of the kinds, of the time that is looked at and what it is filtered by', () => {
    expect(rows(made(KINDS), 'planned')).toEqual([
      ['Writing', '90', '115'],
      ['Code', '25', '24'],
    ])
    expect(rows(made(KINDS, WEEK_PAGE, { kinds: ['code'], projects: null }), 'planned')).toEqual([['Code', '25', '24']])
  })

  test('a title inside of another word stays', () => {
    const wins = [{ day: may(13), what: 'written', text: 'Relaunch notes' } as const]
    const page = made(KINDS, { ...WEEK_PAGE, report: { ...WEEK_PAGE.report, wins } })
    expect(read(page)).toContain('Relaunch notes')
  })

  test.each(['(a|b)*', 'a-b / [c] {2}', '^$.+?\\', '&, #~@!'])(
    'a title of marks, %s, replaces itself and nothing else',
    (title) => {
      const wins = [{ day: may(13), what: 'written', text: `Finished ${title} today, and ab` } as const]
      const page = sharedPage({
        page: { ...WEEK_PAGE, report: { ...WEEK_PAGE.report, wins } },
        records: [record({ title, kind: 'code' })],
        filter: EVERYTHING,
        choice: KINDS,
        wording: WORDING,
      })
      expect(part(page, 'wins')?.body).toEqual({
        as: 'list',
        items: ['Wednesday, 13 May 2026: Finished Code today, and ab'],
      })
    },
  )
})

/** What a person could have written to trouble a reader. */
const WILD = '<script>alert("1")</script> & *bold* _it_ [a](b) | `c` # \\ <!-- כותרת'
const wild = (): SharedPage => {
  const { report } = WEEK_PAGE
  const bars = report.strip.bars.map((bar) => ({ ...bar, title: WILD }))
  const wins = [{ day: may(13), what: 'written', text: `- ${WILD}\n1. and\r\n# more` } as const]
  return made(ALL, { ...WEEK_PAGE, report: { ...report, strip: { ...report.strip, bars }, wins } })
}

describe('as HTML', () => {
  const html = pageHtml(wild())

  test('shows what was written, and runs none of it', () => {
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<!--')
    const parsed = html.replaceAll(/<[^>]*>/gu, '')
    expect(parsed).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; *bold*')
  })

  test('has a heading for each part, and names for the columns', () => {
    expect(html.match(/<h2/gu)).toHaveLength(PAGE_PARTS.length)
    expect(html).toContain('<th scope="col" class="number">Took, min</th>')
  })

  test('leads nowhere', () => {
    expect(html).not.toMatch(/\b(?:href|src|style|on[a-z]+)=/u)
  })
})

describe('as Markdown', () => {
  const lines = pageMarkdown(wild()).split('\n')

  test('no mark of what was written takes effect', () => {
    const row = lines.find((line) => line.startsWith('| 10:35'))
    expect(row).toContain('\\<script\\>alert("1")\\</script\\> \\& \\*bold\\* \\_it\\_ \\[a\\](b) \\| \\`c\\` \\# \\\\')
    expect(row?.replaceAll('\\|', '').match(/\|/gu)).toHaveLength(6)
  })

  test('a part is a headline, a sentence and a table or a list', () => {
    const from = lines.indexOf('## Planned and took')
    expect(lines.slice(from, from + 6)).toEqual([
      '## Planned and took',
      '',
      '“Pricing page” took longer, and it’s out.',
      '',
      '| Task | Planned, min | Took, min |',
      '| --- | --: | --: |',
    ])
  })

  test('a line that starts like a list is text', () => {
    const win = lines.find((line) => line.startsWith('- Wednesday'))
    expect(win).toContain('1. and \\# more')
    expect(pageMarkdown({ title: '1. First', days: '- x', parts: [], nothing: '+ y' })).toBe(
      '# 1\\. First\n\n\\- x\n\n\\+ y\n',
    )
  })
})
