import { inHtml, pageHtml } from '@core/export/page-html.ts'
import { inMarkdown, markdownTable } from '@core/export/markdown-text.ts'
import { pageMarkdown } from '@core/export/page-markdown.ts'
import { sharedPage, type SharedPage } from '@core/export/shared-page.ts'
import { PAGE_PARTS, type PageChoice } from '@core/export/wish.ts'
import { EVERYTHING } from '@core/insights/filter.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import { durationMs, minutes } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { describe, expect, test } from 'vitest'
import { EMPTY_PAGE, WEEK_PAGE } from '../../renderer/support/insights-samples.ts'
import { may, record, WORDING } from './samples.ts'

const ALL: PageChoice = { parts: PAGE_PARTS, naming: 'names', predictions: true }
const KINDS: PageChoice = { ...ALL, naming: 'kinds', predictions: false }
const made = (choice: PageChoice, page: InsightsPage = WEEK_PAGE, records: readonly TimeboxRecord[] = [record()]) =>
  sharedPage({ page, records, filter: EVERYTHING, choice, wording: WORDING })

const DAYS = WORDING.days(may(11), may(14))
const WITH_NAMES = `# A week

${DAYS}

## One day: Thursday, 14 May 2026

Six timeboxes between 9:40 and 16:28, then the evening.

| From | To | Task | Planned, min | Took, min |
| --- | --- | --- | --: | --: |
| 9:40 | 10:05 | Workshop invoice | 25 | 25 |
| 10:35 | 11:02 | Launch note | 45 | 27 |
| 11:40 | 11:54 | Expenses | 14 | 14 |
| 13:20 | 13:44 | Pull request 482 | 25 | 24 |
| 14:30 | 15:02 | Slides for Monday | 25 | 32 |
| 16:10 | 16:28 | Checklist 2.4 | 18 | 18 |

## Planned and took

“Pricing page” took longer, and it’s out.

| Task | Planned, min | Took, min |
| --- | --: | --: |
| Pricing page | 45 | 88 |
| Launch note | 45 | 27 |
| Slides for Monday | 25 | 32 |
| Priya, Q3 | 25 | 25 |
| Pull request 482 | 25 | 24 |
| Expenses | 15 | 14 |

## Loops, by time of day

More often after 14:00 this week.

| Day | Noticed at |
| --- | --- |
| Monday, 11 May 2026 | 11:24, left; 15:30, stayed in |
| Tuesday, 12 May 2026 | 14:42, left |
| Wednesday, 13 May 2026 | 10:48, left; 14:06, stayed in; 15:00, stayed in; 16:18, left |
| Thursday, 14 May 2026 | 10:58, left; 14:58, left |

## Belief before and after

“A typo gets noticed” happened. Belief went from 60 to 45 all the same.

| Day | Expected | Before | After | Happened |
| --- | --- | --: | --: | --- |
| Monday, 11 May 2026 | Ana sends it back | 50 | 25 | no |
| Tuesday, 12 May 2026 | Priya calls about it | 80 | 20 | no |
| Tuesday, 12 May 2026 | A typo gets noticed | 60 | 45 | yes |
| Wednesday, 13 May 2026 | Tomas wants changes | 85 | 35 | partly |
| Thursday, 14 May 2026 | No reply to the draft | 70 | 30 | no |

## Small wins

- Thursday, 14 May 2026: Shared “Launch note” as a draft
- Thursday, 14 May 2026: Asked Tomas before I was stuck
- Wednesday, 13 May 2026: Said no to the Friday deck
- Tuesday, 12 May 2026: Painted, badly, with music on

## A week in words

On Monday you stopped “Newsletter” at 25 minutes, as you had decided. Wednesday was a circling day; days like that belong to it. On Thursday you shared “Launch note” as a draft. Of ten looks, seven found nothing. And on Friday you wrote: “I let the phone ring and finished my tea.”

Tired, and glad
`
/** Parts that are the same by whatever name. */
const partOf = (markdown: string, heading: string): string | undefined =>
  markdown.split('\n## ').find((part) => part.startsWith(heading))

