import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build, preview, type InlineConfig } from 'vite'
import { median, type Bench, type Measured } from './figures.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const ROUNDS = 7
const WINDOW = { width: 1100, height: 740 }

/** A page of `bench/charts`, built as the app's renderer is, in headless Chromium. */
const withPage = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
  const site = mkdtempSync(join(tmpdir(), 'enough-bench-charts-'))
  const config = {
    configFile: false,
    root: at('bench/charts'),
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { '@core': at('src/core'), '@shared': at('src/shared') } },
    build: { outDir: site, emptyOutDir: true, assetsInlineLimit: 0 },
  } satisfies InlineConfig
  await build(config)
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce' })
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.waitForFunction(() => 'measures' in globalThis)
    return await use(page)
  } finally {
    await browser.close()
    await server.close()
    rmSync(site, { recursive: true, force: true })
  }
}

/** Calls one of the page's measures. @returns its milliseconds */
const measure = async (page: Page, name: string): Promise<readonly number[]> => {
  const answer: unknown = await page.evaluate(async (wanted) => {
    const measures: unknown = Reflect.get(globalThis, 'measures')
    const one: unknown = typeof measures === 'object' && measures !== null ? Reflect.get(measures, wanted) : null
    if (typeof one !== 'function') throw new Error(`the page has no measure ${wanted}`)
    return (await one()) as unknown
  }, name)
  return [answer].flat().map(Number)
}

/** What Insights costs to draw, beside Recharts as its first example has it and beside Observable Plot. */
export const charts: Bench = {
  name: 'charts',
  run: async (): Promise<Measured> =>
    await withPage(async (page) => {
      const names = ['ours', 'naive', 'days', 'plot', 'window'] as const
      const times = new Map(names.map((name) => [name, [] as (readonly number[])[]]))
      // In turns, so that a busy moment meets all of them; the first round counts for nothing.
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const name of names) {
          const took = await measure(page, name)
          if (round > 0) times.get(name)?.push(took)
        }
      }
      const of = (name: (typeof names)[number], which = 0): number =>
        median((times.get(name) ?? []).map((took) => took[which] ?? Number.NaN))
      return {
        how: `in headless Chromium, until the last change of the page, layout included and painting not; in turns, medians of ${ROUNDS}`,
        figures: {
          ten_years_over_naive: of('ours') / of('naive'),
          ten_years_again_over_naive: of('ours', 1) / of('naive', 1),
          insights_open_ms_over_plot: of('days') / of('plot'),
          ten_years_ms: of('ours'),
          ten_years_again_ms: of('ours', 1),
          naive_ms: of('naive'),
          naive_again_ms: of('naive', 1),
          days_ms: of('days'),
          plot_ms: of('plot'),
          days_and_all_cards_ms: of('window'),
        },
        goals: {
          ten_years_over_naive: { at_most: 1 / 4 },
          ten_years_again_over_naive: { at_most: 1 / 8 },
          insights_open_ms_over_plot: { at_most: 2 },
        },
      }
    }),
}
