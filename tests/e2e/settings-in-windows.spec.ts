import { joyBlockSchema } from '@core/boundaries/joy-time.ts'
import { NO_WORK_HOURS } from '@core/boundaries/work-hours.ts'
import { NO_TASKS } from '@core/tasks/tasks.ts'
import { localDaySchema, minutes } from '@core/time.ts'
import { NO_WORDS } from '@core/words/words.ts'
import { change } from './support/change.ts'
import { expect, test, type LaunchOptions, type RunningApp } from './support/harness.ts'
import { DEVICE, seedCurrent, seedFile, seedSettings, timeboxEndingIn } from './support/seed.ts'
import { startingAt } from './support/time.ts'

/* What settings do in the windows of the running app: each is changed there, and seen at once. */

/** Thursday 14 May 2026 at a time of day. */
const thursday = (hour: number, minute = 0) => startingAt(Date.UTC(2026, 4, 14, hour, minute))
const withSettings = async (launch: (options: LaunchOptions) => Promise<RunningApp>, options: LaunchOptions) => {
  const run = await launch({ ...options, args: ['--show=settings'] })
  await run.expectVisible('settings')
  const settings = await run.window('settings')
  return { run, settings, set: (changed: Parameters<typeof change>[1]) => change(settings, changed) }
}

const REPORT = { id: 'report', title: 'Weekly report', kind: 'writing', marks: [], updatedAt: 1, lastUsedAt: 1 }

test(
  'caps, the usual one, the suggested one, the begin of a day, the small action and the language',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, {})
    seedFile(dataDir, `tasks/${DEVICE}`, {
      ...NO_TASKS,
      tasks: [{ ...REPORT, lastCap: minutes(45), took: Array.from({ length: 5 }, () => minutes(31)), shippedOn: [] }],
      templates: [
        { ...REPORT, id: 'letter', title: 'Wednesday letter', cap: minutes(15), repeat: ['wednesday'], usedAt: 1 },
      ],
    })
    const { run, set } = await withSettings(launch, { dataDir, env: thursday(4, 30) })
    await desktop.tray.click('Start a timebox…')
    await run.expectVisible('start')
    const start = await run.window('start')
    const caps = () => start.getByRole('radiogroup').getByRole('radio')
    await expect(caps()).toHaveCount(5)
    await set({ caps: [minutes(20), minutes(50)], usualCap: minutes(50) })
    await expect(caps()).toHaveCount(3)
    await expect(start.getByRole('radio', { name: '20 min' })).toBeAttached()
    await expect(start.getByRole('radio', { name: '50 min' })).toBeChecked()

    const today = start.getByRole('button', { name: 'Wednesday letter, 15 min' })
    await expect(today).toHaveCount(0)
    await set({ dayStart: minutes(5 * 60) })
    await expect(today).toBeVisible()
    await set({ dayStart: minutes(4 * 60) })
    await expect(today).toHaveCount(0)

    const rows = (await desktop.tray.labels()).length
    await set({ smallAction: true })
    await desktop.tray.waitForMenu((menu) => menu.length === rows + 1)
    await set({ smallAction: false })
    await desktop.tray.waitForMenu((menu) => menu.length === rows)

    await start.getByLabel('What’s in front of you?').fill('Weekly')
    await start.getByRole('option', { name: /^Weekly report/u }).click()
    await expect(start.getByText('Middle of your last five: 31 min')).toBeVisible()
    await set({ suggestCap: false })
    await expect(start.getByText(/^Middle of your last/u)).toHaveCount(0)

    await set({ language: 'long' })
    await expect(start.locator('html')).toHaveAttribute('lang', 'en-XA')
  },
)

test(
  'how often there is a bit more time, how long it is, and whether it is asked what for',
  { tag: '@long' },
  async ({ launch, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { waitForLull: false })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500) })
    const { run, set } = await withSettings(launch, { dataDir })
    await run.expectVisible('prompt')
    const prompt = await run.window('prompt')
    await expect(prompt.getByText('Say what for. Two of these left')).toBeVisible()
    await set({ extensionCount: 3, extensionLength: minutes(10) })
    await expect(prompt.getByText('Say what for. Three of these left')).toBeVisible()
    await set({ askReason: false })
    await prompt.getByRole('button', { name: /^10 more minutes/u }).click()
    await expect.poll(() => run.current().timebox?.extensions).toMatchObject([{ length: minutes(10), reason: '' }])
  },
)

