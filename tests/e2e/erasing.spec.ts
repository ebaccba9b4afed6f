import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { WindowName } from '@core/command.ts'
import { minutes } from '@core/time.ts'
import type { EnoughBridge } from '@shared/bridge.ts'
import { believable } from '../support/histories/believable.ts'
import { writeMonths } from '../support/histories/write.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'
import { startingAt } from './support/time.ts'

/** All that lies in a folder, as one text. */
const allIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n')

/** The question before erasing stays open until the test answers it. */
const holdQuestion = async (run: RunningApp) => {
  await run.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () =>
      new Promise((resolve) =>
        Object.assign(globalThis, { erase: () => resolve({ response: 0, checkboxChecked: false }) }),
      )
  })
  return {
    asked: () => expect.poll(() => run.app.evaluate(() => typeof Reflect.get(globalThis, 'erase'))).toBe('function'),
    erase: () => run.app.evaluate(() => (Reflect.get(globalThis, 'erase') as () => void)()),
  }
}
/** Another window, as a control of one would open it. */
const openFrom = async (run: RunningApp, from: Page, window: WindowName): Promise<Page> => {
  await from.evaluate(
    (name) => (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: name }),
    window,
  )
  await run.expectVisible(window)
  return run.window(window)
}

test('what is being typed while everything is erased is gone with it, in every window and on disk', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(20)) })
  const run = await launch({ dataDir, args: ['--show=start'] })
  const question = await holdQuestion(run)
  const start = await run.window('start')
  const open = (window: WindowName) => openFrom(run, start, window)
  const running = await open('running')
  await running.getByRole('button', { name: 'Good enough means…' }).click()
  await running.getByRole('textbox', { name: 'Mark 1' }).fill('Secret mark')
  const evening = await open('reflection')
  await evening.getByRole('button', { name: 'Continue' }).click()
  const settings = await open('settings')
  await settings.getByRole('button', { name: 'Boundaries', exact: true }).click()
  await settings.getByRole('button', { name: 'Add joy time' }).click()
  await settings.getByLabel('What for').fill('Secret choir')
  await settings.getByRole('button', { name: 'Add a project' }).click()
  await settings.getByLabel('Name').fill('Secret project')
  await settings.getByRole('button', { name: 'Add your own sentence' }).click()
  await settings.getByRole('textbox', { name: 'The sentence' }).fill('Secret sentence')
  await settings.getByRole('button', { name: 'Data & privacy', exact: true }).click()

  await settings.getByRole('button', { name: 'Delete…' }).last().click()
  await question.asked()
  await evening.getByRole('textbox').first().fill('Secret evening')
  await start.getByLabel('What’s in front of you?').fill('Secret task')
  await question.erase()
  await expect(settings.getByText('It’s gone.')).toBeVisible()

  // Nothing of it is there when the windows are opened again.
  await run.expectVisible('welcome')
  await (await run.window('welcome')).getByRole('button', { name: 'Later' }).click()
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Start a timebox…'))
  await desktop.tray.click('Start a timebox…')
  await run.expectVisible('start')
  const fresh = await run.window('start')
  await expect(fresh.getByLabel('What’s in front of you?')).toHaveValue('')
  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  const after = await run.window('reflection')
  await after.getByRole('button', { name: 'Continue' }).click()
  await expect(after.getByRole('textbox').first()).toHaveValue('')
  await settings.getByRole('button', { name: 'Boundaries', exact: true }).click()
  await settings.getByRole('button', { name: 'Add joy time' }).click()
  await expect(settings.getByLabel('What for')).toHaveValue('')
  await settings.getByRole('button', { name: 'Add a project' }).click()
  await expect(settings.getByLabel('Name')).toHaveValue('')
  await settings.getByRole('button', { name: 'Add your own sentence' }).click()
  await expect(settings.getByRole('textbox', { name: 'The sentence' })).toHaveValue('')

  // The app ends as always: every window saves what it holds.
  const ended = new Promise<void>((resolve) => void run.process.once('exit', () => resolve()))
  await desktop.tray.click('Quit Enough')
  await ended
  expect(allIn(dataDir)).not.toContain('Secret')
})

test('evenings that are erased take with them what is being typed in one; a start that is written stays', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, args: ['--show=start'] })
  const question = await holdQuestion(run)
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Slides for Monday')
  const evening = await openFrom(run, start, 'reflection')
  await evening.getByRole('button', { name: 'Continue' }).click()
  const settings = await openFrom(run, start, 'settings')
  await settings.getByRole('button', { name: 'Data & privacy', exact: true }).click()
  await settings.getByRole('button', { name: 'Delete…' }).first().click()
  await question.asked()
  await evening.getByRole('textbox').first().fill('Secret evening')
  await question.erase()
  await expect(settings.getByText('It’s gone.')).toBeVisible()

  await desktop.tray.click('Evening reflection…')
  await run.expectVisible('reflection')
  const after = await run.window('reflection')
  await after.getByRole('button', { name: 'Continue' }).click()
  await expect(after.getByRole('textbox').first()).toHaveValue('')
  await desktop.tray.click('Start a timebox…')
  await run.expectVisible('start')
  await expect((await run.window('start')).getByLabel('What’s in front of you?')).toHaveValue('Slides for Monday')
  expect(allIn(dataDir)).not.toContain('Secret')
})

test('all that lies before a day goes, copies too, and what came after stays', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  const life = [...believable({ seed: 3, timeboxes: 120, perDay: 6 })]
  const days = life.flatMap(({ timeboxes }) => timeboxes).map(({ day }) => day)
  const [first = '', border = '', last = ''] = [days[0], days[60], days.at(-1)]
  expect(first < border && border < last).toBe(true)
  writeMonths(dataDir, DEVICE, life)
  writeMonths(join(dataDir, 'backups'), DEVICE, life)
  seedSettings(dataDir, {})
  const daysLeft = (): readonly string[] =>
    [...allIn(dataDir).matchAll(/"day":\s*"([-\d]+)"/gu)].map(([, day]) => day ?? '')
  expect(daysLeft()).toContain(first)

  const friday = startingAt(Date.UTC(2026, 4, 15, 9))
  const run = await launch({ dataDir, env: friday, args: ['--show=settings'] })
  const question = await holdQuestion(run)
  const settings = await run.window('settings')
  await settings.getByRole('button', { name: 'Data & privacy', exact: true }).click()
  await settings.getByRole('button', { name: 'Delete before…' }).click()
  await expect(settings.getByRole('button', { name: 'Delete…' }).first()).toBeDisabled()
  await settings.getByLabel('Everything before').fill(border)
  await settings.getByLabel('Everything before').press('Tab')
  await settings.getByRole('button', { name: 'Delete…' }).first().press('Enter')
  await question.asked()
  expect(daysLeft()).toContain(first)
  await question.erase()
  await expect(settings.getByText('It’s gone.')).toBeVisible()
  await run.kill()

  const left = daysLeft()
  expect(left.filter((day) => day < border)).toEqual([])
  expect(left).toEqual(expect.arrayContaining([border, last]))
})
