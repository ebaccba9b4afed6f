import { spawnSync } from 'node:child_process'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile } from './support/seed.ts'

test('a window comes back where it was left', async ({ launch, freshFolder, display }) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, args: ['--show=start'] })
  await run.expectVisible('start')
  const move = ['search', '--onlyvisible', '--name', '^Enough: start$', 'windowmove', '840', '310']
  await expect
    .poll(async () => {
      spawnSync('xdotool', move, { env: display, stdio: 'ignore' })
      return (await run.bounds('start'))?.x
    })
    .toBe(840)
  await expect.poll(() => run.settings().places).toMatchObject({ start: { x: 840, y: 310 } })
  await run.kill()
  const again = await launch({ dataDir, args: ['--show=start'] })
  await again.expectVisible('start')
  await expect.poll(async () => again.bounds('start')).toMatchObject({ x: 840, y: 310 })
})

test('a place that is off every screen is brought back to one', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedFile(dataDir, 'settings', { device: DEVICE, places: { start: { x: 90_000, y: -5_000 } } })
  const run = await launch({ dataDir, args: ['--show=start'] })
  await run.expectVisible('start')
  await expect.poll(async () => run.bounds('start')).toMatchObject({ x: 1600 - 460, y: 0 })
})

const putAway = async (run: RunningApp): Promise<void> => {
  await run.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.hide()
  })
  await run.expectVisible('start', false)
}

const LEFT = { x: 0, y: 0, width: 900, height: 1000 }
const RIGHT = { x: 900, y: 0, width: 700, height: 1000 }

test('a window whose screen is unplugged is whole on the other one, and opened anew it is there too', async ({
  launch,
  desktop,
  freshFolder,
  monitors,
}) => {
  monitors.set({ left: LEFT, right: RIGHT })
  const dataDir = freshFolder()
  const place = { x: 1100, y: 600 }
  seedFile(dataDir, 'settings', { device: DEVICE, places: { start: place } })
  const run = await launch({ dataDir, args: ['--show=start'] })
  await run.expectVisible('start')
  await expect.poll(() => run.bounds('start')).toMatchObject(place)
  monitors.set({ left: LEFT })
  // As little as it takes: to the edge it went over, and not up or down.
  await expect.poll(() => run.bounds('start')).toMatchObject({ x: 900 - 460, y: 600 })
  expect(run.settings().places).toEqual({ start: place })
  await putAway(run)
  await desktop.tray.click('Start a timebox…')
  await run.expectVisible('start')
  await expect.poll(() => run.bounds('start')).toMatchObject({ x: 900 - 460, y: 600 })

  // Its own screen is there again, and so is its place.
  await putAway(run)
  monitors.set({ left: LEFT, right: RIGHT })
  await expect
    .poll(() => run.app.evaluate(({ screen }) => screen.getAllDisplays().map(({ label }) => label)))
    .toEqual(['left', 'right'])
  await desktop.tray.click('Start a timebox…')
  await run.expectVisible('start')
  await expect.poll(() => run.bounds('start')).toMatchObject(place)
})

for (const scale of [1.25, 2]) {
  test(`at scale ${scale} a window is as large as designed, and whole on its screen`, async ({
    launch,
    freshFolder,
  }) => {
    const dataDir = freshFolder()
    seedFile(dataDir, 'settings', { device: DEVICE, places: { start: { x: 90_000, y: 90_000 } } })
    const run = await launch({ dataDir, switches: [`--force-device-scale-factor=${scale}`], args: ['--show=start'] })
    await run.expectVisible('start')
    const start = await run.window('start')
    await expect.poll(() => start.evaluate(() => [innerWidth, devicePixelRatio])).toEqual([460, scale])
    const { height = 0 } = (await run.bounds('start')) ?? {}
    expect(height).toBeGreaterThanOrEqual(350)
    await expect.poll(() => run.bounds('start')).toMatchObject({ x: 1600 / scale - 460, y: 1000 / scale - height })
  })
}
