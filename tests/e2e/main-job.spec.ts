import type { Page } from '@playwright/test'
import manifest from '../../package.json' with { type: 'json' }
import type { Desktop } from '../support/desktop/desktop.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, timeboxEndingIn } from './support/seed.ts'

/** Titles of the top level without separators. */
const idle = (desktop: Desktop) => desktop.tray.waitForToolTip((tip) => tip === 'Enough')

/** The Prompt, on screen and past its first moments, in which keys do nothing. */
const openPrompt = async (run: RunningApp): Promise<Page> => {
  const prompt = await run.window('prompt')
  await run.expectVisible('prompt')
  await expect(prompt.getByRole('heading', { name: 'Good enough — ship it' })).toBeVisible()
  return prompt
}

test('two clicks in the tray, and a timebox runs, on disk', async ({ launch, desktop }) => {
  const run = await launch()
  await desktop.tray.onceRegistered()
  expect(await desktop.tray.labels()).toEqual([
    'Start a timebox…',
    '-',
    'Evening reflection…',
    'Insights',
    '-',
    'Help',
    `New since ${manifest.version}, on the web…`,
    'Settings…',
    'Quit Enough',
  ])
  await desktop.tray.click('Start a timebox…')
  const start = await run.window('start')
  await run.expectVisible('start')
  await start.getByRole('button', { name: /^Start 25 minutes/ }).click()
  await desktop.tray.waitForToolTip((tip) => tip === 'One thing: 25 minutes left')
  expect(run.current().timebox).toMatchObject({ title: '', cap: 25 * 60_000, phase: { name: 'running' } })
  await run.expectVisible('start', false)
})

test('a task from Recent runs again at the second click, with its cap and marks', async ({ launch, desktop }) => {
  const run = await launch()
  await desktop.tray.onceRegistered()
  await desktop.tray.activate()
  const start = await run.window('start')
  await run.expectVisible('start')
  await start.getByLabel('What’s in front of you?').fill('Slides & notes_2')
  await start.getByRole('radio', { name: '10 min' }).check({ force: true })
  await start.getByRole('textbox', { name: 'Mark 1' }).fill('Five slides')
  await start.keyboard.press('Control+Enter')
  await desktop.tray.waitForToolTip((tip) => tip === 'Slides & notes_2: 10 minutes left')
  expect(run.current().timebox).toMatchObject({ marks: ['Five slides'] })
  await desktop.tray.click('Park it')
  await idle(desktop)
  await desktop.tray.click('Recent', 'Slides & notes_2, 10 min')
  await desktop.tray.waitForToolTip((tip) => tip === 'Slides & notes_2: 10 minutes left')
  expect(run.current().timebox).toMatchObject({ title: 'Slides & notes_2', marks: ['Five slides'], cap: 600_000 })
  expect(run.history()).toMatchObject([{ title: 'Slides & notes_2', outcome: { kind: 'park' } }])
})

const choices = [
  {
    name: 'Ship it',
    act: async (prompt: Page) => prompt.getByRole('button', { name: /^Ship it/ }).click(),
    line: 'Out of your hands.',
    outcome: { kind: 'ship' },
  },
  {
    name: 'Share as a draft',
    act: async (prompt: Page) => {
      await prompt.getByRole('button', { name: /^Share as a draft/ }).click()
      await prompt.getByLabel(/What do you expect to happen/).fill('Nobody answers before Friday')
      await prompt.getByRole('button', { name: /^Share as a draft · and let it be seen/ }).click()
    },
    line: 'Shared unfinished. That takes something.',
    outcome: { kind: 'draft', expectation: 'Nobody answers before Friday' },
  },
  {
    name: 'Hand it over',
    act: async (prompt: Page) => {
      await prompt.getByRole('button', { name: /^Hand it over/ }).click()
      await prompt.getByRole('button', { name: /^It’s handed over/ }).click()
    },
    line: 'In good hands.',
    outcome: { kind: 'handOver' },
  },
  {
    name: 'Park it',
    act: async (prompt: Page) => {
      await prompt.getByRole('button', { name: /^Park it/ }).click()
      await prompt.getByLabel(/Where it stands/).fill('Two slides to go')
      await prompt.getByRole('button', { name: /^Park it · and let it rest/ }).click()
    },
    line: 'Resting. It will keep.',
    outcome: { kind: 'park', left: 0, note: 'Two slides to go' },
  },
] as const

