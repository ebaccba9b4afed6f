import { minutes } from '@core/time.ts'
import { violations } from '../support/axe-violations.ts'
import { expect, test } from './support/harness.ts'

test('a first run by keyboard alone: from the first screen to a running timebox in twelve key presses and a name', async ({
  launch,
  freshFolder,
  press,
  type,
}) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, firstStart: true })
  const welcome = await run.window('welcome')
  await run.expectVisible('welcome')
  await run.focus('welcome')
  await expect(welcome.getByRole('heading', { name: 'You decide when it’s enough.' })).toBeFocused()
  expect(await violations(welcome)).toEqual([])
  let keys = 0
  const counted = (...pressed: readonly string[]): void => {
    keys += pressed.length
    press(...pressed)
  }
  counted('Return')
  await run.expectVisible('welcome', false)
  const start = await run.window('start')
  await run.expectVisible('start')
  await run.focus('start')
  await expect(start.getByLabel('What’s in front of you?')).toBeFocused()
  type('Slides')
  counted('ctrl+Return')
  await expect.poll(() => run.current().timebox?.title).toBe('Slides')
  expect(run.current().timebox).toMatchObject({ cap: minutes(25), phase: { name: 'running' } })
  expect(keys).toBeLessThanOrEqual(12)
})

test('it comes back after a kill, and not after "Later"', async ({ launch, desktop, freshFolder, press }) => {
  const dataDir = freshFolder()
  const first = await launch({ dataDir, firstStart: true })
  await first.expectVisible('welcome')
  await first.kill()
  const second = await launch({ dataDir, firstStart: true })
  await second.expectVisible('welcome')
  await second.focus('welcome')
  await expect((await second.window('welcome')).getByRole('heading')).toBeFocused()
  press('Escape')
  await second.expectVisible('welcome', false)
  await second.kill()
  const third = await launch({ dataDir, firstStart: true })
  await desktop.tray.waitForMenu((menu) => menu.some(({ label }) => label === 'Insights'))
  await third.expectVisible('welcome', false)
})
