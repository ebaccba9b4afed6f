import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import { PAGE_PARTS } from '@core/export/wish.ts'
import type { InsightsPage } from '@core/insights/page.ts'
import { localDaySchema } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { exportSchema, pageWishSchema, type ExportRequest, type PageRequest } from '@shared/requests.ts'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Asking } from '../../../src/main/export/ask-where.ts'
import { createExporter, type ExportPorts } from '../../../src/main/export/exporter.ts'
import { may, record, WORDING } from '../../core/export/samples.ts'
import { WEEK_PAGE } from '../../renderer/support/insights-samples.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enough-exporter-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const SENDER = {} as WebContents
const NO_FILTER = { kinds: null, projects: null }
const april = localDaySchema.parse('2026-04-30')
const RECORDS: readonly TimeboxRecord[] = [
  record({ id: 'a', title: 'In April', day: april }),
  record({ id: 'b', title: 'Launch note', day: may(12) }),
  record({ id: 'c', title: 'Code of May', kind: 'code', day: may(14) }),
]

/** An exporter over a small history; the person takes the name that is offered. */
const exporterWith = (change: Partial<ExportPorts> = {}) => {
  const asked: Asking[] = []
  const remembered: string[] = []
  const printed: string[] = []
  const read: string[] = []
  const exporter = createExporter({
    history: {
      months: () => ['2026-04', '2026-05'],
      readMonth: (month) => {
        read.push(month)
        return RECORDS.filter(({ day }) => day.startsWith(month))
      },
    },
    page: () => Promise.resolve<InsightsPage>(WEEK_PAGE),
    wording: () => WORDING,
    askWhere: (_sender, asking) => {
      asked.push(asking)
      return Promise.resolve(join(folder, asking.name))
    },
    print: (body, title) => {
      printed.push(`${title}: ${body}`)
      return Promise.resolve(new TextEncoder().encode('%PDF-'))
    },
    folder: () => remembered.at(-1) ?? '',
    rememberFolder: (one) => remembered.push(one),
    ...change,
  })
  return { exporter, asked, remembered, printed, read }
}
const timeboxes = (change: Partial<Extract<ExportRequest, { what: 'timeboxes' }>> = {}): ExportRequest => ({
  what: 'timeboxes',
  form: 'csv',
  naming: 'names',
  span: { from: may(11), to: may(14) },
  filter: NO_FILTER,
  ...change,
})
const choice = { parts: [...PAGE_PARTS], naming: 'names', predictions: true } as const satisfies PageRequest['choice']
const week: PageRequest = { page: { view: 'week', around: null, ...NO_FILTER }, choice }
const text = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('timeboxes', () => {
  test('of a week are in a file that says which', async () => {
    const { exporter, asked } = exporterWith()
    const name = 'enough-2026-05-11-to-2026-05-14.csv'
    expect(await exporter.save(timeboxes(), SENDER)).toEqual({ value: { name, folder } })
    expect(asked).toEqual([{ name, folder: '', kind: 'Table (CSV)' }])
    expect(text(name)).toContain('Launch note')
    expect(text(name)).not.toContain('In April')
  })

  test('of all of history are named after their first and last day', async () => {
    const { exporter } = exporterWith()
    const saved = await exporter.save(timeboxes({ span: null, form: 'markdown' }), SENDER)
    expect(saved).toEqual({ value: { name: 'enough-2026-04-30-to-2026-05-14.md', folder } })
    expect(text('enough-2026-04-30-to-2026-05-14.md')).toContain('In April')
  })

  test('are those of the kinds that are looked at', async () => {
    const { exporter } = exporterWith()
    await exporter.save(timeboxes({ filter: { kinds: ['code'], projects: null } }), SENDER)
    expect(text('enough-2026-05-11-to-2026-05-14.csv')).toContain('Code of May')
    expect(text('enough-2026-05-11-to-2026-05-14.csv')).not.toContain('Launch note')
  })

  test('read no month that is not asked for', async () => {
    const { exporter, read } = exporterWith()
    await exporter.save(timeboxes(), SENDER)
    expect(new Set(read)).toEqual(new Set(['2026-05']))
  })

  test('where there are none nobody is asked for a place', async () => {
    const { exporter, asked } = exporterWith()
    const span = { from: may(20), to: may(21) }
    expect(await exporter.save(timeboxes({ span }), SENDER)).toEqual({ code: 'exportEmpty' })
    expect(asked).toEqual([])
  })
})

