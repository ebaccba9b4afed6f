// `npm run interop`: exports of a seeded history, opened in other programs, every value compared.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as ExporterFile from '../src/main/export/exporter.ts'
import type * as PrintedFile from '../src/main/export/printed-page.ts'
import type * as SpokenFile from '../src/main/export/spoken.ts'
import { createI18n, createSay } from '../src/shared/i18n.ts'
import en from '../src/shared/locales/en.json' with { type: 'json' }
import { PAGE_PARTS } from '../src/core/export/wish.ts'
import { compareCalendar, compareJson, comparePaper, compareSheet } from './interop/compare.ts'
import { lastWeek, life } from './interop/history.ts'
import { printByChromium, printTemplate } from './interop/paper.ts'
import { ensurePrograms } from './interop/programs.ts'
import { newTally } from './interop/tally.ts'
import { projectRoot } from './lib/project.mjs'

const TIMEBOXES = 1500

/** A source of the app, with its short names for folders. */
const source = async <T>(path: string): Promise<T> => {
  const alias = { '@core': join(projectRoot, 'src/core'), '@shared': join(projectRoot, 'src/shared') }
  return (await runnerImport<T>(join(projectRoot, path), { configFile: false, resolve: { alias } })).module
}

const missing = await ensurePrograms()
if (missing !== null) {
  process.stderr.write(`${missing}\n`)
  process.exit(1)
}
const { createExporter } = await source<typeof ExporterFile>('src/main/export/exporter.ts')
const { createWording } = await source<typeof SpokenFile>('src/main/export/spoken.ts')
const { printedPage } = await source<typeof PrintedFile>('src/main/export/printed-page.ts')

const months = life(TIMEBOXES)
const records = months
  .flatMap(({ timeboxes }) => timeboxes)
  .filter(({ withdrawnAt }) => withdrawnAt === undefined)
  .toSorted((a, b) => (a.day === b.day ? a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
const folder = mkdtempSync(join(tmpdir(), 'enough-interop-'))
const tally = newTally()
try {
  const exporter = createExporter({
    history: {
      months: () => months.map(({ month }) => month),
      readMonth: (wanted) => months.find(({ month }) => month === wanted)?.timeboxes ?? [],
    },
    page: () => Promise.resolve(lastWeek(months)),
    wording: () => createWording(createSay(createI18n('en', en), 'Europe/Berlin', 'en-GB'), 'en', 'en-GB'),
    askWhere: (_sender, { name }) => Promise.resolve(join(folder, name)),
    print: (body, title) => printByChromium(printedPage(printTemplate(), 'en', title, body)),
    folder: () => folder,
    rememberFolder: () => undefined,
  })
  const nobody = {} as Parameters<typeof exporter.save>[1]
  const filter = { kinds: null, projects: null }
  const saved = async (wish: Parameters<typeof exporter.save>[0]): Promise<string> => {
    const reply = await exporter.save(wish, nobody)
    if ('code' in reply || reply.value === null) throw new Error(`nothing was saved: ${JSON.stringify(reply)}`)
    return join(folder, reply.value.name)
  }
  const timeboxes = (form: 'csv' | 'ics' | 'json') =>
    saved({ what: 'timeboxes', form, naming: 'names', span: null, filter })

  compareSheet(await timeboxes('csv'), records, tally)
  compareCalendar(await timeboxes('ics'), records, tally)
  compareJson(await timeboxes('json'), records, tally)
  for (const naming of ['names', 'kinds'] as const) {
    const wish = {
      page: { view: 'week' as const, around: null, ...filter },
      choice: { parts: [...PAGE_PARTS], naming, predictions: true },
    } satisfies Parameters<typeof exporter.preview>[0]
    const page = await exporter.preview(wish)
    if ('code' in page) throw new Error(page.code)
    comparePaper(await saved({ what: 'page', form: 'pdf', ...wish }), page.value, tally)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

for (const line of tally.differing().slice(0, 40)) console.log(line)
console.log(`${tally.compared()} values compared, ${tally.differing().length} differ`)
process.exitCode = tally.differing().length === 0 ? 0 : 1
