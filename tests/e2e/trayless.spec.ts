import { expect, test } from './support/harness.ts'

test.use({ desktopOptions: { tray: false } })

test('a desktop without a tray gets the menu as a window, with one sentence why, until a tray appears', async ({
  launch,
  desktop,
}) => {
  const run = await launch()
  await run.expectVisible('trayless')
  const window = await run.window('trayless')
  await expect(window.getByText('This desktop shows no tray icons, so the menu lives here.')).toBeVisible()
  await window.getByRole('button', { name: 'Start a timebox…' }).first().click()
  const start = await run.window('start')
  await run.expectVisible('start')
  await start.getByLabel('What’s in front of you?').fill('Without a tray')
  await start.keyboard.press('Control+Enter')
  await expect(window.getByText('Without a tray').first()).toBeVisible()
  await window.getByRole('button', { name: 'Pause' }).first().click()
  await expect.poll(() => run.current().timebox?.phase.name).toBe('paused')
  await desktop.tray.appear()
  await desktop.tray.onceRegistered()
  await run.expectVisible('trayless', false)
  await desktop.tray.vanish()
  await run.expectVisible('trayless')
})
