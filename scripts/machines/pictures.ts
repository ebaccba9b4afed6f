import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findProgram } from '../lib/system-packages.mjs'
import { projectRoot } from '../lib/project.mjs'
import { say } from '../lib/say.mjs'
import type { SyncthingNode } from './syncthing-node.ts'

const PICTURES = join('docs', 'pictures', 'syncthing')
const SIZE = { width: 1100, height: 720 }

/** Pictures of Syncthing's own page, for the guide: the page, an ID, a device and a folder that are added. */
export const takePictures = async ([node]: readonly SyncthingNode[]): Promise<void> => {
  if (node === undefined) throw new Error('a node is needed')
  const folder = join(projectRoot, PICTURES)
  mkdirSync(folder, { recursive: true })
  const executablePath = findProgram(['chromium', 'chromium-browser', 'google-chrome'], process.env['PATH'] ?? '')
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB', reducedMotion: 'reduce' })
    const take = async (name: string): Promise<void> =>
      void (await page.screenshot({ path: join(folder, `${name}.png`) }))
    await page.goto(node.page)
    await page.getByRole('button', { name: 'Add Remote Device' }).waitFor()
    await take('page')
    await inDialog(page, ['Actions', 'Show ID'], () => take('id'))
    await inDialog(page, ['Add Remote Device'], () => take('device'))
    await inDialog(page, ['Add Folder', 'Sharing'], () => take('folder'))
  } finally {
    await browser.close()
  }
  say(`4 pictures are in ${PICTURES}.`)
}

/** Opens a dialog by what is pressed, does something, and closes it. */
const inDialog = async (page: Page, pressed: readonly string[], act: () => Promise<void>): Promise<void> => {
  for (const name of pressed) await page.getByText(name, { exact: true }).locator('visible=true').first().click()
  const dialog = page.locator('.modal.in')
  await dialog.waitFor()
  await act()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}