describe('a page as Markdown', () => {
  const words = WEEK_PAGE.words === null ? null : { ...WEEK_PAGE.words, own: ' Tired, and glad ' }

  test('reads like this', () => {
    expect(pageMarkdown(made(ALL, { ...WEEK_PAGE, words }))).toBe(WITH_NAMES)
  })

  test('reads like this without names and predictions', () => {
    const markdown = pageMarkdown(made(KINDS))
    expect(partOf(markdown, 'One day')).toContain(`
| From | To | Kind | Planned, min | Took, min |
| --- | --- | --- | --: | --: |
| 9:40 | 10:05 | Something else | 25 | 25 |
| 10:35 | 11:02 | Writing | 45 | 27 |
`)
    expect(partOf(markdown, 'Planned')).toBe(`Planned and took

| Kind | Planned, min | Took, min |
| --- | --: | --: |
| Writing | 25 | 25 |
`)
    expect(partOf(markdown, 'Loops')).toBe(partOf(WITH_NAMES, 'Loops'))
    expect(partOf(markdown, 'Belief')).toBe(`Belief before and after

| Day | Before | After | Happened |
| --- | --: | --: | --- |
| Monday, 11 May 2026 | 50 | 25 | no |
| Tuesday, 12 May 2026 | 80 | 20 | no |
| Tuesday, 12 May 2026 | 60 | 45 | yes |
| Wednesday, 13 May 2026 | 85 | 35 | partly |
| Thursday, 14 May 2026 | 70 | 30 | no |
`)
    expect(partOf(markdown, 'Small wins')).toContain('- Thursday, 14 May 2026: Shared “Writing” as a draft\n')
  })

  test('sums by kind what was planned and taken, the longest first, and nothing that took no time', () => {
    const records = [
      record({ kind: 'code', title: 'a', plannedCap: minutes(10), took: minutes(5) }),
      record({ kind: 'slides', title: 'b', plannedCap: minutes(10), took: minutes(30) }),
      record({ kind: 'code', title: 'c', plannedCap: minutes(20), took: minutes(15) }),
      record({ kind: 'planning', title: 'd', plannedCap: durationMs(0), took: minutes(1) }),
      record({ kind: 'messages', title: 'e', plannedCap: minutes(5), took: durationMs(0) }),
      record({ kind: 'other', title: 'f', plannedCap: durationMs(0), took: durationMs(0) }),
      record({ kind: 'away', title: 'g', day: may(4) }),
    ]
    const body = made({ ...KINDS, parts: ['planned'] }, WEEK_PAGE, records).parts[0]?.body
    expect(body).toMatchObject({
      rows: [
        ['Slides', '10', '30'],
        ['Code', '30', '20'],
        ['Planning', '0', '1'],
        ['Messages', '5', '0'],
      ],
    })
  })

  test('of a month is called so, and one of a single day has that day', () => {
    const { period } = WEEK_PAGE.report
    const of = (change: Partial<typeof period>) => {
      const { title, days } = made(ALL, {
        ...WEEK_PAGE,
        report: { ...WEEK_PAGE.report, period: { ...period, ...change } },
      })
      return [title, days]
    }
    expect(of({ view: 'month' })).toEqual(['A month', DAYS])
    expect(of({ from: may(14), to: may(14) })).toEqual(['A week', 'Thursday, 14 May 2026'])
    expect(of({ from: may(14), to: may(13) })).toEqual(['A week', 'Thursday, 14 May 2026'])
  })

  test('leaves out each part in which there is nothing', () => {
    const { report } = WEEK_PAGE
    const parts = (page: InsightsPage, choice = ALL) => made(choice, page, []).parts.map(({ part }) => part)
    expect(parts({ ...WEEK_PAGE, report: { ...report, tasks: [] } })).not.toContain('planned')
    expect(parts(WEEK_PAGE, KINDS)).not.toContain('planned')
    expect(parts({ ...WEEK_PAGE, report: { ...report, belief: [] } })).not.toContain('belief')
    expect(parts({ ...WEEK_PAGE, report: { ...report, wins: [] } })).not.toContain('wins')
    expect(parts({ ...WEEK_PAGE, report: { ...report, strip: { ...report.strip, bars: [] } } })).not.toContain('strip')
    expect(parts({ ...WEEK_PAGE, report: { ...report, loops: { ...report.loops, marks: [] } } })).not.toContain('loops')
    const silent = words === null ? null : { ...words, sentences: [], own: ' ' }
    expect(parts({ ...WEEK_PAGE, words: silent })).not.toContain('words')
    expect(parts({ ...WEEK_PAGE, words: words === null ? null : { ...words, sentences: [] } })).toContain('words')
    expect(parts(EMPTY_PAGE)).toEqual([])
    expect(made(ALL).nothing).toBeNull()
  })
})