for (const { name, act, line, outcome } of choices) {
  test(`at the cap: ${name}`, async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500) })
    const run = await launch({ dataDir })
    const before = desktop.notifications.all.length
    const prompt = await openPrompt(run)
    for (const mark of ['Answers her two questions', 'Numbers match the sheet', 'Under ten lines']) {
      await expect(prompt.getByText(mark)).toBeVisible()
    }
    await expect(prompt.getByText('Reply to Priya about the Q3 budget').first()).toBeVisible()
    expect(await prompt.getByRole('checkbox').count()).toBe(0)
    expect(run.current()).toMatchObject({ prompt: 'open', timebox: { phase: { name: 'resting' } } })
    await act(prompt)
    await expect(prompt.getByText(line)).toBeVisible()
    expect(run.history()).toMatchObject([{ id: 'seeded-timebox', outcome, took: 25 * 60_000 }])
    expect(run.current().timebox).toBeNull()
    await idle(desktop)
    await run.expectVisible('prompt', false)
    expect(desktop.notifications.all.slice(before)).toEqual([])
  })
}

test('at the cap: five more minutes, twice, and not a third time', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, {
    timebox: timeboxEndingIn(1_500, {
      cap: (30 * 60_000) as never,
      extensions: [{ at: Date.now() as never, length: 300_000 as never, reason: 'The total' }],
    }),
  })
  const anchor = Date.now()
  const run = await launch({ dataDir, rate: 1, anchor })
  const prompt = await openPrompt(run)
  await expect(prompt.getByText('One of these left')).toBeVisible()
  await prompt.getByRole('button', { name: /^5 more minutes/ }).click()
  const reason = prompt.getByRole('textbox')
  await prompt.getByRole('button', { name: /^Take 5 minutes/ }).click()
  await expect(prompt.getByText('One sentence is enough. “To be sure” is a fine answer too.')).toBeVisible()
  expect(run.current().timebox?.extensions).toHaveLength(1)
  await reason.fill('To be sure')
  await run.focus('prompt')
  await expect
    .poll(async () => {
      await prompt.keyboard.press('Control+Enter')
      return run.current().timebox?.extensions.length
    })
    .toBe(2)
  await expect(prompt.getByText(/^Five minutes, until /)).toBeVisible()
  expect(run.current().timebox).toMatchObject({
    cap: 35 * 60_000,
    plannedCap: 25 * 60_000,
    extensions: [{}, { reason: 'To be sure' }],
  })
  await desktop.tray.waitForToolTip((tip) => tip.endsWith(': 5 minutes left'))
  expect(await desktop.tray.labels()).not.toContain('A bit more time…')
  await run.kill()

  seedCurrent(dataDir, { timebox: { ...timeboxEndingIn(1_000), extensions: run.current().timebox?.extensions ?? [] } })
  const again = await launch({ dataDir })
  const last = await openPrompt(again)
  await expect(last.getByText('To be sure').first()).toBeVisible()
  await expect(last.getByRole('button', { name: /^5 more minutes/ })).toBeDisabled()
  await expect(last.getByText('Both are used. The other ways are open.')).toBeVisible()
})

