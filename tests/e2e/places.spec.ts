import { spawnSync } from 'node:child_process'
import { expect, test, type RunningApp } from './support/harness.ts'
import { DEVICE, seedFile } from './support/seed.ts'

const boundsOf = (run: RunningApp) =>
  run.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().endsWith('#/start'))
      ?.getBounds(),
  )

test('a window comes back where it was left', async ({ launch, freshFolder, display }) => {
  const dataDir = freshFolder()
  const run = await launch({ dataDir, args: ['--show=start'] })
  await run.expectVisible('start')
  const move = ['search', '--onlyvisible', '--name', '^Enough: start$', 'windowmove', '840', '310']
  await expect
    .poll(async () => {
      spawnSync('xdotool', move, { env: display, stdio: 'ignore' })
      return (await boundsOf(run))?.x
    })
    .toBe(840)
  await expect.poll(() => run.settings().places).toMatchObject({ start: { x: 840, y: 310 } })
  await run.kill()
  const again = await launch({ dataDir, args: ['--show=start'] })
  await again.expectVisible('start')
  await expect.poll(async () => boundsOf(again)).toMatchObject({ x: 840, y: 310 })
})

test('a place that is off every screen is brought back to one', async ({ launch, freshFolder }) => {
  const dataDir = freshFolder()
  seedFile(dataDir, 'settings', { device: DEVICE, places: { start: { x: 90_000, y: -5_000 } } })
  const run = await launch({ dataDir, args: ['--show=start'] })
  await run.expectVisible('start')
  await expect.poll(async () => boundsOf(run)).toMatchObject({ x: 1600 - 460, y: 0 })
})
