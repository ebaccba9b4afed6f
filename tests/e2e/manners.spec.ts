import { expect, test } from './support/harness.ts'
import { bootMs, minutes } from '@core/time.ts'
import { seedCurrent, seedFile, seedSettings, timeboxEndingIn } from './support/seed.ts'

test.use({ desktopOptions: { notificationActions: true } })

test('the Prompt comes without taking the keyboard from a sentence being typed', async ({
  launch,
  freshFolder,
  type,
  press,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, rate: 60, args: ['--show=start'] })
  const start = await run.window('start')
  await run.expectVisible('start')
  await start.getByRole('radio', { name: 'Other' }).check({ force: true })
  await start.getByRole('textbox', { name: /^Minutes/ }).fill('2')
  await start.keyboard.press('Control+Enter')
  await expect.poll(() => run.current().timebox?.cap).toBe(120_000)
  // It leaves after the start; only then it is opened again to write in.
  await run.expectVisible('start', false)
  await run.focus('start')
  await start.getByLabel('What’s in front of you?').focus()
  await run.expectVisible('prompt')
  expect(await run.isFocused('prompt')).toBe(false)

  type('still typing')
  press('Return')
  await expect(start.getByLabel('What’s in front of you?')).toHaveValue('still typing')
  expect(run.history()).toEqual([])
  expect(run.current().timebox?.phase.name).toBe('resting')
})

test.describe('in a meeting', () => {
  test('the Prompt is held back, one notification says so, and an old "Ship it" can not ship the next one', async ({
    launch,
    desktop,
    freshFolder,
  }) => {
    const dataDir = freshFolder()
    seedFile(dataDir, 'tasks/seededev', {
      tasks: [
        {
          id: 'task-2',
          title: 'Next',
          kind: 'other',
          lastCap: 600_000,
          marks: [],
          took: [],
          shippedOn: [],
          lastUsedAt: 1,
          updatedAt: 1,
        },
      ],
      parked: [],
    })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(10_000) })
    const run = await launch({ dataDir })
    await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'In a meeting'))
    await desktop.tray.click('In a meeting', 'Until I say')
    const notification = await desktop.notifications.next()
    expect(notification).toMatchObject({
      title: 'Good enough — ship it',
      body: '25 minutes on Reply to Priya about the Q3 budget, as you planned.',
    })
    expect(await run.isVisible('prompt')).toBe(false)
    expect(run.current()).toMatchObject({ prompt: 'held', timebox: { phase: { name: 'resting' } } })

    await desktop.tray.click('The meeting is over')
    await run.expectVisible('prompt')
    await desktop.tray.click('Ship it')
    await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
    await desktop.tray.click('Recent', 'Next, 10 min')
    await desktop.tray.waitForToolTip((tip) => tip === 'Next: 10 minutes left')
    desktop.notifications.press(notification, 'Ship it')
    // Something that is certain to come after it on the same bus, so that the press had its chance.
    await desktop.tray.click('Pause')
    await desktop.tray.waitForToolTip((tip) => tip === 'Next: paused, 10 minutes left')
    expect(run.current().timebox).toMatchObject({ title: 'Next' })
    expect(run.history()).toHaveLength(1)
    expect(desktop.notifications.all.filter(({ title }) => title === 'Good enough — ship it')).toHaveLength(1)
  })

  test('"Ship it" on the notification ships what it speaks of', async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedCurrent(dataDir, { timebox: timeboxEndingIn(2_500), meeting: { until: null } })
    const run = await launch({ dataDir })
    const notification = await desktop.notifications.next()
    desktop.notifications.press(notification, 'Ship it')
    await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
    expect(run.history()).toMatchObject([{ id: 'seeded-timebox', outcome: { kind: 'ship' } }])
  })

  test('a click on the notification opens the Prompt', async ({ launch, desktop, freshFolder }) => {
    const dataDir = freshFolder()
    seedCurrent(dataDir, { timebox: timeboxEndingIn(2_500), meeting: { until: null } })
    const run = await launch({ dataDir })
    desktop.notifications.click(await desktop.notifications.next())
    await run.expectVisible('prompt')
    expect(run.history()).toEqual([])
  })
})

test('a task parked until a time is back when it is, once', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, {})
  const now = Date.now()
  seedFile(dataDir, 'tasks/seededev', {
    tasks: [],
    parked: [
      {
        id: 'parked-1',
        title: 'Slides',
        kind: 'slides',
        marks: [],
        left: 600_000,
        plannedCap: 1_500_000,
        parkedAt: now - 5_000,
        until: now + 2_000,
        updatedAt: now - 5_000,
      },
    ],
  })
  const run = await launch({ dataDir })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Carry on: Slides, 10 min'))
  expect(await desktop.notifications.next()).toMatchObject({ title: 'Slides is back' })
  await desktop.tray.click('Carry on: Slides, 10 min')
  await desktop.tray.waitForToolTip((tip) => tip === 'Slides: 10 minutes left')
  expect(run.current().timebox).toMatchObject({ continues: 'parked-1', cap: 600_000 })
})

