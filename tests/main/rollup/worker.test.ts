import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { localDaySchema } from '@core/time.ts'
import { expect, onTestFinished, test } from 'vitest'
import { makePage } from '../../../src/main/rollup/make-page.ts'
import { refresh, type Fresh, type Progress } from '../../../src/main/rollup/refresh.ts'
import { createReporter, type Reporter } from '../../../src/main/rollup/reporter.ts'
import { believable } from '../../support/histories/believable.ts'
import { writeMonths } from '../../support/histories/write.ts'
import { newFolder } from '../store/samples.ts'
import { ALL, DEVICE } from './slow.ts'

const file = (path: string): string => join(import.meta.dirname, '../../..', path)
const hooks = pathToFileURL(file('tests/main/store/child-hooks.ts')).href

interface Heard {
  readonly reporter: Reporter
  readonly mended: Fresh[]
  readonly progress: Progress[]
  readonly bugs: unknown[]
}
const listen = (root: string, worker = 'src/main/rollup/rollup-worker.ts'): Heard => {
  const heard = { mended: [] as Fresh[], progress: [] as Progress[], bugs: [] as unknown[] }
  const reporter = createReporter({
    start: () => ({ root, own: DEVICE }),
    startWorker: (workerData) => new Worker(file(worker), { workerData, execArgv: ['--import', hooks] }),
    progress: (progress) => heard.progress.push(progress),
    mended: (fresh) => heard.mended.push(fresh),
    bug: (error) => heard.bugs.push(error),
  })
  onTestFinished(reporter.rest)
  return { ...heard, reporter }
}

test('a report from the worker is the one that is made here, and mended rollups come before it', async () => {
  const root = newFolder()
  writeMonths(root, DEVICE, believable({ seed: 5, timeboxes: 400, perDay: 3 }))
  const { reporter, mended, progress, bugs } = listen(root)
  const page = await reporter.page(ALL)
  expect(page).toEqual({ ...makePage(root, ALL, () => refresh(root, DEVICE, new Map())), worked: [] })
  expect(mended.length).toBeGreaterThan(0)
  // Nobody is shown a bar for what takes less than a second.
  expect(progress).toEqual([])
  expect(await reporter.totals(ALL.closed, ALL.filter)).toEqual(page?.report.tasks)
  await reporter.refresh()
  expect([mended.length, bugs]).toEqual([new Set(mended.map(({ year }) => year)).size, []])
})

test('wishes at the same time each get their own answer', async () => {
  const root = newFolder()
  writeMonths(root, DEVICE, believable({ seed: 5, timeboxes: 200, perDay: 3 }))
  const { reporter } = listen(root)
  const days = ['2026-05-13', '2026-05-06', '2026-04-20'].map((day) => localDaySchema.parse(day))
  const pages = await Promise.all(days.map((around) => reporter.page({ ...ALL, view: 'week', around })))
  expect(pages.map((page) => page?.report.period.from)).toEqual(['2026-05-11', '2026-05-04', '2026-04-20'])
})

test('years that take over a second tell how far they are', async () => {
  const root = newFolder()
  writeMonths(root, DEVICE, believable({ seed: 5, timeboxes: 100_000 }))
  const { reporter, progress } = listen(root)
  await reporter.refresh()
  expect(progress.length).toBeGreaterThan(0)
  for (const { done, of } of progress) expect(done).toBeLessThanOrEqual(of)
}, 120_000)

test('a worker that ends answers with nothing, and the next wish starts another', async () => {
  const root = newFolder()
  writeMonths(root, DEVICE, believable({ seed: 5, timeboxes: 50, perDay: 3 }))
  const { reporter } = listen(root)
  const asked = reporter.totals(ALL.closed, ALL.filter)
  await reporter.rest()
  const first = await asked
  expect(first === null || first.length > 0).toBe(true)
  expect(await reporter.totals(ALL.closed, ALL.filter)).not.toBeNull()
})

test('a worker that breaks is a bug, told once, and answers with nothing', async () => {
  const { reporter, bugs } = listen(newFolder(), 'tests/main/rollup/child-breaks.ts')
  expect(await reporter.totals(ALL.closed, ALL.filter)).toBeNull()
  expect(bugs).toHaveLength(1)
})
