/**
 * `npm run icons`: renders every PNG under resources/ from the drawings in resources/icons/, with transparent
 * background and exact pixel sizes. The same drawings give the same files again.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { projectRoot } from './lib/project.mjs'
import { explain, say } from './lib/say.mjs'
import { findProgram } from './lib/system-packages.mjs'

/** One PNG to render. */
interface Picture {
  /** The drawing, under resources/icons/. */
  readonly drawing: string
  /** The file, under resources/. */
  readonly file: string
  /** Width and height in pixels. */
  readonly size: number
}

const STATES = ['idle', ...Array.from({ length: 8 }, (_, eighth) => `running-${eighth + 1}`), 'paused', 'resting']

/** Where each system's tray finds its icons, in which colours and at which base size in pixels. */
const TRAYS = [
  { folder: 'tray/macos', colours: 'template', base: 16, suffix: 'Template' },
  { folder: 'tray/linux/dark-panel', colours: 'light', base: 22, suffix: '' },
  { folder: 'tray/linux/light-panel', colours: 'template', base: 22, suffix: '' },
  { folder: 'tray/windows', colours: 'color', base: 16, suffix: '' },
] as const

const APP_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const pictures: readonly Picture[] = [
  ...APP_SIZES.map((size) => ({
    drawing: size <= 32 ? 'app-icon-small.svg' : 'app-icon.svg',
    file: `app/icon-${size}.png`,
    size,
  })),
  ...TRAYS.flatMap(({ folder, colours, base, suffix }) =>
    STATES.flatMap((state) =>
      [1, 2].map((scale) => ({
        drawing: `tray/${colours}/${state}-${base}.svg`,
        file: `${folder}/${state}${suffix}${scale === 1 ? '' : `@${scale}x`}.png`,
        size: base * scale,
      })),
    ),
  ),
]

/** Renders the pictures one after the other in one page. */
async function render(executablePath: string): Promise<void> {
  const resources = join(projectRoot, 'resources')
  for (const folder of ['app', 'tray']) rmSync(join(resources, folder), { recursive: true, force: true })
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 })
    for (const { drawing, file, size } of pictures) {
      const svg = readFileSync(join(resources, 'icons', drawing)).toString('base64')
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(
        `<style>* { margin: 0 } img { display: block }</style><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg}">`,
      )
      const png = await page.screenshot({ omitBackground: true })
      mkdirSync(dirname(join(resources, file)), { recursive: true })
      writeFileSync(join(resources, file), png)
    }
  } finally {
    await browser.close()
  }
}

const browser = findProgram(['chromium', 'chromium-browser', 'google-chrome'], process.env['PATH'] ?? '')
if (browser === null) {
  explain('Chromium draws the icons, and it is not installed: apt-get install -y chromium')
  process.exitCode = 1
} else {
  await render(browser)
  say(`${pictures.length} icons are in resources/.`)
}
