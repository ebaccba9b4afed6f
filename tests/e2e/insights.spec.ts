import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { minutes } from '@core/time.ts'
import { violations } from '../support/axe-violations.ts'
import { believable, type MonthOfLife } from '../support/histories/believable.ts'
import { writeMonths } from '../support/histories/write.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile, seedSettings } from './support/seed.ts'
import { startingAt } from './support/time.ts'

/** Whenever the test runs, it is Friday, the 15th of May 2026, at nine. */
const friday = () => startingAt(Date.UTC(2026, 4, 15, 9))

/** A folder in which somebody has lived up to Thursday. */
const livedIn = (dataDir: string): readonly MonthOfLife[] => {
  const life = [...believable({ seed: 5, timeboxes: 900, perDay: 8 })]
  writeMonths(dataDir, DEVICE, life)
  seedSettings(dataDir, {})
  return life
}
const openInsights = async (run: RunningApp, click: (label: string) => Promise<unknown>): Promise<Page> => {
  await click('Insights')
  await run.expectVisible('insights')
  await run.focus('insights')
  return await run.window('insights')
}
/** All that a page says, without what is behind it. */
const said = (page: Page): Promise<string> => page.locator('#root').innerText()

test('Insights shows closed days alone: the same until the day is closed, then with it', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const life = livedIn(dataDir)
  const thursday = life.flatMap(({ timeboxes }) => timeboxes).filter(({ day }) => day === '2026-05-14')
  const run = await launch({ dataDir, env: friday() })
  const insights = await openInsights(run, (label) => desktop.tray.click(label))
  await expect(insights.getByRole('heading', { name: 'Your week, up to yesterday' })).toBeFocused()
  await expect(insights.getByRole('heading', { name: 'Yesterday, Thursday' })).toBeVisible()
  expect(await violations(insights)).toEqual([])

  // Every number of the table is that of the files.
  await insights.getByRole('radio', { name: 'Tables' }).click()
  const day = insights.getByRole('table').first()
  await expect(day.getByRole('row')).toHaveCount(thursday.length + 1)
  for (const { title } of thursday) await expect(day).toContainText(title === '' ? 'Untitled' : title)
  await insights.getByRole('radio', { name: 'Charts' }).click()
  const before = await said(insights)

  // What happens today is not there, however often somebody looks.
  await desktop.tray.click('Start a timebox…')
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Something of today')
  await start.getByRole('button', { name: /^Start 25 minutes/ }).click()
  await expect.poll(() => run.current().timebox?.title).toBe('Something of today')
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Ship it'))
  await desktop.tray.click('Ship it')
  await expect.poll(() => run.history().length).toBe(life.flatMap(({ timeboxes }) => timeboxes).length + 1)
  await insights.evaluate(() => window.close())
  await run.expectVisible('insights', false)
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Insights'))
  const again = await openInsights(run, (label) => desktop.tray.click(label))
  await expect(again.getByRole('heading', { name: 'Yesterday, Thursday' })).toBeVisible()
  expect(await said(again)).toBe(before)

  // The evening closes the day; the window that is open shows it by itself.
  await desktop.tray.click('Evening reflection…')
  const evening = await run.window('reflection')
  for (const button of ['Continue', 'Continue', 'Close the day'])
    await evening.getByRole('button', { name: button }).click()
  await expect.poll(() => run.current().closedOn).toBe('2026-05-15')
  await expect(again.getByRole('heading', { name: 'Your week, up to today' })).toBeVisible()
  await expect(again.getByRole('heading', { name: 'Today, Friday' })).toBeVisible()
  await expect(again.getByText('Something of today').first()).toBeVisible()
})

test(
  'week, month, year and all of it, back and forth; an own sentence about a week survives a kill',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    livedIn(dataDir)
    const first = await launch({ dataDir, env: friday() })
    const insights = await openInsights(first, (label) => desktop.tray.click(label))
    await expect(insights.getByText(/^(?:May )?11.*14/)).toBeVisible()
    await insights.getByRole('button', { name: 'The week before' }).click()
    await expect(insights.getByText(/^(?:May )?4.*10/)).toBeVisible()
    await insights.getByRole('button', { name: 'The week after' }).click()
    await expect(insights.getByText(/^(?:May )?11.*14/)).toBeVisible()
    for (const [view, headline] of [
      ['Month', /^Your month/],
      ['Year', /^Your year/],
      ['All time', /^Your time so far/],
    ] as const) {
      await insights.getByRole('combobox').first().selectOption(view)
      await expect(insights.getByRole('heading', { level: 1, name: headline })).toBeVisible()
      expect(await violations(insights)).toEqual([])
    }
    // What was mended for it is on disk.
    await expect.poll(() => first.files('rollup')).toEqual([`rollup/${DEVICE}/2025.json`, `rollup/${DEVICE}/2026.json`])
    await insights.getByRole('button', { name: 'Add your own sentence' }).click()
    await insights.getByRole('textbox', { name: /sentence/ }).fill('I stopped at noon, twice.')
    await insights.keyboard.press('Enter')
    await expect(insights.getByText('I stopped at noon, twice.')).toBeVisible()
    await first.kill()
    const second = await launch({ dataDir, env: friday() })
    const page = await openInsights(second, (label) => desktop.tray.click(label))
    await expect(page.getByText('I stopped at noon, twice.')).toBeVisible()
  },
)