describe('text in Markdown', () => {
  test.each([
    ['a_b*c', 'a\\_b\\*c'],
    ['[x](y) {z}', '\\[x\\](y) \\{z\\}'],
    ['`<b>` #1 | ~2~ & $3', '\\`\\<b\\>\\` \\#1 \\| \\~2\\~ \\& \\$3'],
    ['back\\slash', 'back\\\\slash'],
    ['- list', '\\- list'],
    ['+ list', '\\+ list'],
    ['=== head', '\\=== head'],
    ['1. list', '1\\. list'],
    ['12) list', '12\\) list'],
    ['1 and 2.', '1 and 2.'],
    ['a - b', 'a - b'],
    ['a 1. b', 'a 1. b'],
    ['  two \t\r\n  lines\u2028three ', 'two lines three'],
    ['one  space', 'one  space'],
    ['a\u0000\u0001\u0002b', 'a b'],
  ])('%j is written as %j', (text, written) => {
    expect(inMarkdown(text)).toBe(written)
  })

  test('is in a table what it is in a line, with numbers at the end of their columns', () => {
    expect(
      markdownTable(
        ['A|B', 'C'],
        [
          ['1', '- 2'],
          ['3', '4'],
        ],
        [1],
      ),
    ).toBe('| A\\|B | C |\n| --- | --: |\n| 1 | \\- 2 |\n| 3 | 4 |')
  })
})

describe('a page as HTML', () => {
  const page: SharedPage = {
    title: 'A & B',
    days: '<today>',
    parts: [
      {
        part: 'planned',
        heading: 'Planned "and" took',
        lead: 'It’s out.',
        body: {
          as: 'table',
          head: ['Task', 'Min', 'Else'],
          rows: [
            ['<b>', '2', 'x'],
            ['c', '3', 'y'],
          ],
          numbers: [1],
          written: [0],
        },
      },
      { part: 'wins', heading: 'Wins', lead: null, body: { as: 'list', items: ['One', 'Two & three'] } },
      { part: 'words', heading: 'Words', lead: null, body: { as: 'words', paragraphs: ['First.', '<Second>'] } },
    ],
    nothing: null,
  }

  test('has every part as it is', () => {
    expect(pageHtml(page)).toBe(
      [
        '<header><h1>A &amp; B</h1><p>&lt;today&gt;</p></header>',
        '<section><h2 dir="auto">Planned &quot;and&quot; took</h2><p dir="auto">It’s out.</p><table><thead><tr><th scope="col">Task</th><th scope="col" class="number">Min</th><th scope="col">Else</th></tr></thead><tbody><tr><td dir="auto" class="written">&lt;b&gt;</td><td dir="auto" class="number">2</td><td dir="auto">x</td></tr><tr><td dir="auto" class="written">c</td><td dir="auto" class="number">3</td><td dir="auto">y</td></tr></tbody></table></section>',
        '<section><h2 dir="auto">Wins</h2><ul><li dir="auto">One</li><li dir="auto">Two &amp; three</li></ul></section>',
        '<section><h2 dir="auto">Words</h2><p class="voice" dir="auto">First.</p><p class="voice" dir="auto">&lt;Second&gt;</p></section>',
      ].join('\n'),
    )
  })

  test('says so when there is nothing', () => {
    expect(pageHtml({ ...page, parts: [], nothing: 'Nothing & no one' })).toBe(
      '<header><h1>A &amp; B</h1><p>&lt;today&gt;</p></header>\n<p dir="auto">Nothing &amp; no one</p>',
    )
    expect(pageMarkdown({ ...page, parts: [], nothing: 'Nothing & no one' })).toBe(
      '# A \\& B\n\n\\<today\\>\n\nNothing \\& no one\n',
    )
  })

  test('has several paragraphs apart in Markdown', () => {
    expect(pageMarkdown(page).split('\n').slice(-8)).toEqual(
      ['- One', '- Two \\& three', '', '## Words', '', 'First.', '', '\\<Second\\>', ''].slice(-8),
    )
  })

  test.each([
    ["it's", 'it&#39;s'],
    ['a\u0000b\nc', 'a b c'],
    ['half \ud83c', 'half  '],
    ['🌿', '🌿'],
  ])('%j is written as %j', (text, written) => {
    expect(inHtml(text)).toBe(written)
  })
})
