import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { EnoughBridge, ExportWish } from '@shared/bridge.ts'
import type { Page } from '@playwright/test'
import { believable } from '../support/histories/believable.ts'
import { writeMonths } from '../support/histories/write.ts'
import { expect, test, type RunningApp } from './support/harness.ts'

const NO_FILTER = { kinds: null, projects: null } as const
const TIMEBOXES: ExportWish = {
  what: 'timeboxes',
  form: 'csv',
  naming: 'names',
  span: null,
  filter: NO_FILTER,
}

/** Ask as the window does. */
const save = (page: Page, wish: ExportWish) =>
  page.evaluate((asked) => (Reflect.get(globalThis, 'enough') as EnoughBridge).saveExport(asked), wish)

/** The system's window is answered at once. @returns what it was asked with, as it was opened */
const answerDialog = (run: RunningApp, path: string) =>
  run.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...args: readonly unknown[]) => {
      Object.assign(globalThis, { askedToSave: args.at(-1) })
      return Promise.resolve({ canceled: filePath === '', filePath })
    }
  }, path)
const asked = (run: RunningApp) =>
  run.app.evaluate(() => Reflect.get(globalThis, 'askedToSave') as { readonly defaultPath: string })

test('timeboxes are saved where the person wants them, by the window of Insights alone', async ({
  launch,
  desktop,
  freshFolder,
}) => {
  const folder = freshFolder()
  const dataDir = join(folder, 'data')
  const wanted = join(folder, 'wanted')
  mkdirSync(wanted)
  writeMonths(dataDir, 'testtest', believable({ seed: 3, timeboxes: 400 }))
  const run = await launch({ dataDir })
  await desktop.tray.click('Start a timebox…')
  const start = await run.window('start')
  expect(await save(start, TIMEBOXES)).toMatchObject({ ok: false, code: 'notAllowed' })
  await start.evaluate(() =>
    (Reflect.get(globalThis, 'enough') as EnoughBridge).dispatch({ type: 'open', window: 'insights' }),
  )
  const insights = await run.window('insights')

  // Nobody chose a place.
  await answerDialog(run, '')
  expect(await save(insights, TIMEBOXES)).toEqual({ ok: true, value: null })
  const { defaultPath } = await asked(run)
  expect(defaultPath).toMatch(/enough-20\d\d-\d\d-\d\d-to-2026-05-14\.csv$/u)

  await answerDialog(run, join(wanted, 'all.csv'))
  expect(await save(insights, TIMEBOXES)).toEqual({ ok: true, value: { name: 'all.csv', folder: wanted } })
  expect(readFileSync(join(wanted, 'all.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(390)
  expect(readdirSync(wanted)).toEqual(['all.csv'])
  // Remembered.
  await save(insights, { ...TIMEBOXES, form: 'ics' })
  expect((await asked(run)).defaultPath).toContain(`${wanted}/`)
  expect(run.settings().exportFolder).toBe(wanted)

  rmSync(wanted, { recursive: true })
  expect(await save(insights, TIMEBOXES)).toMatchObject({ ok: false, code: 'exportFolderGone' })
  expect(existsSync(wanted)).toBe(false)
})