test('the code of Insights is made ready beside Start, and nowhere else', { tag: '@long' }, async ({ launch }) => {
  const run = await launch({ args: ['--show=start'] })
  const codeOfInsights = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /InsightsWindow[^/]*\.js$/u.test(name)).length,
    )
  const start = await run.window('start')
  await expect.poll(() => codeOfInsights(start)).toBe(1)
  await start.getByRole('button', { name: /^Start 25/u }).click()
  // The Prompt's page is made ready meanwhile, and is small.
  const prompt = await run.window('prompt')
  await prompt.waitForLoadState('networkidle')
  expect(await codeOfInsights(prompt)).toBe(0)
  expect(await run.isVisible('insights')).toBe(false)
  expect(run.app.windows().map((page) => page.url())).not.toContainEqual(expect.stringContaining('#/insights'))
})

test('the first day has nothing to catch up on', async ({ launch, desktop, freshFolder }) => {
  const run = await launch({ dataDir: freshFolder(), env: friday() })
  const insights = await openInsights(run, (label) => desktop.tray.click(label))
  await expect(insights.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  expect(await violations(insights)).toEqual([])
  await insights.getByRole('button', { name: /^Start a timebox/ }).click()
  await run.expectVisible('start')
})

test('a page for someone is saved as it is previewed, as Markdown and as a PDF, with kinds in place of names', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const folder = freshFolder()
  const dataDir = join(folder, 'data')
  const wanted = join(folder, 'wanted')
  mkdirSync(wanted)
  const life = livedIn(dataDir)
  const run = await launch({ dataDir, env: friday() })
  const answer = (path: string) =>
    run.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
  const insights = await openInsights(run, (label) => desktop.tray.click(label))
  await insights.getByRole('button', { name: 'Export', exact: true }).click()
  await insights.getByRole('radio', { name: 'A page for someone' }).click()
  await expect(insights.getByText('A week').first()).toBeVisible()
  await answer(join(wanted, 'week.md'))
  await insights.getByRole('radio', { name: 'Markdown' }).click()
  await insights.getByRole('button', { name: 'Save…' }).click()
  await expect(insights.getByText(/^Saved as week\.md/)).toBeVisible()
  const markdown = readFileSync(join(wanted, 'week.md'), 'utf8')
  expect(markdown).toContain('# A week')
  const titles = life
    .flatMap(({ timeboxes }) => timeboxes)
    .flatMap(({ day, title }) => (day >= '2026-05-11' && title !== '' ? [title] : []))
  for (const title of titles) expect(markdown).not.toContain(title)

  await answer(join(wanted, 'week.pdf'))
  await insights.getByRole('radio', { name: 'PDF' }).click()
  await insights.getByRole('button', { name: 'Save…' }).click()
  await expect.poll(() => existsSync(join(wanted, 'week.pdf')), { timeout: 20_000 }).toBe(true)
  expect(readFileSync(join(wanted, 'week.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readdirSync(wanted).toSorted()).toEqual(['week.md', 'week.pdf'])
})

test('everything is saved, erased after one question, and taken in again', async ({ launch, desktop, freshFolder }) => {
  const folder = freshFolder()
  const dataDir = join(folder, 'data')
  const saved = join(folder, 'all.json')
  const life = livedIn(dataDir)
  seedFile(dataDir, `words/${DEVICE}`, {
    kind: [{ id: 'kind', updatedAt: 1, text: 'Enough for today', by: 'Ana', when: 'any' }],
    pairs: [],
    lessons: [],
    stories: [],
    traits: [],
    hidden: [],
  })
  const run = await launch({ dataDir, env: friday() })
  await run.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    const questions: string[] = []
    Object.assign(globalThis, { questions, reply: 1 })
    dialog.showMessageBox = (...asked: readonly unknown[]) => {
      questions.push((asked.at(-1) as { readonly message: string }).message)
      return Promise.resolve({ response: Reflect.get(globalThis, 'reply') as number, checkboxChecked: false })
    }
  }, saved)
  await desktop.tray.click('Settings…')
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  await settings
    .getByRole('link', { name: 'Data & privacy' })
    .or(settings.getByRole('button', { name: 'Data & privacy' }))
    .first()
    .click()
  await settings.getByRole('button', { name: 'Export' }).click()
  await expect(settings.getByText(/^Saved as all\.json/)).toBeVisible()

  // Keeping it is the answer until somebody says otherwise.
  const everything = settings.getByRole('button', { name: 'Delete…' }).last()
  await everything.click()
  const asked = () => run.app.evaluate(() => Reflect.get(globalThis, 'questions') as readonly string[])
  await expect.poll(asked).toEqual(['Delete everything?'])
  expect(run.history()).toHaveLength(life.flatMap(({ timeboxes }) => timeboxes).length)
  await run.app.evaluate(() => void Object.assign(globalThis, { reply: 0 }))
  await everything.click()
  await expect.poll(() => run.files('history')).toEqual([])
  await expect(settings.getByText('It’s gone.')).toBeVisible()
  expect(
    run
      .files('words')
      .map((file) => readFileSync(join(dataDir, file), 'utf8'))
      .join(''),
  ).not.toContain('Enough for today')
  await run.expectVisible('welcome')
  await (await run.window('welcome')).getByRole('button', { name: 'Later' }).click()

  await settings.getByRole('button', { name: 'Choose…' }).click()
  await expect(settings.getByText(/holds 900 timeboxes/)).toBeVisible()
  await settings.getByRole('button', { name: 'Take it in' }).click()
  await expect(settings.getByText('It’s here now.')).toBeVisible()
  expect(run.history()).toHaveLength(life.flatMap(({ timeboxes }) => timeboxes).length)
  const insights = await openInsights(run, (label) => desktop.tray.click(label))
  await expect(insights.getByRole('heading', { name: 'Yesterday, Thursday' })).toBeVisible()

  // The running app goes on with it.
  await desktop.tray.click('Start a timebox…')
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Afterwards')
  await start.getByRole('button', { name: /^Start 25 minutes/ }).click()
  await expect.poll(() => run.current().timebox).toMatchObject({ title: 'Afterwards', cap: minutes(25) })
})
