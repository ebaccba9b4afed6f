import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { believable } from '../../../tests/support/histories/believable.ts'
import { writeMonths } from '../../../tests/support/histories/write.ts'
import { DEVICE, seedSettings } from '../../../tests/e2e/support/seed.ts'
import { until } from '../../demo/until.ts'
import type { Attacked } from '../case.ts'

/** A minute takes a second, and it is Friday, the 15th of May 2026, at nine. */
export const FRIDAY_MORNING = (): Readonly<Record<string, string>> => ({
  TZ: 'UTC',
  ENOUGH_CLOCK_RATE: `60@${Date.now()}=${Date.UTC(2026, 4, 15, 9)}`,
})

/** Make a folder one in which somebody has lived for a while. */
export const liveIn = (dataDir: string, seed: number): void => {
  seedSettings(dataDir, {})
  writeMonths(dataDir, DEVICE, believable({ seed, timeboxes: 200, perDay: 8 }))
}

/** What of a running app the walk needs. */
export type Walked = Pick<Attacked, 'app' | 'desktop' | 'window'>

/**
 * Use the app as somebody does in a day: start, be asked, ship, reflect, look at Insights, take files along, share a folder. @param folder where the files go @returns the files
 */
export const useItAll = async ({ app, desktop, window }: Walked, folder: string): Promise<readonly string[]> => {
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  const nextFile = async (name: string): Promise<void> => {
    const path = join(folder, name)
    files.push(path)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
  }
  const written = async (): Promise<void> => {
    const path = files.at(-1) ?? ''
    await until(`${path} written`, () => existsSync(path))
  }
  const click = async (label: string): Promise<void> => {
    await desktop.tray.waitForMenu((menu) => menu.some((item) => item.label === label))
    await desktop.tray.click(label)
  }

  const start = await window('start')
  await start.getByLabel('What’s in front of you?').fill('Reply to Priya')
  await start.getByRole('radio', { name: 'Other' }).check({ force: true })
  await start.getByRole('textbox', { name: /^Minutes/u }).fill('1')
  await start.keyboard.press('Control+Enter')

  const prompt = await window('prompt')
  await prompt.getByRole('button', { name: /^Ship it/u }).click()

  await click('Evening reflection…')
  const evening = await window('reflection')
  for (const name of ['Continue', 'Continue', 'Close the day']) await evening.getByRole('button', { name }).click()

  await click('Insights')
  const insights = await window('insights')
  await insights.getByRole('button', { name: 'Export', exact: true }).click()
  await nextFile('timeboxes.csv')
  await insights.getByRole('button', { name: 'Save…' }).click()
  await written()
  await insights.getByRole('radio', { name: 'A page for someone' }).click()
  await insights.getByRole('radio', { name: 'PDF' }).click()
  await nextFile('week.pdf')
  await insights.getByRole('button', { name: 'Save…' }).click()
  await written()

  await click('Settings…')
  const settings = await window('settings')
  await settings
    .getByRole('button', { name: 'Data & privacy' })
    .or(settings.getByRole('link', { name: 'Data & privacy' }))
    .first()
    .click()
  await nextFile('everything.json')
  await settings.getByRole('button', { name: 'Export' }).click()
  await written()
  await share(app, settings, join(folder, 'shared'))
  return files
}

/** Choose a folder that other computers share, and wait until own files lie there. */
const share = async (app: Walked['app'], settings: Page, folder: string): Promise<void> => {
  mkdirSync(folder)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
  await settings.getByRole('button', { name: 'Choose a folder…' }).click()
  await until('own files in the shared folder', () => existsSync(join(folder, 'Enough/history', DEVICE)))
}