test('the minutes in the tray go down by themselves, and nothing is written meanwhile', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const now = Date.now()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(10 * 60_000) })
  const run = await launch({ dataDir, rate: 30, anchor: now })
  const minutesIn = (tip: string): number => Number(/(\d+) minutes left$/u.exec(tip)?.[1] ?? Number.NaN)
  const first = minutesIn(await desktop.tray.waitForToolTip((tip) => minutesIn(tip) <= 9))
  const before = run.fingerprint('current.json')
  await desktop.tray.waitForToolTip((tip) => minutesIn(tip) <= first - 2)
  expect(run.fingerprint('current.json')).toBe(before)
})

test('the shortcut opens Start from any app, and is shown only because it does', async ({ launch, desktop, press }) => {
  const run = await launch()
  const [start] = await desktop.tray.waitForMenu((menu) => menu.length > 0)
  test.skip(start?.shortcut === undefined, 'this display gives no global shortcuts')
  await expect
    .poll(async () => {
      press('ctrl+shift+e')
      return run.isVisible('start')
    })
    .toBe(true)
})

test('typing while the cap arrives: no key is lost, and the Prompt comes after the pause', async ({
  launch,
  freshFolder,
  typeOn,
}) => {
  const dataDir = freshFolder()
  // Late enough for the app to be there before, and early enough to come in mid-sentence.
  seedCurrent(dataDir, { timebox: timeboxEndingIn(10_000) })
  const run = await launch({ dataDir, args: ['--show=start'] })
  const start = await run.window('start')
  await run.focus('start')
  const field = start.getByLabel('What’s in front of you?')
  await field.focus()
  const sentence = 'a sentence that is being written while the time runs out '.repeat(6).trim()
  const typing = typeOn(sentence)
  await expect.poll(() => run.current().prompt).toBe('waiting')
  expect(await run.isVisible('prompt')).toBe(false)
  await typing
  await run.expectVisible('prompt')
  expect(await run.isFocused('prompt')).toBe(false)
  await expect(field).toHaveValue(sentence)
  expect(run.current()).toMatchObject({ prompt: 'open', timebox: { phase: { name: 'resting' } } })
})

test('an app that fills the screen is never covered: one notification, and the Prompt once it is gone', async ({
  launch,
  desktop,
  freshFolder,
  fullScreenWindow,
}) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_500) })
  await fullScreenWindow.open()
  const before = desktop.notifications.all.length
  const run = await launch({ dataDir })
  const notification = await desktop.notifications.next()
  expect(notification).toMatchObject({ title: 'Good enough — ship it' })
  expect(run.current().prompt).toBe('held')
  expect(await run.isVisible('prompt')).toBe(false)

  await fullScreenWindow.close()
  const gone = process.uptime()
  await run.expectVisible('prompt')
  expect(process.uptime() - gone).toBeLessThan(13)
  expect(desktop.notifications.all.slice(before)).toHaveLength(1)
})

test('a word before the cap, for those who want it: "Keep going" keeps going', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, { wordBefore: true })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(5 * 60_000 + 1_500) })
  const run = await launch({ dataDir })
  const word = await desktop.notifications.next()
  expect(word).toMatchObject({
    title: 'Five minutes left',
    body: 'Reply to Priya about the Q3 budget. Where would you like to stop?',
  })
  desktop.notifications.press(word, 'Keep going')
  await desktop.tray.waitForToolTip((tip) => tip.endsWith('5 minutes left'))
  expect(run.current().timebox?.phase.name).toBe('running')
})

test('"Still paused" is said once after twenty minutes, and parks with one click', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  const timebox = timeboxEndingIn(10 * 60_000)
  const since = { wall: (Date.now() - 20 * 60_000 + 2_000) as typeof timebox.startedAt, boot: bootMs(0) }
  seedCurrent(dataDir, { timebox: { ...timebox, phase: { name: 'paused', since, left: minutes(10), told: false } } })
  const run = await launch({ dataDir })
  const still = await desktop.notifications.next()
  expect(still).toMatchObject({ title: 'Still paused' })
  desktop.notifications.press(still, 'Park it')
  await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
  expect(run.history()).toMatchObject([{ outcome: { kind: 'park', left: minutes(10) } }])
})

test('a meeting gathers what had to wait into one summary', async ({ launch, desktop, freshFolder }) => {
  const dataDir = freshFolder()
  const now = Date.now()
  const parked = (id: string, title: string) => ({
    id,
    title,
    kind: 'slides',
    marks: [],
    left: 600_000,
    plannedCap: 1_500_000,
    parkedAt: now - 60_000,
    until: now - 5_000,
    updatedAt: now - 60_000,
  })
  seedCurrent(dataDir, { meeting: { until: null } })
  seedFile(dataDir, 'tasks/seededev', { tasks: [], parked: [parked('p1', 'Slides'), parked('p2', 'Minutes')] })
  const run = await launch({ dataDir })
  const before = desktop.notifications.all.length
  await desktop.tray.click('The meeting is over')
  const summary = await desktop.notifications.next()
  expect(summary).toMatchObject({ title: 'While it was quiet', body: 'Slides is back.\nMinutes is back.' })
  expect(run.current().meeting).toBeNull()
  expect(desktop.notifications.all.slice(before)).toHaveLength(1)
})
