import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findProgram } from '../lib/system-packages.mjs'
import { projectRoot } from '../lib/project.mjs'
import { say } from '../lib/say.mjs'
import type { SyncthingNode } from './syncthing-node.ts'

const PICTURES = join('docs', 'pictures', 'syncthing')
const SIZE = { width: 1100, height: 720 }

/** What is pressed to open each dialog, by the name of its picture. */
const DIALOGS: Readonly<Record<string, readonly string[]>> = {
  id: ['Actions', 'Show ID'],
  device: ['Add Remote Device'],
  folder: ['Add Folder', 'Sharing'],
}

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
    await begin(page, node)
    await take('page')
    for (const [name, pressed] of Object.entries(DIALOGS)) {
      await begin(page, node)
      for (const one of pressed) await page.getByText(one, { exact: true }).locator('visible=true').first().click()
      await page.locator('.modal.in').waitFor()
      await take(name)
    }
  } finally {
    await browser.close()
  }
  say(`4 pictures are in ${PICTURES}.`)
}

/** The page as it is when it is opened, with all that it shows. */
const begin = async (page: Page, node: SyncthingNode): Promise<void> => {
  await page.goto(node.page)
  await page.getByText('Add Remote Device', { exact: true }).locator('visible=true').waitFor()
}
