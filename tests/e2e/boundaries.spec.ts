import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { joyBlockSchema } from '@core/boundaries/joy-time.ts'
import { NO_WORK_HOURS } from '@core/boundaries/work-hours.ts'
import type { Tasks } from '@core/tasks/tasks.ts'
import { epochMs, minutes } from '@core/time.ts'
import { violations } from '../support/axe-violations.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedCurrent, seedFile, seedSettings, timeboxEndingIn } from './support/seed.ts'
import { startingAt } from './support/time.ts'

test.use({ desktopOptions: { notificationActions: true } })

const OFFICE = { on: true, from: minutes(9 * 60), to: minutes(17 * 60 + 30) }
/** Whatever the weekday of a drawing is: a week without a day off. */
const WORK = {
  ...NO_WORK_HOURS,
  monday: OFFICE,
  tuesday: OFFICE,
  wednesday: OFFICE,
  thursday: OFFICE,
  friday: OFFICE,
}
const PAINTING = joyBlockSchema.parse({
  id: 'joy-1',
  name: 'Painting',
  day: '2026-05-12',
  at: minutes(19 * 60),
  length: minutes(90),
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  except: [],
})

/** Thursday 14 May 2026 at a time of day, whenever the test runs. */
const thursday = (hour: number, minute: number) => startingAt(Date.UTC(2026, 4, 14, hour, minute))
const tasksOf = (run: RunningApp): Tasks =>
  (JSON.parse(readFileSync(join(run.dataDir, `tasks/${DEVICE}.json`), 'utf8')) as { data: Tasks }).data

test('after hours a start asks once: it can wait, and from the tray it starts all the same', async ({
  launch,
  desktop,
  freshFolder,
  press,
  type,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { workHours: WORK })
  const run = await launch({ dataDir, env: thursday(18, 20), args: ['--show=start'] })
  const start = await run.window('start')
  await run.focus('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeFocused()
  type('Slides for Monday')
  press('Return')
  const question = start.getByRole('alertdialog', { name: 'Can this wait until tomorrow?' })
  await expect(question).toHaveAccessibleDescription(/^Your work day ended at (?:17|5):30/u)
  expect(await violations(start)).toEqual([])

  // What can be said to others is a click away, and the question stays.
  await start.getByRole('button', { name: 'Sentences for saying no' }).click()
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  await expect(
    settings.getByRole('heading', { name: 'Sentences for saying no, and for handing over' }),
  ).toBeInViewport()
  await expect(settings.getByRole('button', { name: /^Copy this sentence/u }).first()).toBeFocused()
  await run.focus('settings')
  press('Escape')
  await run.expectVisible('settings', false)
  await run.focus('start')
  await expect(question).toBeVisible()
  await expect(start.getByRole('button', { name: 'Sentences for saying no' })).toBeFocused()
  press('shift+Tab')
  await expect(start.getByRole('button', { name: 'Start anyway, 25 minutes' })).toBeFocused()
  press('shift+Tab')
  await expect(start.getByRole('button', { name: 'It can wait' })).toBeFocused()
  press('Return')
  await run.expectVisible('start', false)
  await expect
    .poll(() => tasksOf(run).parked)
    .toMatchObject([{ title: 'Slides for Monday', until: Date.UTC(2026, 4, 15, 9), left: minutes(25) }])
  expect(run.current()).toMatchObject({ timebox: null, waitAskedOn: '2026-05-14' })

  // Another evening: what waits is carried on from the tray, and asked about first.
  await run.kill()
  const next = await launch({
    dataDir,
    env: startingAt(Date.UTC(2026, 4, 15, 18, 20)),
  })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Carry on: Slides for Monday, 25 min'))
  await desktop.tray.click('Carry on: Slides for Monday, 25 min')
  await next.expectVisible('start')
  const asked = await next.window('start')
  await expect(asked.getByRole('alertdialog', { name: 'Can this wait until Monday?' })).toBeVisible()
  expect(next.current().timebox).toBeNull()
  await asked.getByRole('button', { name: 'Start anyway, 25 minutes' }).click()
  await expect.poll(() => next.current().timebox?.title).toBe('Slides for Monday')
  await next.expectVisible('start', false)
  expect(tasksOf(next).parked.filter(({ deletedAt }) => deletedAt === undefined)).toEqual([])
})

test('the end of the work hours invites to the evening', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { offerEvening: true, eveningAt: minutes(12 * 60), workHours: WORK })
  const run = await launch({ dataDir, env: thursday(17, 31) })
  const invited = await desktop.notifications.waitFor(({ title }) => title === 'The work day ends here')
  desktop.notifications.press(invited, 'Not tonight')
  await expect.poll(() => run.current().offeredOn).toBe('2026-05-14')
})

