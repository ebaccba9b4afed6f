import { join } from 'node:path'
import type { EnoughBridge } from '@shared/bridge.ts'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { enough } from './support/enough.ts'
import { expect, test, type LaunchOptions, type RunningApp } from './support/harness.ts'
import { seedSettings } from './support/seed.ts'
import { startingAt } from './support/time.ts'

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/imports', name)
/** Thursday 14 May 2026, whenever the test runs. */
const THURSDAY = startingAt(Date.UTC(2026, 4, 14, 10))

/** The system's own window answers with a file of the fixtures, and keeps what it was asked for. */
const choose = (run: RunningApp, name: string) =>
  run.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = (...args: readonly unknown[]) => {
      Object.assign(globalThis, { askedFor: args.at(-1) })
      return Promise.resolve({ canceled: false, filePaths: [path] })
    }
  }, fixture(name))
/** A fresh app with the page in Settings open, and its part about other programs. */
const openHistories = async (
  launch: (options: LaunchOptions) => Promise<RunningApp>,
  dataDir: string,
): Promise<{ readonly run: RunningApp; readonly settings: Page; readonly view: Locator }> => {
  seedSettings(dataDir, {})
  const run = await launch({ dataDir, args: ['--show=settings'], env: THURSDAY })
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  await settings.getByRole('button', { name: 'Data & privacy' }).press('Enter')
  await settings.getByRole('button', { name: 'Take in…' }).press('Enter')
  return { run, settings, view: settings.getByRole('region', { name: 'Take in from another program' }) }
}
const titles = (run: RunningApp) => run.history().map(({ title }) => title)

test('timewarrior’s folder is looked at, taken in and taken back, with the keyboard alone', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const { run, settings, view } = await openHistories(launch, dataDir)
  await choose(run, 'timewarrior')
  await view.getByRole('button', { name: 'Folder…' }).press('Enter')
  await expect(
    view.getByText('Timewarrior brings 5 that are not here yet, from April 30, 2026 to May 13, 2026.'),
  ).toBeVisible()
  expect(await run.app.evaluate(() => Reflect.get(globalThis, 'askedFor') as unknown)).toEqual({
    properties: ['openDirectory'],
  })
  await expectAccessible(settings, 'histories')
  expect(run.history()).toEqual([])

  await view.getByRole('button', { name: 'Take it in' }).press('Enter')
  await expect(view.getByText('5 are here now. “Take back” lets them go again.')).toBeVisible()
  await expect(view.getByRole('button', { name: 'File…' })).toBeFocused()
  expect(run.history()).toHaveLength(5)
  // What was taken in is in reports, as by the command; what is lived here stays apart from it.
  const report = await enough(surroundings(dataDir), ['report', '--from', '2026-04-01', '--to', '2026-05-13', '--json'])
  expect(JSON.parse(report.out)).toMatchObject({ together: { timeboxes: 5, planned_minutes: 0 } })
  expect((await enough(surroundings(dataDir), ['import', fixture('timewarrior'), '--yes'])).err).toBe(
    'There is nothing new to take in.\n',
  )

  await settings.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: 'insights' }),
  )
  const insights = await run.window('insights')
  await expect(insights.getByRole('heading', { level: 1 })).toBeVisible()
  const page = await insights.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).getInsights({
      view: 'month',
      around: '2026-05-13',
      kinds: null,
      projects: null,
    }),
  )
  expect(JSON.stringify(page)).toContain('2026-05')
  expect(JSON.stringify(page)).not.toContain('Übersicht')

  await view.getByRole('button', { name: 'Take back' }).press('Enter')
  await expect(view.getByText('5 were taken back.')).toBeVisible()
  expect(run.history()).toEqual([])
})

test('columns of a table are said in the window, and remembered for the command too', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const { run, view } = await openHistories(launch, dataDir)
  await choose(run, 'semicolons.csv')
  await view.getByRole('button', { name: 'File…' }).press('Enter')
  await expect(view.getByText(/^Which columns hold the start and the end can’t be told/u)).toBeVisible()
  await expect(view.getByRole('button', { name: 'Take it in' })).toHaveCount(0)
  for (const [role, column] of [
    ['What it was', 'Was'],
    ['Start, the day', 'Datum'],
    ['Start, the time', 'Beginn'],
    ['End, the time', 'Ende'],
    ['Dates like 05/06/2026', 'day-first'],
  ] as const)
    await view.getByRole('combobox', { name: role }).selectOption(column)
  await view.getByRole('button', { name: 'Read it like this' }).press('Enter')
  await expect(view.getByText('The table brings 2 that are not here yet')).toBeVisible()
  await view.getByRole('button', { name: 'Take it in' }).press('Enter')
  await expect(view.getByText('2 are here now.')).toBeVisible()
  expect(titles(run)).toEqual(['Bericht', 'Anruf; kurz'])
  const again = await enough(surroundings(dataDir), ['import', fixture('semicolons.csv'), '--dry-run'])
  expect(again.out).toContain('2 are here already and stay as they are.')
})

test('a list of tasks becomes tasks that the Start window offers, and taken back it is gone', async ({
  launch,
  surroundings,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const { run, settings, view } = await openHistories(launch, dataDir)
  await choose(run, 'todo.txt')
  await view.getByRole('button', { name: 'File…' }).press('Enter')
  for (const line of [
    'Todo.txt brings 8 tasks that are not here yet.',
    'Those with a priority come first; its letter is left out.',
    'Dates like due: are left out, since nothing falls due here.',
    'One is left out: it is done (at 8).',
  ])
    await expect(view.getByText(line)).toBeVisible()
  await view.getByRole('button', { name: 'Take it in' }).press('Enter')
  await expect(view.getByText('8 are here now.')).toBeVisible()
  // Nothing was made up: a task has no timebox before it is started.
  expect(run.history()).toEqual([])

  await settings.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: 'start' }),
  )
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Goodwill')
  await expect(start.getByRole('option', { name: /Schedule Goodwill pickup/u })).toBeVisible()
  const ask = (...args: readonly string[]) => enough(surroundings(dataDir), ['import', ...args])
  expect((await ask(fixture('todo.txt'), '--yes')).err).toBe('There is nothing new to take in.\n')
  expect(await ask('--undo')).toMatchObject({ code: 0, out: '8 were taken back.\n' })
  expect(await ask(fixture('todo.txt'), '--yes')).toMatchObject({
    code: 0,
    out: expect.stringContaining('8 are here now.'),
  })
})

test('no other window may take anything in, and none can name a path', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, {})
  const run = await launch({ dataDir, args: ['--show=start'], env: THURSDAY })
  const start = await run.window('start')
  const asking = (page: Page, wish: unknown) =>
    page.evaluate(async (asked) => {
      const bridge = Reflect.get(globalThis, 'enough') as EnoughBridge
      const replies = [
        await bridge.chooseHistory(asked as 'file'),
        await bridge.readHistory(asked as never),
        await bridge.takeHistory(),
        await bridge.takeHistoryBack(),
      ]
      return replies.map((reply) => (reply.ok ? 'done' : reply.code))
    }, wish)
  await choose(run, 'timewarrior')
  expect(await asking(start, 'folder')).toEqual(['notAllowed', 'notAllowed', 'notAllowed', 'notAllowed'])
  await start.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: 'settings' }),
  )
  const settings = await run.window('settings')
  for (const wish of [null, { path: fixture('timewarrior') }, fixture('timewarrior'), 'x'.repeat(5000)])
    expect(await asking(settings, wish)).toEqual(['badInput', 'badInput', 'badInput', 'importNothingToTakeBack'])
  expect(run.history()).toEqual([])
})
