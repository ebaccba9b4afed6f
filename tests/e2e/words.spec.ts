import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { WordsView } from '@core/views/words-view.ts'
import type { Note } from '@core/words/notes.ts'
import { violations } from '../support/axe-violations.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile, seedSettings } from './support/seed.ts'

const DAY = '2026-05-13'
const NOW = Date.UTC(2026, 4, 13, 18)
const LISTS = { kind: [], pairs: [], lessons: [], stories: [], traits: [], hidden: [], weeks: [] }

/** A folder with one evening and what was kept in it. */
const seedEvening = (dataDir: string): void => {
  seedSettings(dataDir, {})
  seedFile(dataDir, `reflections/${DEVICE}/2026-05`, {
    evenings: [
      {
        id: DAY,
        day: DAY,
        updatedAt: NOW,
        zone: 'UTC',
        unseen: ['Said no to the Friday call'],
        appreciations: ['I asked for help', '', ''],
        stays: [],
        tomorrow: { what: '', where: '', when: '', how: '' },
        joy: 'Paint',
      },
    ],
  })
  seedFile(dataDir, `words/${DEVICE}`, {
    ...LISTS,
    lessons: [
      { id: 'l1', updatedAt: NOW, day: DAY, happened: 'The wrong month', learned: 'Nobody minded at all' },
      { id: 'l2', updatedAt: NOW, day: DAY, happened: 'A typo in the title', learned: 'We laughed' },
    ],
  })
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })
const finding = (page: Page) => page.getByRole('searchbox', { name: 'Find in everything you wrote' })
const wordsFile = (run: RunningApp): string => readFileSync(join(run.dataDir, `words/${DEVICE}.json`), 'utf8')

test('what is written in an evening is found from there, by tab and by search, also after a restart', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Evening reflection…'))
  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  const evening = await run.window('reflection')
  await evening.getByRole('textbox', { name: /app couldn’t see/u }).fill('Said no to the Friday call')
  await evening.getByRole('button', { name: 'Something still circling?' }).click()
  await evening.getByRole('button', { name: /A mistake/u }).click()
  await evening.getByRole('textbox', { name: 'What happened' }).fill('The wrong month')
  await evening.getByRole('textbox', { name: 'What I know now' }).fill('Nobody minded at all')
  await evening.getByRole('button', { name: 'Keep this' }).click()
  await expect(heading(evening, /still counted/u)).toBeVisible()
  await evening.getByRole('button', { name: 'Stop here for tonight' }).click()
  await run.expectVisible('reflection', false)

  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  await evening.getByTitle('Another day').click()
  await evening.getByRole('button', { name: 'What you wrote before' }).click()
  await run.expectVisible('words')
  const words = await run.window('words')
  await expect(words.getByText('Said no to the Friday call')).toBeVisible()
  await expect(words.getByText('Nobody minded at all')).toBeHidden()
  await words.getByRole('radio', { name: 'Lessons' }).click()
  await expect(words.getByText('Nobody minded at all')).toBeVisible()
  expect(await violations(words)).toEqual([])
  await run.kill()

  const again = await launch({ dataDir, args: ['--show=words'] })
  const found = await again.window('words')
  await finding(found).fill('fríday CALL')
  await expect(found.getByText('Said no to the Friday call')).toBeVisible()
  await finding(found).fill('quince')
  await expect(found.getByText('Nothing with these words.').first()).toBeVisible()
})

test(
  'found, opened, asked about and removed by keyboard alone; what is removed leaves no text',
  { tag: '@long' },
  async ({ launch, freshFolder, press, type }) => {
    const dataDir = freshFolder()
    seedEvening(dataDir)
    const run = await launch({ dataDir, args: ['--show=words'] })
    const words = await run.window('words')
    await run.focus('words')
    await expect(finding(words)).toBeFocused()
    type('friday')
    await expect(words.getByText('Said no to the Friday call')).toBeVisible()
    await expect(words.getByText('I asked for help')).toBeHidden()
    const tabTo = async (wanted: Locator, key = 'Tab'): Promise<void> => {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return
        press(key)
      }
      await expect(wanted).toBeFocused()
    }
    const button = (name: string | RegExp): Locator => words.getByRole('button', { name }).first()
    await tabTo(button(/^Open this evening/u))
    press('Return')
    await run.expectVisible('reflection')
    const evening = await run.window('reflection')
    const unseen = evening.getByRole('textbox', { name: /couldn’t see/u }).first()
    await expect(unseen).toHaveValue('Said no to the Friday call')
    press('Escape')
    await run.expectVisible('reflection', false)

    await run.focus('words')
    press('Escape')
    await expect(finding(words)).toHaveValue('')
    await tabTo(finding(words), 'shift+Tab')
    press('Tab', 'Right')
    await expect(words.getByText('The wrong month')).toBeVisible()
    await tabTo(button('Remove “The wrong month”'))
    press('Return')
    await tabTo(words.getByRole('button', { name: 'Remove', exact: true }))
    press('Return')
    await expect(words.getByText('The wrong month')).toBeHidden()
    await expect(words.getByText('A typo in the title')).toBeVisible()
    expect(wordsFile(run)).not.toContain('Nobody minded')
    expect(wordsFile(run)).toContain('We laughed')
    expect(wordsFile(run)).toContain('deletedAt')
    await run.kill()

    const again = await launch({ dataDir, args: ['--show=words'] })
    const found = await again.window('words')
    await found.getByRole('radio', { name: 'Everything' }).click()
    await expect(found.getByText('A typo in the title')).toBeVisible()
    await expect(found.getByText('The wrong month')).toBeHidden()
  },
)

