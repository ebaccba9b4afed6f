import { spawnSync } from 'node:child_process'
import { expect, test } from './support/harness.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from './support/seed.ts'

const LEFT = { x: 0, y: 0, width: 700, height: 1000 }
const RIGHT = { x: 700, y: 0, width: 900, height: 1000 }

test('the Prompt fills the screen in use, with a card in the middle and a way out, and is small again after', async ({
  launch,
  desktop,
  freshFolder,
  monitors,
  display,
}) => {
  monitors.set({ left: LEFT, right: RIGHT })
  spawnSync('xdotool', ['mousemove', '1200', '500'], { env: display })
  const dataDir = freshFolder()
  seedSettings(dataDir, { atCap: 'screen', waitForLull: false })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(1_000) })
  const run = await launch({ dataDir })
  await run.expectVisible('prompt')
  await expect.poll(() => run.bounds('prompt')).toEqual(RIGHT)
  expect(await run.isFocused('prompt')).toBe(false)
  const prompt = await run.window('prompt')
  await expect.poll(() => prompt.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 1000])
  const card = await prompt.getByRole('dialog').boundingBox()
  expect(card).toEqual({ x: (900 - 580) / 2, y: (1000 - 612) / 2, width: 580, height: 612 })
  await expect(prompt.getByRole('button', { name: /let it rest/u })).toBeInViewport({ ratio: 1 })

  // Its screen is unplugged: it fills the one that is left.
  monitors.set({ left: LEFT })
  await expect.poll(() => run.bounds('prompt')).toEqual(LEFT)

  await prompt.getByRole('button', { name: /let it rest/u }).click()
  await run.expectVisible('prompt', false)
  await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  await desktop.tray.click('Ship it')
  await run.expectVisible('prompt')
  await expect.poll(async () => (await run.bounds('prompt'))?.height).toBeLessThan(612)
  const { x = -1, y = -1, width } = (await run.bounds('prompt')) ?? {}
  expect(width).toBe(580)
  expect([x >= 0 && x + 580 <= 700, y >= 0 && y + 260 <= 1000]).toEqual([true, true])
})