test('the if-then line stays word for word until a click', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000, { ifThen: 'Press Send to Ana' }) })
  const run = await launch({ dataDir })
  const prompt = await openPrompt(run)
  // At the cap it is read, and after the ship it stays alone.
  await expect(prompt.getByRole('dialog')).toHaveAccessibleDescription('Press Send to Ana')
  await prompt.getByRole('button', { name: /^Ship it/ }).click()
  await expect(prompt.getByRole('heading', { name: 'Press Send to Ana' })).toBeVisible()
  await expect(prompt.getByRole('button', { name: /sure|confirm|undo/i })).toHaveCount(0)
  await prompt.mouse.click(290, 130)
  await run.expectVisible('prompt', false)
})

test('Esc lets it rest: the tray shows the sun, and the Prompt stays away', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
  const run = await launch({ dataDir })
  const prompt = await openPrompt(run)
  await run.focus('prompt')
  await expect
    .poll(async () => {
      await prompt.keyboard.press('Escape')
      return run.isVisible('prompt')
    })
    .toBe(false)
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('25 minutes done. Good enough is allowed'))
  expect(run.current()).toMatchObject({ prompt: 'closed', timebox: { phase: { name: 'resting' } } })
  expect(await desktop.tray.labels()).toEqual([
    'Reply to Priya about the Q3 budget',
    '25 minutes, as you planned',
    '-',
    'Ship it',
    'Share as a draft',
    '5 more minutes…',
    'Hand it over…',
    'Park it',
    '-',
    'Breathe for a minute',
    'Open the prompt',
    '-',
    'Help',
    `New since ${manifest.version}, on the web…`,
    'Settings…',
    'Quit Enough',
  ])
  await desktop.tray.click('Breathe for a minute')
  await run.expectVisible('prompt')
  await expect(prompt.getByText('One minute. Your choices will still be here.')).toBeVisible()
  await prompt.getByRole('button', { name: /^I’m ready/ }).click()
  await expect(prompt.getByRole('heading', { name: 'Good enough — ship it' })).toBeVisible()
})

test('a key in the first 800 ms ships nothing, and Enter ships after them', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
  const run = await launch({ dataDir })
  const prompt = await openPrompt(run)
  await prompt.bringToFront()
  await run.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith('#/prompt'))
    window?.blur()
    window?.focus()
  })
  // The guard counts from the window's own focus: say it anew and press at once, in one go.
  const pressed = await prompt.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<string>()
    dispatchEvent(new Event('focus'))
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    setTimeout(() => resolve(document.body.innerText), 200)
    return promise
  })
  expect(pressed).toContain('Good enough — ship it')
  expect(run.current().timebox).not.toBeNull()
  await expect
    .poll(async () => {
      await prompt.keyboard.press('Enter')
      return run.history().length
    })
    .toBe(1)
})

test('a shipped timebox can be carried on with for ten minutes', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(10 * 60_000) })
  const run = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('10 minutes left'))
  const line = await run.window('prompt')
  await expect(line).toHaveTitle('Enough: good enough')
  await desktop.tray.click('Ship it')
  await idle(desktop)
  await expect(line.getByText('Out of your hands.')).toBeVisible()
  await desktop.tray.click('Carry on with Reply to Priya about the Q3 budget')
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('10 minutes left'))
  expect(run.current().timebox).toMatchObject({ id: 'seeded-timebox' })
  expect(run.history()).toMatchObject([{ id: 'seeded-timebox', withdrawnAt: expect.any(Number) }])
})

test('starting another task offers, in one click, to park the first', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(10 * 60_000) })
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Something urgent')
  await start.keyboard.press('Control+Enter')
  await expect(start.getByText('“Reply to Priya about the Q3 budget” is still open')).toBeVisible()
  expect(run.current().timebox?.id).toBe('seeded-timebox')
  await start.getByRole('button', { name: /^Park it, then start 25 minutes/ }).click()
  await desktop.tray.waitForToolTip((tip) => tip === 'Something urgent: 25 minutes left')
  expect(run.history()).toMatchObject([{ id: 'seeded-timebox', outcome: { kind: 'park' } }])
})