test(
  'no other window finds anything, and a wrong question is refused',
  { tag: '@long' },
  async ({ launch, freshFolder }) => {
    const dataDir = freshFolder()
    seedEvening(dataDir)
    const run = await launch({ dataDir, args: ['--show=start'] })
    const asks = (page: Page, wanted: unknown) =>
      page.evaluate(
        (sent) =>
          (
            Reflect.get(globalThis, 'enough') as {
              findNotes: (wanted: unknown) => Promise<{ ok: boolean; code?: string; value?: { notes: Note[] } }>
            }
          ).findNotes(sent),
        wanted,
      )
    const friday = { text: 'friday', tab: 'all', limit: 50 }
    const start = await run.window('start')
    await expect(start.getByLabel('What’s in front of you?')).toBeVisible()
    expect(await asks(start, friday)).toMatchObject({ ok: false, code: 'notAllowed' })
    await start.evaluate(() =>
      (Reflect.get(globalThis, 'enough') as { dispatch: (command: unknown) => Promise<unknown> }).dispatch({
        type: 'open',
        window: 'words',
      }),
    )
    const words = await run.window('words')
    await expect(finding(words)).toBeVisible()
    for (const wrong of [
      null,
      'friday',
      { ...friday, tab: 'secrets' },
      { ...friday, limit: 0 },
      { ...friday, limit: 1e9 },
      { ...friday, text: 'a'.repeat(100_000) },
      { ...friday, path: '/etc/passwd' },
    ]) {
      expect({ wrong, ...(await asks(words, wrong)) }).toMatchObject({ wrong, ok: false, code: 'badInput' })
    }
    const found = await asks(words, friday)
    expect(found.value?.notes).toMatchObject([{ kind: 'win', day: DAY, texts: ['Said no to the Friday call'] }])
  },
)

test(
  'a kind word and a small step that are being written survive a kill',
  { tag: '@long' },
  async ({ launch, freshFolder, typeOn }) => {
    const dataDir = freshFolder()
    const run = await launch({ dataDir, args: ['--show=settings'] })
    const settings = await run.window('settings')
    await settings.getByRole('button', { name: 'Kind words' }).click()
    await settings.getByRole('button', { name: 'Add your own sentence' }).click()
    await settings.getByRole('textbox', { name: 'The sentence' }).focus()
    await run.focus('settings')
    await typeOn('It holds without me')
    await expect.poll(() => run.current().drafts.words?.['']?.text).toBe('It holds without me')
    await run.kill()

    const second = await launch({ dataDir, args: ['--show=settings'] })
    const back = await second.window('settings')
    await back.getByRole('button', { name: 'Kind words' }).click()
    await expect(back.getByRole('textbox', { name: 'The sentence' })).toHaveValue('It holds without me')
    await back.getByRole('button', { name: 'Keep this sentence' }).click()
    await expect(back.getByRole('switch', { name: 'It holds without me' })).toBeChecked()
    await back.getByRole('switch', { name: 'It holds without me' }).click()
    await expect(back.getByRole('switch', { name: 'It holds without me' })).not.toBeChecked()
    expect(second.current().drafts.words).toBeUndefined()
    const kept = JSON.parse(wordsFile(second)) as { data: { kind: WordsView['kind'] } }
    expect(kept.data.kind).toMatchObject([{ text: 'It holds without me', quiet: true }])
    await second.kill()

    const third = await launch({ dataDir, args: ['--show=start'] })
    const ladder = async (of: RunningApp) => {
      const start = await of.window('start')
      const more = start.getByRole('button', { name: 'More' })
      const experiment = start.getByRole('button', { name: 'An experiment' })
      if (!(await experiment.isVisible())) await more.click()
      await experiment.click()
      await start.getByRole('button', { name: 'Pick a small step' }).click()
      return start
    }
    const start = await ladder(third)
    await start.getByRole('button', { name: 'Add a step of your own' }).click()
    await start.getByRole('textbox', { name: 'What you would do' }).focus()
    await third.focus('start')
    await typeOn('Sing aloud')
    await expect.poll(() => third.current().drafts.step?.step).toBe('Sing aloud')
    await third.kill()

    const fourth = await launch({ dataDir, args: ['--show=start'] })
    const there = await ladder(fourth)
    await expect(there.getByRole('textbox', { name: 'What you would do' })).toHaveValue('Sing aloud')
    await there.getByRole('button', { name: 'Keep this step' }).click()
    await expect(there.getByRole('button', { name: /^Sing aloud/u })).toBeVisible()
    await expect.poll(() => fourth.current().drafts.step).toBeUndefined()
  },
)
