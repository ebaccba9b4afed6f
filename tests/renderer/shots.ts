import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import { AT } from './support/samples.ts'
import { SCENES, type Scene } from './support/scenes.ts'

/*
 * Pictures of every window without the app: `node tests/renderer/shots.ts [part of a name]…` builds the page, serves it
 * on loopback under a strict content security policy, and writes PNGs to .scratch/shots.
 */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const SHOTS = at('.scratch/shots')
const SITE = at('.scratch/shots-site')
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'none'"

/** Runs in the page before its own scripts. */
const putBridge = ({ snapshot, refusal }: { snapshot: Snapshot; refusal: Scene['refusal'] | undefined }): void => {
  const commands: unknown[] = []
  const done = { ok: true, value: { outcome: 'done' } }
  Object.assign(globalThis, {
    commands,
    enough: {
      platform: 'linux',
      getSnapshot: () => Promise.resolve({ ok: true, value: snapshot }),
      onSnapshot: () => () => undefined,
      dispatch: (command: unknown) => {
        commands.push(command)
        const asked = typeof command === 'object' && command !== null && 'type' in command && command.type === 'start'
        return Promise.resolve(asked && refusal !== undefined ? { ok: false, ...refusal } : done)
      },
      fit: (height: number) => {
        Object.assign(globalThis, { fitted: height })
        return Promise.resolve({ ok: true, value: { height } })
      },
      copy: () => Promise.resolve({ ok: true, value: null }),
    },
  })
}

const act = async (page: Page, key: string): Promise<void> => {
  if (key.startsWith('=')) await page.keyboard.insertText(key.slice(1))
  else await page.keyboard.press(key)
}

const shoot = async (browser: Browser, address: string, name: string, scene: Scene, dark: boolean): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width: scene.width, height: scene.height },
    deviceScaleFactor: 1.5,
    locale: 'en-GB',
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: scene.forced === true ? 'active' : 'none',
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${name}: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.log(`${name}: ${error.message}`))
  await page.clock.setFixedTime(scene.now ?? AT)
  await page.addInitScript(putBridge, {
    refusal: scene.refusal,
    snapshot: { ...scene.snapshot, theme: dark ? 'dark' : 'light' } as const,
  })
  await page.goto(`${address}#/${scene.window}`)
  await page.locator('h1, [role="combobox"]').first().waitFor()
  await page.evaluate(
    ({ rtl, textScale }) => {
      if (rtl === true) document.documentElement.dir = 'rtl'
      if (textScale !== undefined) document.documentElement.style.fontSize = `${textScale * 100}%`
    },
    { rtl: scene.rtl, textScale: scene.textScale },
  )
  for (const key of scene.keys ?? []) await act(page, key)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished))
  })
  await page.screenshot({ path: `${SHOTS}/${name}-${dark ? 'dark' : 'light'}.png` })
  const fitted: unknown = await page.evaluate(() => Reflect.get(globalThis, 'fitted'))
  if (!dark && fitted !== scene.height)
    console.log(`${name}: ${String(scene.height)} drawn, ${String(fitted)} asked for`)
  await context.close()
}

const wanted = process.argv.slice(2)
mkdirSync(SHOTS, { recursive: true })
const config = {
  configFile: false,
  root: at('src/renderer'),
  logLevel: 'warn',
  plugins: [react()],
  resolve: { alias: { '@core': at('src/core'), '@shared': at('src/shared') } },
  build: { outDir: SITE, emptyOutDir: true, assetsInlineLimit: 0 },
} satisfies InlineConfig
await build(config)
const server = await preview({
  ...config,
  preview: { host: '127.0.0.1', port: 0, headers: { 'Content-Security-Policy': CSP } },
})
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [name, scene] of Object.entries(SCENES)) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
  await shoot(browser, address, name, scene, false)
  await shoot(browser, address, name, scene, true)
}
await browser.close()
await server.close()
