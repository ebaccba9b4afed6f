import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'
import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import type { CopiedFile, EarlierCopy, FoundNotes, HistorySeen, ImportPreview } from '@shared/bridge.ts'
import type { ShippedThing } from '@core/export/shipped.ts'
import type { SharedPage } from '@core/export/shared-page.ts'
import { guidePages } from '../../../scripts/guide/guide-plugin.ts'
import { tagOf, type Language } from '../../../src/shared/languages.ts'
import { COPIED, EARLIER } from './copy-samples.ts'
import { SHARED_PAGE, SHIPPED } from './export-samples.ts'
import { OF_TIMEWARRIOR } from './history-samples.ts'
import { IMPORTED } from './samples.ts'
import { WEEK_PAGE } from './insights-samples.ts'
import type { Scene } from './scenes.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; connect-src 'none'"

interface Put {
  readonly snapshot: Snapshot
  readonly refusal: Scene['refusal'] | undefined
  readonly found: FoundNotes
  readonly insights: InsightsPage
  readonly imported: ImportPreview
  readonly copied: readonly CopiedFile[]
  readonly earlier: readonly EarlierCopy[]
  readonly history: HistorySeen
  readonly shared: SharedPage
  readonly shipped: readonly ShippedThing[]
  readonly saved: { readonly name: string; readonly folder: string }
}

/** Runs in the page before its own scripts. */
const putBridge = (put: Put): void => {
  const { snapshot, refusal, found, insights, imported, copied, earlier, history, shared, shipped, saved } = put
  const done = { ok: true, value: { outcome: 'done' } }
  Object.assign(globalThis, {
    enough: {
      platform: 'linux',
      getSnapshot: () => Promise.resolve({ ok: true, value: snapshot }),
      onSnapshot: (listen: (snapshot: Snapshot) => void) => {
        Object.assign(globalThis, { pushSnapshot: listen })
        return () => undefined
      },
      onLeaving: () => () => undefined,
      dispatch: (command: unknown) => {
        const asked =
          typeof command === 'object' &&
          command !== null &&
          'type' in command &&
          (command.type === 'start' || command.type === 'startOut' || command.type === 'closeDay')
        return Promise.resolve(asked && refusal !== undefined ? { ok: false, ...refusal } : done)
      },
      fit: (height: number) => {
        Object.assign(globalThis, { fitted: height })
        return Promise.resolve({ ok: true, value: { height } })
      },
      copy: () => Promise.resolve({ ok: true, value: null }),
      chooseWatched: () => Promise.resolve({ ok: true, value: null }),
      checkWatched: (path: string) => {
        const name = path.split('/').at(-1) ?? path
        if (name === 'gone.md')
          return Promise.resolve({
            ok: false,
            code: 'watchNotFound',
            message: 'There is no file or folder at that place.',
          })
        return Promise.resolve({ ok: true, value: { path, name, isFolder: !name.includes('.'), note: null } })
      },
      onSound: () => () => undefined,
      importJoy: () => Promise.resolve({ ok: true, value: { added: 2, left: 1 } }),
      exportJoy: () => Promise.resolve({ ok: true, value: true }),
      findNotes: () => Promise.resolve({ ok: true, value: found }),
      getInsights: () => Promise.resolve({ ok: true, value: insights }),
      onInsightsProgress: () => () => undefined,
      saveExport: () => Promise.resolve(refusal === undefined ? { ok: true, value: saved } : { ok: false, ...refusal }),
      previewPage: () => Promise.resolve({ ok: true, value: shared }),
      findShipped: () => Promise.resolve({ ok: true, value: shipped }),
      saveEverything: () =>
        Promise.resolve({
          ok: true,
          value: { name: 'enough-everything-2026-05-14.json', folder: '/home/ana/Documents' },
        }),
      saveRecording: () => Promise.resolve({ ok: true, value: null }),
      chooseImport: () => Promise.resolve({ ok: true, value: imported }),
      takeIn: () => Promise.resolve({ ok: true, value: null }),
      chooseHistory: () => Promise.resolve({ ok: true, value: history }),
      onHistoryProgress: () => () => undefined,
      erase: () => Promise.resolve({ ok: true, value: false }),
      copiedFiles: () => Promise.resolve({ ok: true, value: copied }),
      earlierCopies: () => Promise.resolve({ ok: true, value: earlier }),
      goBack: () => Promise.resolve({ ok: true, value: true }),
      openData: () => Promise.resolve({ ok: true, value: null }),
      chooseShared: () => Promise.resolve({ ok: true, value: null }),
      leaveShared: () => Promise.resolve({ ok: true, value: null }),
      nameComputer: () => Promise.resolve({ ok: true, value: null }),
      forgetComputer: () => Promise.resolve({ ok: true, value: null }),
      pathOf: () => '',
    },
  })
}

