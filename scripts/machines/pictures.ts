import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { run } from '../lib/processes.mjs'
import { findProgram } from '../lib/system-packages.mjs'
import { projectRoot } from '../lib/project.mjs'
import { say } from '../lib/say.mjs'
import type { SyncthingNode } from './syncthing-node.ts'

const PICTURES = join('docs', 'pictures', 'syncthing')
const SIZE = { width: 1100, height: 720 }

interface Dialog {
  /** what is pressed to open it, in order */
  readonly pressed: readonly string[]
  /** what it says when it is all there */
  readonly shows: string
}

/** The dialogs of the guide, by the name of their picture. */
const DIALOGS: Readonly<Record<string, Dialog>> = {
  id: { pressed: ['Actions', 'Show ID'], shows: 'Device Identification' },
  device: { pressed: ['Add Remote Device'], shows: 'Device Name' },
  folder: { pressed: ['Add Folder', 'Sharing'], shows: 'laptop' },
}
/** Without movements, and in a font that has digits and spaces of its own. */
const STILL =
  "* { transition: none !important; animation: none !important } body, h1, h2, h3, h4 { font-family: 'DejaVu Sans', sans-serif !important }"

/** Pictures for the guide: Syncthing's own page and three of its dialogs, and what Enough's Settings say of a shared folder. */
export const takePictures = async ([node]: readonly SyncthingNode[]): Promise<void> => {
  if (node === undefined) throw new Error('a node is needed')
  const folder = join(projectRoot, PICTURES)
  mkdirSync(folder, { recursive: true })
  await takeSyncthing(node, folder)
  await takeSettings(folder)
  say(`The pictures are in ${PICTURES}.`)
}

const takeSettings = async (folder: string): Promise<void> => {
  const program = join(projectRoot, 'tests/renderer/guide-picture.ts')
  const { code, output } = await run(process.execPath, [program, join(folder, 'settings.png')])
  if (code !== 0) throw new Error(output)
}

const takeSyncthing = async (node: SyncthingNode, folder: string): Promise<void> => {
  const executablePath = findProgram(['chromium', 'chromium-browser', 'google-chrome'], process.env['PATH'] ?? '')
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'en-GB', reducedMotion: 'reduce' })
    await begin(page, node)
    await page.screenshot({ path: join(folder, 'page.png') })
    for (const [name, { pressed, shows }] of Object.entries(DIALOGS)) {
      await begin(page, node)
      for (const one of pressed) await page.getByText(one, { exact: true }).locator('visible=true').first().click()
      const dialog = page.locator('.modal.in .modal-content')
      await dialog.getByText(shows).locator('visible=true').first().waitFor()
      await dialog.screenshot({ path: join(folder, `${name}.png`) })
    }
  } finally {
    await browser.close()
  }
}

/** The page as it is when it is opened, with all that it shows. */
const begin = async (page: Page, node: SyncthingNode): Promise<void> => {
  await page.goto(node.page)
  await page.addStyleTag({ content: STILL })
  // The devices come last; what is opened before them knows none.
  for (const name of ['Enough', 'attic', 'laptop'])
    await page.getByText(name, { exact: true }).locator('visible=true').first().waitFor()
}
