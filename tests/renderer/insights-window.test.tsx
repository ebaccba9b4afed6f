import { NO_SHORTCUTS } from '@core/shortcuts.ts'
import { act, fireEvent, screen, within } from '@testing-library/react'
import type { InsightsPage } from '@core/insights/page.ts'
import type { InsightsProgress, InsightsWish, Reply } from '@shared/bridge.ts'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import {
  BLANK_PAGE,
  FOURTEEN_PAGE,
  MONTH_PAGE,
  ONE_PAGE,
  PAST_PAGE,
  TEN_YEARS_PAGE,
  TODAY_PAGE,
  YEAR_PAGE,
} from './support/insights-pages.ts'
import { EMPTY_PAGE, WEEK_PAGE } from './support/insights-samples.ts'
import { settings, snapshot } from './support/samples.ts'
import { focusWindow, showWindow, typesOf } from './support/show-window.tsx'

/** The charts are much code; what loads it first takes longer than a test may. */
beforeAll(async () => void (await import('../../src/renderer/windows/insights/InsightsWindow.tsx')), 60_000)

const fine = (page: InsightsPage): Reply<InsightsPage> => ({ ok: true, value: page })
const BROKEN = { ok: false, code: 'internal', message: 'Something unexpected happened. Your timebox is safe.' } as const

/** The window over a main that answers as it is told. */
const open = async (
  answer: (wish: InsightsWish) => Reply<InsightsPage> | Promise<Reply<InsightsPage>>,
  shown = snapshot(),
) => {
  const asked: InsightsWish[] = []
  const telling: ((progress: InsightsProgress) => void)[] = []
  const run = await showWindow('insights', shown, 'linux', {
    getInsights: (wish) => {
      asked.push(wish)
      return Promise.resolve(answer(wish))
    },
    onInsightsProgress: (listener) => {
      telling.push(listener)
      return () => void telling.splice(telling.indexOf(listener), 1)
    },
  })
  return { ...run, asked, tell: (progress: InsightsProgress) => act(() => telling.forEach((hear) => hear(progress))) }
}
const headline = (): string | null => screen.getByRole('heading', { level: 1 }).textContent
const chart = (name: RegExp): HTMLElement => screen.getByRole('application', { name })
const card = (name: string): HTMLElement => screen.getByRole('region', { name })
/** What is read aloud now. */
const spoken = (): readonly string[] =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => (textContent ?? '').replaceAll(/[\u2068\u2069]/gu, ''))
    .filter((text) => text !== '')

describe('with a single entry', () => {
  const oneMonth: InsightsPage = {
    ...YEAR_PAGE,
    report: { ...YEAR_PAGE.report, months: YEAR_PAGE.report.months.slice(0, 1) },
  }

  test('what has two values is a chart: a timebox, a task, a comparison', async () => {
    await open(() => fine({ ...ONE_PAGE, report: { ...ONE_PAGE.report, belief: WEEK_PAGE.report.belief.slice(0, 1) } }))
    for (const name of ['Yesterday, Thursday', 'Planned and took', 'Belief before and after'])
      expect(within(card(name)).getByRole('application')).toBeDefined()
  })

  test('what has one value is a sentence in place of a chart: a loop', async () => {
    await open(() => fine(ONE_PAGE))
    const loops = within(card('Loops'))
    expect(loops.queryByRole('application')).toBeNull()
    expect(loops.getByText(/14 May|May 14/u)).toBeDefined()
    expect(loops.getByText(/^A loop, noticed at .*58.*\. You left it\.$/u)).toBeDefined()
    expect(loops.queryByText('No loops noticed')).toBeNull()
  })

  test('and a month', async () => {
    await open(() => fine(oneMonth))
    const months = within(card('Months at a glance'))
    expect(months.queryByRole('application')).toBeNull()
    expect(months.getByText(/timeboxes, \d+ hours/u)).toBeDefined()
  })

  test.each([
    [ONE_PAGE, 'Loops'],
    [oneMonth, 'Months at a glance'],
  ])('its table has one row: %#', async (page, title) => {
    const { user } = await open(() => fine(page))
    await user.click(screen.getByRole('radio', { name: 'Tables' }))
    expect(within(screen.getByRole('table', { name: title })).getAllByRole('row')).toHaveLength(2)
  })
})

