import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile, seedSettings } from './support/seed.ts'
import { startingAt } from './support/time.ts'

/** Thursday 14 May 2026, whenever the test runs. */
const THURSDAY = Date.UTC(2026, 4, 14, 10)
const OTHER = 'laptopxx'
const DAY_MS = 86_400_000

/** What another computer put into the folder yesterday. */
const seedOther = (chosen: string): void => {
  const shared = join(chosen, 'Enough')
  const startedAt = THURSDAY - DAY_MS
  const spans = { paused: 0, away: 0, asleep: 0, rested: 0 }
  const lived = { extensions: [], goalposts: [], breaks: [], spans, loops: [], looks: [], marks: [] }
  const timebox = {
    ...lived,
    id: 'of-the-laptop',
    title: 'Plan the garden',
    kind: 'planning',
    plannedCap: 1_500_000,
    cap: 1_500_000,
    startedAt,
    startZone: 'UTC',
    took: 1_200_000,
    endedAt: startedAt + 1_200_000,
    endZone: 'UTC',
    day: '2026-05-13',
    outcome: { kind: 'ship' },
    updatedAt: startedAt + 1_200_000,
  }
  const word = { id: 'word-1', updatedAt: startedAt, text: 'Said on the laptop', by: '', when: 'any', quiet: false }
  seedFile(shared, `history/${OTHER}/2026-05`, { timeboxes: [timebox], experiments: [] })
  seedFile(shared, `words/${OTHER}`, {
    kind: [word],
    pairs: [],
    lessons: [],
    stories: [],
    traits: [],
    hidden: [],
    weeks: [],
    sentences: [],
  })
  seedFile(shared, `computers/${OTHER}`, {
    device: OTHER,
    name: 'Laptop',
    at: startedAt,
    turn: { count: 1, mark: 'first' },
    known: [],
    erased: [],
    heeded: [],
  })
}

/** The app with its page in Settings, and a folder that is chosen there. */
const share = async (run: RunningApp, chosen: string): Promise<{ readonly settings: Page; readonly part: Locator }> => {
  await run.expectVisible('settings')
  await run.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, chosen)
  const settings = await run.window('settings')
  await settings.getByRole('button', { name: 'Data & privacy' }).press('Enter')
  const part = settings.getByRole('region', { name: 'Several computers' })
  await part.getByRole('button', { name: 'Choose a folder…' }).press('Enter')
  await expect(part.getByText(join(chosen, 'Enough'))).toBeVisible()
  return { settings, part }
}

test('a folder is chosen: another computer’s history and words are here, and it is named in Settings', async ({
  launch,
  freshFolder,
  desktop,
}) => {
  const [dataDir, chosen] = [freshFolder(), freshFolder()]
  seedSettings(dataDir, {})
  seedOther(chosen)
  const run = await launch({ dataDir, args: ['--show=settings'], env: startingAt(THURSDAY) })
  const { settings, part } = await share(run, chosen)
  const laptop = part.getByRole('listitem').filter({ hasText: 'Laptop' })
  await expect(laptop).toBeVisible()
  await expect(settings.getByText('Everything stays on this computer and in your shared folder.')).toBeVisible()
  await expectAccessible(settings, 'shared folder')
  await expect.poll(() => existsSync(join(chosen, `Enough/computers/${DEVICE}.json`))).toBe(true)

  await settings.getByRole('button', { name: 'Kind words' }).press('Enter')
  await expect(settings.getByText('Said on the laptop')).toBeVisible()
  await desktop.tray.click('Insights')
  const insights = await run.window('insights')
  await insights.getByRole('radio', { name: 'Tables' }).press('Space')
  await expect(insights.getByText('Plan the garden').first()).toBeVisible()
})

test('a computer is named and put aside with the keyboard, and a folder that is gone is said in one sentence', async ({
  launch,
  freshFolder,
}) => {
  const [dataDir, chosen] = [freshFolder(), freshFolder()]
  seedSettings(dataDir, {})
  seedOther(chosen)
  const run = await launch({ dataDir, args: ['--show=settings'], env: startingAt(THURSDAY) })
  const { part } = await share(run, chosen)
  await part.getByRole('button', { name: 'Name… Laptop' }).press('Enter')
  const field = part.getByRole('textbox', { name: 'What it is called' })
  await field.fill('Kitchen')
  await field.press('Enter')
  await part.getByRole('button', { name: 'Put aside Kitchen' }).press('Enter')
  await expect(part.getByRole('listitem').filter({ hasText: 'Kitchen' })).toHaveCount(0)
  await part.getByRole('button', { name: 'Show 1 more' }).press('Enter')
  await expect(part.getByText('Put aside until it is heard of again. Its files are kept.')).toBeVisible()
  expect(existsSync(join(chosen, `Enough/history/${OTHER}/2026-05.json`))).toBe(true)

  renameSync(join(chosen, 'Enough'), join(chosen, 'elsewhere'))
  await expect(
    part.getByText(
      'The shared folder is not there at the moment. Everything is kept here, and goes there when it is back.',
    ),
  ).toBeVisible()
  renameSync(join(chosen, 'elsewhere'), join(chosen, 'Enough'))
  await expect(part.getByText('The shared folder is not there')).toHaveCount(0, { timeout: 20_000 })
  await part.getByRole('button', { name: 'Stop using it' }).press('Enter')
  await expect(part.getByText('What came from it stays here, and what lies in it stays there.')).toBeVisible()
})
