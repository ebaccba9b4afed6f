import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { LANGUAGES } from '../src/core/languages.ts'
import { projectRoot } from '../scripts/lib/project.mjs'
import type { Bench } from './figures.ts'

const RENDERER = join(projectRoot, 'out', 'renderer')
const KIB = 1024

const gzipped = (file: string): number => gzipSync(readFileSync(join(RENDERER, file))).length

/** The scripts that a page needs before it shows anything: those it names, and all that these import at once. */
const firstScripts = (): ReadonlySet<string> => {
  const page = readFileSync(join(RENDERER, 'index.html'), 'utf8')
  const found = new Set<string>()
  const add = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    const code = readFileSync(join(RENDERER, file), 'utf8')
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/gu)) add(`assets/${name}`)
  }
  for (const [, name] of page.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/gu)) if (name !== undefined) add(name)
  return found
}

/** The sentences of a language come with the first window too; of several, the longest. */
const longestSentences = (): number =>
  Math.max(
    ...readdirSync(join(RENDERER, 'assets'))
      .filter((file) => LANGUAGES.some((language) => file.startsWith(`${language}-`) && file.endsWith('.js')))
      .map((file) => gzipped(join('assets', file))),
  )

/** How much code a window has to read before it is there. */
export const size: Bench = {
  name: 'size',
  run: () => {
    if (!existsSync(RENDERER)) throw new Error('nothing is built')
    const first = [...firstScripts()]
    const charts = first.filter((file) => /recharts/iu.test(readFileSync(join(RENDERER, file), 'utf8')))
    return Promise.resolve({
      how: 'the built renderer: every script that the first window loads, with one language, gzip',
      figures: {
        first_window_kib_gzip: first.reduce((sum, file) => sum + gzipped(file), longestSentences()) / KIB,
        first_window_scripts: first.length,
        charts_in_first_window: charts.length,
      },
      goals: { first_window_kib_gzip: { at_most: 150 }, charts_in_first_window: { at_most: 0 } },
    })
  },
}