describe('the time that is looked at', () => {
  test.each([
    [WEEK_PAGE, 'Your week, up to yesterday'],
    [TODAY_PAGE, 'Your week, up to today'],
    [PAST_PAGE, 'Your week'],
    [MONTH_PAGE, 'Your month, up to yesterday'],
    [YEAR_PAGE, 'Your year, up to yesterday'],
    [TEN_YEARS_PAGE, 'Your time so far, up to yesterday'],
  ])('is the headline: %#', async (page, words) => {
    await open(() => fine(page))
    expect(headline()).toBe(words)
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('is stepped through, and the focus stays in the window when a step was the last', async () => {
    const { asked, user } = await open(({ around }) => fine(around === '2026-05-10' ? PAST_PAGE : WEEK_PAGE))
    expect(asked).toEqual([{ view: 'week', around: '2026-05-13', kinds: null, projects: null }])
    expect(screen.queryByRole('button', { name: 'The week after' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'The week before' }))
    expect(asked.at(-1)).toMatchObject({ view: 'week', around: '2026-05-10' })
    await user.click(screen.getByRole('button', { name: 'The week after' }))
    expect(asked.at(-1)).toMatchObject({ view: 'week', around: '2026-05-11' })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  test('is longer when a longer one is chosen, around what was shown', async () => {
    const { asked, user } = await open(({ view }) => fine(view === 'month' ? MONTH_PAGE : PAST_PAGE))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Span of time' }), 'Month')
    expect(asked.at(-1)).toMatchObject({ view: 'month', around: '2026-05-10' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Span of time' }), 'Year')
    expect(asked.at(-1)).toMatchObject({ view: 'year', around: '2026-05-13' })
  })

  test('only the answer to what was asked last counts', async () => {
    const late = Promise.withResolvers<Reply<InsightsPage>>()
    const { user } = await open(({ view }) =>
      view === 'month' ? late.promise : fine(view === 'year' ? YEAR_PAGE : WEEK_PAGE),
    )
    const choice = screen.getByRole('combobox', { name: 'Span of time' })
    await user.selectOptions(choice, 'Month')
    await user.selectOptions(choice, 'Year')
    await act(async () => late.resolve(fine(MONTH_PAGE)))
    expect(headline()).toBe('Your year, up to yesterday')
  })

  test('is asked for again when the window is opened anew', async () => {
    const { asked } = await open(() => fine(WEEK_PAGE))
    focusWindow(1)
    await vi.waitFor(() => expect(asked).toHaveLength(2))
  })

  test('a refusal is one calm sentence, and what was shown stays and is what is chosen', async () => {
    const { user } = await open(({ view }) => (view === 'week' ? fine(WEEK_PAGE) : BROKEN))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Span of time' }), 'Year')
    expect(screen.getByRole('alert').textContent).toBe(BROKEN.message)
    expect(headline()).toBe('Your week, up to yesterday')
    expect(screen.getByRole('combobox', { name: 'Span of time' })).toHaveProperty('value', 'week')
  })

  test('says how far it is while it takes long', async () => {
    const late = Promise.withResolvers<Reply<InsightsPage>>()
    const { tell, user } = await open(({ view }) => (view === 'all' ? late.promise : fine(WEEK_PAGE)))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Span of time' }), 'All time')
    tell({ done: 12, of: 120 })
    expect(screen.getByText('Reading 12 of 120 months')).toBeTruthy()
    await act(async () => late.resolve(fine(TEN_YEARS_PAGE)))
    expect(screen.queryByText('Reading 12 of 120 months')).toBeNull()
  })
})

describe('what is drawn', () => {
  test('each chart is one tab stop with a summary, and arrow keys say what its marks stand for', async () => {
    const { user, bridge } = await open(() => fine(WEEK_PAGE))
    expect(screen.getAllByRole('application').map(({ tabIndex }) => tabIndex)).toEqual([0, 0, 0, 0])
    const strip = chart(/^Yesterday, Thursday\. Six timeboxes/u)
    expect(strip.getAttribute('aria-label')).toContain('A loop noticed at 10:58')
    act(() => strip.focus())
    await user.keyboard('{ArrowRight}')
    expect(spoken()[0]).toMatch(/^Workshop invoice: 9:40.* to 10:05.*\. Took 25 minutes, planned 25 minutes\.$/u)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(spoken()[0]).toMatch(/^Launch note: A loop, noticed at 10:58.*\. You left it\.$/u)
    await user.keyboard('{End}')
    expect(spoken()[0]).toMatch(/^Painting: Joy time, (?:19:00 to 20:30|7:00.PM to 8:30.PM)\.$/u)
    await user.keyboard('{Escape}')
    expect([spoken(), typesOf(bridge)]).toEqual([[], []])
    await user.keyboard('{Escape}')
    expect(bridge.commands).toEqual([{ type: 'close', window: 'insights' }])
  })

  test.each([
    [/^Planned and took/u, /^Pricing page: Planned 45 minutes, took 1 hour 28\.$/u],
    [/^Loops/u, /^Monday.*11.*: A loop, noticed at 11:24.*\. You left it\.$/u],
    [/^Belief/u, /^Ana sends it back: Belief before 50, after 25\. Happened: no\.$/u],
  ])('%s says its values too', async (name, sentence) => {
    const { user } = await open(() => fine(WEEK_PAGE))
    act(() => chart(name).focus())
    await user.keyboard('{Home}')
    expect(spoken()[0]).toMatch(sentence)
  })

  test.each([
    [MONTH_PAGE, 'Days of the month', '5 timeboxes. Planned 2 hours 40, took 2 hours 8.'],
    [PAST_PAGE, 'Days of the week', '4 timeboxes. Planned 2 hours 40, took 1 hour 43.'],
    [YEAR_PAGE, 'Months at a glance', /^\d+ timeboxes, .* shipped, .* parked\.$/u],
  ])('longer times come first as bars: %#', async (page, title, says) => {
    const { user } = await open(() => fine(page))
    act(() => within(card(title)).getByRole('application').focus())
    await user.keyboard('{End}')
    expect(spoken()[0]?.replace(/^[^:]*: /u, '')).toMatch(says)
  })

  test('a month without a timebox is not there', async () => {
    await open(() => fine(YEAR_PAGE))
    expect(card('Months at a glance').textContent).toMatch(/JanMarAprMay/u)
  })

  test('no total of loops is written anywhere, and nothing is in percent', async () => {
    await open(() => fine(WEEK_PAGE))
    expect(card('Loops').textContent).not.toMatch(/\b[89]\b(?!:)|loops noticed/u)
    expect(document.body.textContent).not.toContain('%')
  })

  test('the pointer asks marks as keys do', async () => {
    await open(() => fine(WEEK_PAGE))
    const strip = chart(/^Yesterday, Thursday/u)
    fireEvent.pointerMove(strip, { clientX: 80, clientY: 35 })
    expect(spoken()[0]).toMatch(/^Workshop invoice/u)
    fireEvent.pointerMove(strip, { clientX: 320, clientY: 35 })
    expect(spoken()).toEqual([])
  })

  test('what a card has no room for is in the tables', async () => {
    const { user } = await open(() => fine(TEN_YEARS_PAGE))
    await user.click(screen.getByRole('button', { name: '359 more in Tables' }))
    expect(within(screen.getByRole('table', { name: 'Planned and took' })).getAllByRole('row')).toHaveLength(366)
    expect(screen.getByRole('radio', { name: 'Tables' })).toHaveProperty('checked', true)
  })

  test('a day of fourteen hours has an axis in hours', async () => {
    await open(() => fine(FOURTEEN_PAGE))
    expect(card('Planned and took').textContent).toContain('15 h')
  })
})

describe('where there is little to see', () => {
  test('nothing was ever closed: the way to a first timebox, with its keys', async () => {
    const { bridge, user } = await open(() => fine(EMPTY_PAGE))
    expect(headline()).toBe('Nothing here yet')
    const start = screen.getByRole('button', { name: 'Start a timebox' })
    expect(start.getAttribute('aria-keyshortcuts')).toBe('Control+Shift+E')
    await user.click(start)
    expect(bridge.commands).toEqual([{ type: 'open', window: 'start' }])
  })

  test('and without keys where the system has not given them', async () => {
    await open(
      () => fine(EMPTY_PAGE),
      snapshot({ settings: { ...settings(), shortcuts: { ...NO_SHORTCUTS, shortcut: 'taken' } } }),
    )
    expect(screen.getByRole('button', { name: 'Start a timebox' }).getAttribute('aria-keyshortcuts')).toBeNull()
  })

  test('a blank day, no loops and no comparison have their words', async () => {
    await open(() => fine(BLANK_PAGE))
    expect(card('Yesterday, Thursday').textContent).toBe('Yesterday, ThursdayA blank stretchSome days are like that.')
    expect(card('Loops').textContent).toContain('Which may just mean a straight-line kind of week.')
    expect(card('Belief before and after').textContent).toContain('Shows after one comparisonNo hurry.')
  })

  test('one timebox is drawn, and a week without words has none', async () => {
    await open(() => fine(ONE_PAGE))
    expect(chart(/^Yesterday/u)).toBeTruthy()
    expect(screen.queryByRole('region', { name: /in words/u })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Show' })).toBeNull()
  })
})

describe('filters', () => {
  test('are chosen by keyboard, said in plain words, and put away at once', async () => {
    const { asked, user } = await open(() => fine(MONTH_PAGE))
    await user.click(screen.getByRole('button', { name: 'Show', expanded: false }))
    await user.click(screen.getByRole('button', { name: 'writing', pressed: false }))
    await user.click(screen.getByRole('button', { name: 'Website' }))
    expect(asked.at(-1)).toMatchObject({ kinds: ['writing'], projects: ['Website'] })
    expect(spoken()).toContain('Showing writing and Website.')
    await user.click(screen.getByRole('button', { name: 'writing', pressed: true }))
    expect(asked.at(-1)).toMatchObject({ kinds: null, projects: ['Website'] })
    await user.click(screen.getByRole('button', { name: 'Show everything' }))
    expect(asked.at(-1)).toMatchObject({ kinds: null, projects: null })
    expect(screen.queryByText(/^Showing/u)).toBeNull()
  })
})

describe('words', () => {
  test('budgets are sentences, and one that took more is no debt', async () => {
    await open(() => fine(MONTH_PAGE))
    expect(
      within(card('Projects'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Website: 3 hours planned, 1 hour 20 used, 1 hour 40 left',
      'Garden, this week: 1 hour planned, 1 hour 35 used, and it took more',
      'Taxes: 2 hours planned, 2 hours used',
    ])
  })

  test('small wins have their day, and more of them on demand', async () => {
    const { user } = await open(({ view }) => fine(view === 'all' ? TEN_YEARS_PAGE : WEEK_PAGE))
    const wins = () => within(card('Small wins')).getAllByRole('listitem')
    expect(wins()[0]?.textContent).toBe('Shared Launch note as a draftThu')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Span of time' }), 'All time')
    await user.click(screen.getByRole('button', { name: 'Show 361 more' }))
    expect(wins()).toHaveLength(365)
  })

  test('a sentence of one’s own is kept with Enter, shown at once, and asked for again', async () => {
    const { asked, bridge, user } = await open(() => fine(WEEK_PAGE))
    expect(card('Last week in words').textContent).toContain('This week’s comes on Friday evening')
    await user.click(screen.getByRole('button', { name: 'Add your own sentence' }))
    await user.keyboard('Slow was fine.{Enter}')
    expect(bridge.commands).toEqual([{ type: 'keepWeekLine', week: '2026-05-04', line: 'Slow was fine.' }])
    expect(screen.getByText('Slow was fine.')).toBeTruthy()
    expect(asked).toHaveLength(2)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change your sentence' }))
    await user.click(screen.getByRole('button', { name: 'Remove your sentence' }))
    expect(bridge.commands.at(-1)).toEqual({ type: 'keepWeekLine', week: '2026-05-04', line: '' })
  })

  test('leaving the field keeps it, Esc leaves it as it was, and a refusal is said', async () => {
    const { bridge, user } = await open(() => fine(TODAY_PAGE))
    await user.click(screen.getByRole('button', { name: 'Change your sentence' }))
    await user.keyboard(' And more.{Escape}')
    expect([typesOf(bridge), screen.getByText('I let the phone ring.')]).toEqual([[], expect.anything()])
    bridge.refuse('keepWeekLine', { code: 'internal', message: BROKEN.message })
    await user.click(screen.getByRole('button', { name: 'Change your sentence' }))
    await user.keyboard(' And more.')
    await user.tab()
    expect(bridge.commands).toEqual([
      { type: 'keepWeekLine', week: '2026-05-04', line: 'I let the phone ring. And more.' },
    ])
    expect(screen.getByRole('alert').textContent).toBe(BROKEN.message)
  })
})

test('Esc takes back also what was saved while it was written', async () => {
  const { bridge, user } = await open(() => fine(WEEK_PAGE))
  await user.click(screen.getByRole('button', { name: 'Add your own sentence' }))
  await user.keyboard('Half a sen')
  await act(async () => void window.dispatchEvent(new Event('blur')))
  await user.keyboard('{Escape}')
  expect(bridge.commands).toEqual([
    { type: 'keepWeekLine', week: '2026-05-04', line: 'Half a sen' },
    { type: 'keepWeekLine', week: '2026-05-04', line: '' },
  ])
  expect(screen.getByRole('button', { name: 'Add your own sentence' })).toBeTruthy()
})

describe('tables', () => {
  test('show the same numbers, are sorted by their headers, and copied as they are sorted', async () => {
    const { bridge, user } = await open(() => fine(WEEK_PAGE))
    await user.click(screen.getByRole('radio', { name: 'Tables' }))
    const table = within(screen.getByRole('table', { name: 'Planned and took' }))
    const firsts = () => table.getAllByRole('rowheader').map(({ textContent }) => textContent)
    const took = () => table.getByRole('columnheader', { name: 'Took (minutes)' })
    expect(firsts()[0]).toBe('Pricing page')
    expect(took().getAttribute('aria-sort')).toBe('none')
    await user.click(within(took()).getByRole('button'))
    expect([took().getAttribute('aria-sort'), firsts()[0]]).toEqual(['ascending', 'Expenses'])
    await user.click(table.getByRole('button', { name: 'Task' }))
    await user.click(table.getByRole('button', { name: 'Task' }))
    expect(firsts()[0]).toBe('Slides for Monday')
    await user.click(screen.getByRole('button', { name: 'Copy the table “Planned and took”' }))
    expect(bridge.copied[0]?.split('\n').slice(0, 2)).toEqual([
      'Task\tTimeboxes\tPlanned (minutes)\tTook (minutes)\tShipped',
      'Slides for Monday\t1\t25\t32\t1',
    ])
    expect(spoken()).toEqual(['Copied'])
  })

  test('there is one behind every chart', async () => {
    const { user } = await open(() => fine(WEEK_PAGE))
    await user.click(screen.getByRole('radio', { name: 'Tables' }))
    expect(screen.getAllByRole('table')).toHaveLength(4)
  })
})