/** The height that the window asked for; null when it asked for none. */
export const fittedOf = async (page: Page): Promise<number | null> => {
  const fitted: unknown = await page.evaluate(() => Reflect.get(globalThis, 'fitted'))
  return typeof fitted === 'number' ? fitted : null
}

/** What short movements lead to: fades are over, and a breath of some seconds is held where it begins. */
export const settle = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const isShort = ({ effect }: Animation): boolean => Number(effect?.getTiming().duration) < 1000
    const all = document.getAnimations()
    for (const long of all.filter((animation) => !isShort(animation))) {
      long.pause()
      long.currentTime = 0
    }
    await document.fonts.ready
    await Promise.all(all.filter(isShort).map((animation) => animation.finished))
    await Promise.all(Array.from(document.images, (image) => image.decode()))
    // What was measured with the fonts has been asked for.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
  })
}

/** Let a window of the stage follow a system that changes to light or dark. */
export const toTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme: theme })
  await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' })
  await settle(page)
}

/** Main says that the language is another one now. */
export const toLanguage = async (page: Page, { snapshot }: Scene, language: Language): Promise<void> => {
  const next = { ...snapshot, theme: 'system' as const, language }
  await page.evaluate((pushed) => {
    const rev = Number(Reflect.get(globalThis, 'pushedRev') ?? pushed.rev) + 1
    Object.assign(globalThis, { pushedRev: rev })
    Reflect.get(globalThis, 'pushSnapshot')({ ...pushed, rev })
  }, next)
  await page.locator(`html[lang="${tagOf(language)}"]`).waitFor({ state: 'attached' })
  await settle(page)
}

/** The renderer's page in headless Chromium, without the app. */
export interface Stage {
  /** A window with its snapshot, after what a person does in it. Close it when done. */
  readonly show: (scene: Scene, theme?: 'light' | 'dark') => Promise<Page>
  readonly close: () => Promise<void>
}

/** What main answers in a scene. */
export const putFor = (scene: Scene): Put => ({
  refusal: scene.refusal,
  found: scene.found ?? { notes: [], more: false },
  insights: scene.insights ?? WEEK_PAGE,
  imported: IMPORTED,
  copied: COPIED,
  earlier: EARLIER,
  history: scene.history ?? OF_TIMEWARRIOR,
  shared: scene.shared ?? SHARED_PAGE,
  shipped: scene.shipped ?? SHIPPED,
  saved: { name: 'enough-2026-05-11-to-2026-05-14.csv', folder: '/home/kim/Documents' },
  snapshot: { ...scene.snapshot, theme: 'system' as const },
})

/**
 * Build the page and serve it on loopback under a strict content security policy.
 * @param tell hears of errors in the page
 * @param still without movements, and with one pixel per CSS pixel, for measuring and comparing
 */
export const openStage = async (tell: (line: string) => void, still = false): Promise<Stage> => {
  const site = mkdtempSync(join(tmpdir(), 'enough-page-'))
  const config = {
    configFile: false,
    root: at('src/renderer'),
    logLevel: 'error',
    plugins: [react(), guidePages(at('.'))],
    resolve: { alias: { '@core': at('src/core'), '@shared': at('src/shared') } },
    build: { outDir: site, emptyOutDir: true, assetsInlineLimit: 0 },
  } satisfies InlineConfig
  await build(config)
  const server = await preview({
    ...config,
    preview: { host: '127.0.0.1', port: 0, headers: { 'Content-Security-Policy': CSP } },
  })
  const address = server.resolvedUrls?.local[0] ?? ''
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const context = await browser.newContext({ deviceScaleFactor: still ? 1 : 1.5, locale: 'en-GB' })
  return {
    show: async (scene, theme = 'light') => {
      const page = await context.newPage()
      await page.setViewportSize({ width: scene.width, height: scene.height })
      await page.emulateMedia({
        colorScheme: theme,
        forcedColors: scene.forced === true ? 'active' : 'none',
        reducedMotion: still ? 'reduce' : 'no-preference',
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) tell(message.text())
      })
      page.on('pageerror', (error) => tell(error.message))
      await page.clock.setFixedTime(scene.snapshot.at)
      await page.addInitScript(putBridge, putFor(scene))
      await page.goto(`${address}#/${scene.window}`)
      await page.locator('h1, [role="combobox"]').first().waitFor({ state: 'attached' })
      if (scene.rtl === true) await page.evaluate(() => Object.assign(document.documentElement, { dir: 'rtl' }))
      for (const name of scene.click ?? []) await page.getByRole('button', { name }).first().click()
      for (const key of scene.keys ?? []) {
        if (key.startsWith('=')) await page.keyboard.insertText(key.slice(1))
        else await page.keyboard.press(key)
      }
      if (scene.unfold !== undefined) await page.getByText(scene.unfold).click()
      await settle(page)
      return page
    },
    close: async () => {
      await browser.close()
      await server.close()
      rmSync(site, { recursive: true, force: true })
    },
  }
}
