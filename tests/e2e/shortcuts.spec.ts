import { expect, test, type RunningApp } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

const KEYS = { shipShortcut: 'CommandOrControl+Alt+J', lookShortcut: 'CommandOrControl+Alt+L' } as const

/** Pressed again should a busy machine have missed it; a person presses it once. */
const pressUntil = (press: (key: string) => void, key: string, seen: () => Promise<boolean>): Promise<void> =>
  expect
    .poll(async () => {
      const done = await seen()
      if (!done) press(key)
      return done
    })
    .toBe(true)

const shipped = (run: RunningApp): number => run.history().filter(({ outcome }) => outcome.kind === 'ship').length

test('what is open is looked at again and shipped by keys, from any app', async ({
  launch,
  freshFolder,
  fullScreenWindow,
  press,
}) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, KEYS)
  seedCurrent(dataDir, { timebox: timeboxEndingIn(20 * 60_000) })
  const run = await launch({ dataDir })
  await fullScreenWindow.open()
  await pressUntil(press, 'ctrl+alt+l', () => run.isVisible('running'))
  const running = await run.window('running')
  await expect(running.getByText('You’d like to look again. What helps?')).toBeVisible()
  await pressUntil(press, 'ctrl+alt+j', () => Promise.resolve(run.current().timebox === null))
  expect(run.history()).toMatchObject([{ outcome: { kind: 'ship' } }])
  // With nothing open they do nothing; a later key of theirs shows that this one was heard.
  press('ctrl+alt+j')
  await pressUntil(press, 'ctrl+shift+e', () => run.isVisible('start'))
  expect(shipped(run)).toBe(1)
})

test('they are off at first, and the same keys twice are said to be', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedSettings(dataDir, {})
  const run = await launch({ dataDir, args: ['--show=settings'] })
  const page = await run.window('settings')
  await run.expectVisible('settings')
  await expect(page.getByText('None', { exact: true })).toHaveCount(2)
  const change = (row: number) => page.getByRole('button', { name: 'Change' }).nth(row)
  await change(1).click()
  await page.keyboard.press('Control+Alt+J')
  await expect.poll(() => run.settings().shipShortcut).toBe('CommandOrControl+Alt+J')
  await expect(page.getByText('From any app. With nothing open, nothing happens')).toBeVisible()
  await change(2).click()
  await page.keyboard.press('Control+Alt+J')
  await expect(page.getByText('Enough has these keys for something else. Others work from any app.')).toBeVisible()
})
