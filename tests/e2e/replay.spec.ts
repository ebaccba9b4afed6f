import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EnoughBridge } from '@shared/bridge.ts'
import { expect, test } from './support/harness.ts'

const ROOT = join(import.meta.dirname, '../..')

test('a recording saved in Settings plays the timebox that was lived, without a word of it', async ({
  launch,
  freshFolder,
}) => {
  const run = await launch({ args: ['--show=start'] })
  const start = await run.window('start')
  await start.getByLabel('What’s in front of you?').fill('Quince for Medlar')
  await start.keyboard.press('Control+Enter')
  await expect.poll(() => run.current().timebox?.title).toBe('Quince for Medlar')
  await start.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: 'settings' }),
  )
  const settings = await run.window('settings')
  await settings.getByRole('button', { name: 'Data & privacy' }).press('Enter')
  const file = join(freshFolder(), 'a-recording.json')
  await run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const report = settings.getByRole('region', { name: 'For a report' })
  await report.getByRole('button', { name: 'Save…' }).press('Enter')
  await expect(report.getByText('Saved as a-recording.json')).toBeVisible()

  expect(readFileSync(file, 'utf8')).not.toMatch(/Quince|Medlar/u)
  const told = execFileSync(process.execPath, ['scripts/replay.ts', file], { cwd: ROOT, encoding: 'utf8' })
  expect(told).toMatch(/ {2}you {5}start, “Task \d+”, cap 25 min/u)
  expect(told).toMatch(/\n\d+ steps\. 0 timeboxes ended, “Task \d+” is open\.\n$/u)
})