describe('the place', () => {
  test('is remembered, and offered the next time', async () => {
    const { exporter, asked, remembered } = exporterWith()
    await exporter.save(timeboxes(), SENDER)
    await exporter.save(timeboxes({ form: 'ics' }), SENDER)
    expect(remembered).toEqual([folder])
    expect(asked.map(({ folder }) => folder)).toEqual(['', folder])
  })

  test('that nobody chose is no failure, and nothing is written', async () => {
    const { exporter, remembered } = exporterWith({ askWhere: () => Promise.resolve(null) })
    expect(await exporter.save(timeboxes(), SENDER)).toEqual({ value: null })
    expect(remembered).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  test('that is gone is told, and not remembered', async () => {
    const gone = { askWhere: () => Promise.resolve(join(folder, 'gone', 'a.csv')) }
    const { exporter, remembered } = exporterWith(gone)
    expect(await exporter.save(timeboxes(), SENDER)).toEqual({ code: 'exportFolderGone' })
    expect(remembered).toEqual([])
  })
})

describe('a page', () => {
  test('is seen before it is saved, and saved as it was seen', async () => {
    const { exporter, printed } = exporterWith()
    const seen = await exporter.preview(week)
    if ('code' in seen) throw new Error(seen.code)
    expect(seen.value.parts.map(({ part }) => part)).toEqual(PAGE_PARTS)
    await exporter.save({ ...week, what: 'page', form: 'markdown' }, SENDER)
    for (const { heading } of seen.value.parts)
      expect(text('enough-week-2026-05-11-to-2026-05-14.md')).toContain(`## ${heading}`)
    await exporter.save({ ...week, what: 'page', form: 'pdf' }, SENDER)
    expect(text('enough-week-2026-05-11-to-2026-05-14.pdf')).toBe('%PDF-')
    expect(printed).toEqual([expect.stringMatching(/^A week, 11.–.14 May 2026: <header><h1>A week<\/h1>/u)])
  })

  test('is not printed before there is a place for it', async () => {
    const { exporter, printed } = exporterWith({ askWhere: () => Promise.resolve(null) })
    expect(await exporter.save({ ...week, what: 'page', form: 'pdf' }, SENDER)).toEqual({ value: null })
    expect(printed).toEqual([])
  })

  test('that could not be made is told', async () => {
    const { exporter } = exporterWith({ page: () => Promise.resolve(null) })
    expect(await exporter.preview(week)).toEqual({ code: 'internal' })
    expect(await exporter.save({ ...week, what: 'page', form: 'pdf' }, SENDER)).toEqual({ code: 'internal' })
  })
})

describe('a card', () => {
  const png = new Uint8Array(PNG.sync.write(new PNG({ width: 4, height: 4 })))

  test('is the picture that was drawn', async () => {
    const { exporter } = exporterWith()
    const saved = await exporter.save({ what: 'card', png, day: may(14) }, SENDER)
    expect(saved).toEqual({ value: { name: 'enough-card-2026-05-14.png', folder } })
    expect(new Uint8Array(readFileSync(join(folder, 'enough-card-2026-05-14.png')))).toEqual(png)
  })

  test.each([
    ['no picture', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['nothing', new Uint8Array()],
    ['half a picture', png.slice(0, -4)],
    ['a picture with something behind it', new Uint8Array([...png, 1])],
  ])('%s is refused', async (_what, bytes) => {
    const { exporter, asked } = exporterWith()
    expect(await exporter.save({ what: 'card', png: bytes, day: may(14) }, SENDER)).toEqual({ code: 'badInput' })
    expect(asked).toEqual([])
  })

  test('can be made of what was shipped, the latest first, once a day', async () => {
    const { exporter } = exporterWith()
    const found = await exporter.shipped({ span: null, filter: NO_FILTER })
    expect(found.map(({ title }) => title)).toEqual(['Code of May', 'Launch note', 'In April'])
  })
})

describe('a request', () => {
  const reads = (request: unknown): boolean => exportSchema.safeParse(request).success

  test('is read when it is one', () => {
    expect(reads(timeboxes())).toBe(true)
    expect(reads({ ...week, what: 'page', form: 'pdf' })).toBe(true)
    expect(pageWishSchema.safeParse(week).success).toBe(true)
    expect(reads({ what: 'card', png: new Uint8Array(9), day: '2026-05-14' })).toBe(true)
  })

  test.each([
    ['a picture that is too large', { what: 'card', png: new Uint8Array(9 * 1024 * 1024), day: '2026-05-14' }],
    ['a picture that is a text', { what: 'card', png: 'PNG', day: '2026-05-14' }],
    ['days the wrong way round', { ...timeboxes(), span: { from: '2026-05-14', to: '2026-05-11' } }],
    ['a path', { ...timeboxes(), path: '/etc/passwd' }],
    ['another form', { ...timeboxes(), form: 'exe' }],
    ['a page of all years', { ...week, page: { ...week.page, view: 'all' }, what: 'page', form: 'pdf' }],
    ['an unknown part', { ...week, choice: { ...choice, parts: ['secrets'] }, what: 'page', form: 'pdf' }],
    ['nothing', null],
  ])('%s is none', (_what, request) => {
    expect(reads(request)).toBe(false)
  })
})