test(
  'parts of the evening, the page for the week, and whose voice that is',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { weeklyPage: 'off' })
    const { run, set } = await withSettings(launch, { dataDir, env: thursday(18) })
    await desktop.tray.click('Evening reflection…')
    await run.expectVisible('reflection')
    const evening = await run.window('reflection')
    await expect(evening.getByText(/^Step 1 of 3/u)).toBeAttached()
    await set({ eveningOff: ['ships'] })
    await expect(evening.getByText(/^Step 1 of 2, Three/u)).toBeAttached()
    await evening.getByRole('button', { name: 'Something still circling?' }).click()
    const week = evening.getByRole('button', { name: /^A page for the week/u })
    await expect(week).toHaveCount(0)
    await set({ weeklyPage: 'thursday' })
    await expect(week).toBeVisible()
    await evening.getByRole('button', { name: /inner critic/u }).click()
    const voice = evening.getByRole('textbox', { name: /Whose voice is that/u })
    await expect(voice).toHaveCount(0)
    await set({ askVoice: true })
    await expect(voice).toBeVisible()
  },
)

test(
  'kinder sentences from evenings are no kind words when they are not wanted',
  { tag: '@long' },
  async ({ launch, freshFolder }) => {
    const dataDir = freshFolder()
    const kinder = 'I finished what mattered today.'
    seedSettings(dataDir, { wordsFromReflections: false, waitForLull: false })
    seedFile(dataDir, `words/${DEVICE}`, {
      ...NO_WORDS,
      pairs: [{ id: 'pair', updatedAt: 1, day: '2026-05-13', critic: '', kinder, quiet: false }],
    })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
    const run = await launch({ dataDir })
    await run.expectVisible('prompt')
    const prompt = await run.window('prompt')
    await expect(prompt.getByRole('button', { name: /^Ship it/u })).toBeVisible()
    await expect(prompt.getByText(kinder)).toHaveCount(0)
  },
)

test(
  'a day off is the person’s own; without the question it starts at once',
  { tag: '@long' },
  async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    const office = { on: true, from: minutes(9 * 60), to: minutes(17 * 60) }
    seedSettings(dataDir, { workHours: { ...NO_WORK_HOURS, thursday: office, friday: office } })
    const { run, set } = await withSettings(launch, { dataDir, env: thursday(10) })
    await set({ holidays: [localDaySchema.parse('2026-05-14')] })
    await desktop.tray.click('Start a timebox…')
    await run.expectVisible('start')
    const start = await run.window('start')
    await start.getByRole('button', { name: /^Start 25/u }).click()
    const question = start.getByRole('alertdialog', { name: 'Can this wait until tomorrow?' })
    await expect(question).toHaveAccessibleDescription('This day is yours.')
    await start.keyboard.press('Escape')
    await run.expectVisible('start', false)
    await set({ askAfterHours: false })
    await desktop.tray.click('Start a timebox…')
    await run.expectVisible('start')
    await start.getByRole('button', { name: /^Start 25/u }).click()
    await expect.poll(() => run.current().timebox?.cap).toBe(minutes(25))
  },
)

test('joy time is said as long before as is wanted', { tag: '@long' }, async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const joy = { id: 'joy-1', day: '2026-05-14', length: minutes(90), rule: '', except: [] }
  const [early, late] = [
    joyBlockSchema.parse({ ...joy, name: 'Early choir', at: minutes(19 * 60) }),
    joyBlockSchema.parse({ ...joy, id: 'joy-2', name: 'Late choir', at: minutes(21 * 60) }),
  ]
  seedSettings(dataDir, { joyTime: [early, late], joyReminder: minutes(0) })
  // Twenty-five minutes before the first.
  const { set } = await withSettings(launch, { dataDir, env: thursday(18, 35) })
  await set({ joyReminder: minutes(30) })
  await desktop.notifications.waitFor(({ title }) => title.startsWith('Early choir at'))
  expect(desktop.notifications.all.filter(({ title }) => title.startsWith('Late choir'))).toEqual([])
})
