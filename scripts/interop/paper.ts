import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { projectRoot } from '../lib/project.mjs'
import { findProgram } from '../lib/system-packages.mjs'

const SITE = 'https://bundle.interop'
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.woff2': 'font/woff2' }
/** As the app serves such a page. */
const POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"

/** The template of the built app. */
export const printTemplate = (): string => readFileSync(join(projectRoot, 'out/renderer/print.html'), 'utf8')

/** Prints a document as the app does, by Chromium. Nothing is loaded but the built styles and fonts. */
export const printByChromium = async (html: string): Promise<Uint8Array> => {
  const executablePath = findProgram(['chromium', 'chromium-browser', 'google-chrome'], process.env['PATH'] ?? '')
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url())
      const type = TYPES[extname(pathname)]
      const headers = { 'content-security-policy': POLICY }
      if (origin !== SITE) await route.abort()
      else if (pathname === '/page')
        await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers })
      else if (type === undefined) await route.fulfill({ status: 404 })
      else await route.fulfill({ path: join(projectRoot, 'out/renderer', pathname), contentType: type })
    })
    await page.goto(`${SITE}/page`)
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      tagged: true,
      margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
    })
  } finally {
    await browser.close()
  }
}
