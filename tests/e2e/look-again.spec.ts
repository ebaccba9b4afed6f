import { expect, test } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

test.use({ desktopOptions: { notificationActions: true } })

test('the wish to look again is put off, comes back once, and is left, with nothing counted on screen', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  // Ten minutes are over in five seconds, in which nobody touches a key.
  seedSettings(dataDir, { askAway: false })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000, { title: 'Launch note' }) })
  const run = await launch({ dataDir, rate: 120, anchor: Date.now() })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'I want to look again…'))
  await desktop.tray.click('I want to look again…')
  await run.expectVisible('running')
  const running = await run.window('running')
  await expect(running.getByText('You’d like to look again. What helps?')).toBeVisible()
  await running.getByRole('button', { name: 'Wait ten minutes' }).click()
  await expect(running.getByText('Ten minutes. The wish often passes by itself.')).toBeVisible()
  expect(run.current().timebox?.looks.map(({ answer }) => answer)).toEqual(['waited'])
  const back = await desktop.notifications.waitFor(({ title }) => title === 'Still want to look?')
  expect(back.body).toBe('Launch note. Either answer is fine.')
  desktop.notifications.press(back, 'Leave it')
  await expect.poll(() => run.current().timebox?.looks.map(({ answer }) => answer)).toEqual(['waited', 'left'])
  expect(run.current().look).toBeNull()
})

test('a look for something named asks what it found, also for what was shipped', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000, { title: 'Launch note' }) })
  const run = await launch({ dataDir })
  await desktop.tray.waitForToolTip((tip) => tip === 'Launch note: 20 minutes left')
  await desktop.tray.click('Ship it')
  await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
  await desktop.tray.click('I want to look again…')
  const running = await run.window('running')
  await run.expectVisible('running')
  await running.getByRole('button', { name: 'Look once, for…' }).click()
  await running.getByRole('textbox', { name: 'What exactly are you looking for?' }).fill('The date')
  await running.getByRole('button', { name: 'Look once' }).click()
  await expect(running.getByText('What did it find?')).toBeVisible()
  await running.getByRole('button', { name: 'Nothing' }).click()
  await expect
    .poll(() => run.history()[0]?.looks)
    .toMatchObject([{ answer: 'once', lookingFor: 'The date', found: 'nothing' }])
})
