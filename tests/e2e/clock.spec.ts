import { minutes } from '@core/time.ts'
import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

const HOUR_MS = 3_600_000

/** Somebody sets the wall clock of the computer; the clocks that count what passes are left alone. */
const setClock = (run: RunningApp, by: number): Promise<void> =>
  run.app.evaluate((_electron, ms) => {
    const now = Date.now
    Date.now = () => now() + ms
  }, by)

for (const hours of [-3, 30]) {
  test(`the clock is set by ${hours} hours: the minutes left stay, and no time is made or lost`, async ({
    launch,
    desktop,
    freshFolder,
  }) => {
    const dataDir = freshFolder()
    seedSettings(dataDir, { askAway: false })
    seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
    const run = await launch({ dataDir })
    await desktop.tray.waitForToolTip((tip) => tip.endsWith('20 minutes left'))
    const began = run.current().timebox?.startedAt ?? 0
    await setClock(run, hours * HOUR_MS)
    await desktop.tray.click('Pause')
    await desktop.tray.waitForToolTip((tip) => tip.endsWith('paused, 20 minutes left'))
    await desktop.tray.click('Carry on')
    await desktop.tray.waitForToolTip((tip) => tip.endsWith(': 20 minutes left'))
    expect(run.current().timebox?.startedAt).toBeCloseTo(began + hours * HOUR_MS, -2)
    await desktop.tray.click('Ship it')
    await desktop.tray.waitForToolTip((tip) => tip === 'Enough')
    const [record] = run.history()
    if (record === undefined) throw new Error('no record')
    const { paused, away, asleep, rested } = record.spans
    expect(record.took).toBeGreaterThanOrEqual(minutes(5))
    expect(record.took).toBeLessThan(minutes(6))
    expect(record.endedAt - record.startedAt).toBeCloseTo(record.took + paused + away + asleep + rested, -2)
  })
}

test('the Prompt that was open when the app was killed is open again', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
  const run = await launch({ dataDir })
  await run.expectVisible('prompt')
  await expect.poll(() => run.current().prompt).toBe('open')
  await run.kill()
  const again = await launch({ dataDir })
  await again.expectVisible('prompt')
  expect(again.current()).toMatchObject({ prompt: 'open', timebox: { phase: { name: 'resting' } } })
  const prompt = await again.window('prompt')
  await expect(prompt.getByRole('heading', { name: 'Good enough — ship it' })).toBeVisible()
})