test('joy time is said before, can be moved, and is asked about by a start inside of it', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { joyTime: [PAINTING] })
  const run = await launch({ dataDir, env: thursday(18, 45) })
  const said = await desktop.notifications.waitFor(({ title }) => title.startsWith('Painting at'))
  expect(said.body).toBe('This time is yours.')
  desktop.notifications.press(said, 'Move it')
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  const form = settings.getByRole('form', { name: 'Edit Painting' })
  await expect(form.getByLabel('From')).toHaveValue('20:00')
  await form.getByLabel('until').fill('21:00')
  await form.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(() => run.settings().joyTime)
    .toMatchObject([
      { id: 'joy-1', except: ['2026-05-14'] },
      { day: '2026-05-14', at: minutes(20 * 60), length: minutes(60), rule: '' },
    ])
  await run.kill()

  const inside = await launch({ dataDir, env: thursday(20, 10), args: ['--show=start'] })
  const start = await inside.window('start')
  await inside.focus('start')
  await start.getByRole('button', { name: /^Start 25/u }).click()
  await expect(start.getByRole('alertdialog', { name: 'Now is for Painting' })).toBeVisible()
  await start.getByRole('button', { name: 'Start anyway, 25 minutes' }).click()
  await expect.poll(() => inside.current().timebox !== null).toBe(true)
})

test('a project’s budget is said before a start and at the cap', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  const project = { name: 'Beta', updatedAt: epochMs(1), budget: { per: 'all', length: minutes(180) } } as const
  seedFile(dataDir, `tasks/${DEVICE}`, {
    tasks: [],
    parked: [],
    projects: [{ ...project, id: 'project-1', used: minutes(160) }],
  })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500, { project: 'Beta' }) })
  const run = await launch({ dataDir })
  await run.expectVisible('prompt')
  const prompt = await run.window('prompt')
  await expect(prompt.getByText('The 3 h for Beta are used.')).toBeVisible()
  await prompt.getByRole('button', { name: /^Ship it/u }).click()
  await expect.poll(() => run.history().map(({ project: name }) => name)).toEqual(['Beta'])
  expect(tasksOf(run).projects).toMatchObject([{ name: 'Beta', used: expect.any(Number) }])

  await run.kill()
  const again = await launch({ dataDir, args: ['--show=start'] })
  const start = await again.window('start')
  await again.focus('start')
  await start.getByRole('button', { name: /^More/u }).click()
  await start.getByRole('combobox', { name: 'Project' }).fill('Beta')
  await expect(start.getByText('The 3 h are used. Starting is still fine.')).toBeVisible()
  expect(await violations(start)).toEqual([])
  await start.getByRole('button', { name: /^Start 25/u }).click()
  await expect.poll(() => again.current().timebox?.project).toBe('Beta')
})

test('joy time goes into a calendar file and comes out of one', async ({ launch, freshFolder, desktop }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { joyTime: [PAINTING] })
  const run = await launch({ dataDir, env: thursday(10, 0) })
  await desktop.tray.onceRegistered()
  await desktop.tray.click('Settings…')
  const settings = await run.window('settings')
  await settings.getByRole('button', { name: 'Boundaries' }).click()
  const file = join(dataDir, 'joy.ics')
  const choose = (path: string): Promise<void> =>
    run.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, path)
  await choose(file)
  await settings.getByRole('button', { name: 'Export…' }).click()
  await expect(settings.getByText('The file is written.')).toBeVisible()
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU,TH')
  writeFileSync(file, written.replaceAll('Painting', 'Choir'))
  await settings.getByRole('button', { name: 'Import…' }).click()
  await expect(settings.getByText('One is here now.')).toBeVisible()
  await expect.poll(() => run.settings().joyTime.map(({ name }) => name)).toEqual(['Painting', 'Choir'])
  await choose('/nowhere/at/all.ics')
  await settings.getByRole('button', { name: 'Export…' }).click()
  await expect(settings.getByText('The file could not be written there. Another place may work.')).toBeVisible()
  await settings.getByRole('button', { name: 'Import…' }).click()
  await expect(settings.getByText('That file is no calendar that Enough can read.')).toBeVisible()
})
