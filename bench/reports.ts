import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVERYTHING } from '../src/core/insights/filter.ts'
import { edgeMonths, tasksOf } from '../src/core/insights/closed-rows.ts'
import { periodOf } from '../src/core/insights/period.ts'
import { totalsOfTasks } from '../src/core/insights/planned-and-took.ts'
import { rollUp, rowsOfRecords } from '../src/core/rollup/roll-up.ts'
import { daysAfter, localDaySchema, monthOf } from '../src/core/time.ts'
import type { TimeboxRecord } from '../src/core/timebox/timebox.ts'
import { believable } from '../tests/support/histories/believable.ts'
import type { Bench, Goal, Measured } from './figures.ts'
import { DEVICE, inTurns, LAST_DAY, withLife } from './histories/lives.ts'
import { bundle } from './reports/bundle.ts'
import { exportIntervals, haveTimewarrior, writeIntervals } from './reports/timewarrior.ts'

const TEN_YEARS = 73_000
const ROUNDS = 9
const COLD_ROUNDS = 7
/** More, since they are short and the engine needs some to get warm. */
const WEEK_ROUNDS = 101
/** A Wednesday late in a month, and a Friday whose week began in the month before. */
const CLOSED = localDaySchema.parse('2026-04-29')
const NEW_MONTH = localDaySchema.parse('2026-05-01')

type Figures = Readonly<Record<string, number>>

/** One plain pass: what took how long, per task. */
const scan = (records: readonly TimeboxRecord[]): Map<string, { took: number; planned: number; count: number }> => {
  const totals = new Map<string, { took: number; planned: number; count: number }>()
  for (const { title, took, plannedCap, withdrawnAt } of records) {
    if (withdrawnAt !== undefined) continue
    const key = title.trim().toLowerCase()
    const sum = totals.get(key) ?? { took: 0, planned: 0, count: 0 }
    sum.took += took
    sum.planned += plannedCap
    sum.count += 1
    totals.set(key, sum)
  }
  return totals
}

/** Totals from rows that are in memory, against a pass over records that are. */
const warmTotals = (): Figures => {
  const months = [...believable({ seed: 1, timeboxes: TEN_YEARS, until: LAST_DAY })]
  const records = months.flatMap(({ timeboxes }) => timeboxes)
  const rows = Object.fromEntries(months.map(({ month, timeboxes }) => [month, rollUp(month, timeboxes)]))
  const closed = localDaySchema.parse(LAST_DAY)
  const period = periodOf('all', closed, closed)
  const edges = Object.fromEntries(
    edgeMonths(period, closed).map((month) => [month, records.filter(({ day }) => monthOf(day) === month)]),
  )
  const totals = () => totalsOfTasks(tasksOf({ period, months: rows, edges, filter: EVERYTHING }))
  const slow = scan(records)
  for (const { title, took, timeboxes } of totals()) {
    const sum = slow.get(title.toLowerCase())
    if (sum?.took !== took || sum.count !== timeboxes) throw new Error('the totals are not those of the scan')
  }
  const [ours = Number.NaN, theirs = Number.NaN] = inTurns(ROUNDS, [totals, () => scan(records)])
  return {
    totals_over_scan: ours / theirs,
    totals_ms: ours,
    scan_ms: theirs,
    task_rows: Object.values(rows).reduce((sum, { tasks }) => sum + tasks.length, 0),
    roll_up_month_ms: inTurns(ROUNDS, [() => rowsOfRecords(months.at(-2)?.timeboxes ?? [])])[0] ?? Number.NaN,
  }
}

/** A week's report from files, in this process, against reading and parsing one month. */
const weeks = async (): Promise<Figures> => {
  const { makePage } = await import('../src/main/rollup/make-page.ts')
  const { monthOn } = await import('../src/main/rollup/on-disk.ts')
  const week = (root: string, around = CLOSED, closed = CLOSED) =>
    makePage(root, { view: 'week', around, closed, today: daysAfter(closed, 1), filter: EVERYTHING }, () => {
      throw new Error('a week needs no rollup')
    })
  return await withLife(1_000, (small) =>
    withLife(200_000, async (large) => {
      const month = (): unknown => monthOn(large, DEVICE, monthOf(CLOSED))
      const [ofLarge = Number.NaN, read = Number.NaN, ofSmall = Number.NaN] = inTurns(WEEK_ROUNDS, [
        () => week(large),
        month,
        () => week(small),
      ])
      const [across = Number.NaN] = inTurns(ROUNDS, [() => week(large, NEW_MONTH, NEW_MONTH)])
      return {
        week_over_month_read: ofLarge / read,
        week_200k_over_1k: ofLarge / ofSmall,
        week_ms: ofLarge,
        month_read_ms: read,
        week_across_two_months_ms: across,
      }
    }),
  )
}

/** Rebuilding all rollups of ten years, and the year and all-time reports with them on disk. */
const rebuilds = async (root: string): Promise<Figures> => {
  const { refresh } = await import('../src/main/rollup/refresh.ts')
  const { openRollups } = await import('../src/main/rollup/rollups.ts')
  const { electronStorePort } = await import('../src/main/store/electron-store-port.ts')
  const silent = { event: (): void => undefined, logBug: (): void => undefined }
  const rollups = openRollups({ port: electronStorePort(root), log: silent, root, device: DEVICE })
  const began = performance.now()
  const fresh = refresh(root, DEVICE, new Map())
  const rebuilt = performance.now() - began
  for (const one of fresh) rollups.take(one)
  return { rebuild_ms: rebuilt }
}

/** Totals in a process of their own against timewarrior's export of the same intervals. */
const cold = async (): Promise<{ readonly figures: Figures; readonly skipped: string | null }> =>
  await withLife(TEN_YEARS, async (root) => {
    const rebuild = await rebuilds(root)
    const folder = mkdtempSync(join(tmpdir(), 'enough-bench-timew-'))
    try {
      const bundled = await bundle('cold-totals.ts', folder)
      const ours = (): string =>
        execFileSync(process.execPath, [bundled, root, DEVICE, LAST_DAY], { encoding: 'utf8', maxBuffer: 2 ** 28 })
      const why = haveTimewarrior()
      if (why !== null) {
        return { figures: { ...rebuild, totals_cold_ms: inTurns(COLD_ROUNDS, [ours])[0] ?? Number.NaN }, skipped: why }
      }
      const written = writeIntervals(folder, believable({ seed: 1, timeboxes: TEN_YEARS, until: LAST_DAY }))
      // Its first run makes a database of tags, and says so.
      exportIntervals(folder)
      const exported: unknown = JSON.parse(exportIntervals(folder))
      if (!Array.isArray(exported) || exported.length !== written) throw new Error('timewarrior read other intervals')
      const [our = Number.NaN, their = Number.NaN] = inTurns(COLD_ROUNDS, [ours, () => exportIntervals(folder)])
      const figures = { totals_over_timew_export: our / their, totals_cold_ms: our, timew_export_ms: their }
      return { figures: { ...figures, ...rebuild }, skipped: null }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

/** What reports cost, beside a plain pass, a month's file and timewarrior. */
export const reports: Bench = {
  name: 'reports',
  run: async (): Promise<Measured> => {
    const warm = warmTotals()
    const week = await weeks()
    const { figures, skipped } = await cold()
    const beside: Readonly<Record<string, Goal>> =
      skipped === null ? { totals_over_timew_export: { at_most: 0.5 } } : {}
    return {
      how: `believable histories of 1,000, ${TEN_YEARS} and 200,000 timeboxes, 20 a day; in turns, medians of ${COLD_ROUNDS} to ${WEEK_ROUNDS}; in plain Node; cold: a bundled process with rollups on disk${skipped === null ? '' : `; against timewarrior nothing was measured: ${skipped}`}`,
      figures: { ...warm, ...week, ...figures },
      goals: {
        totals_over_scan: { at_most: 2 },
        week_over_month_read: { at_most: 2 },
        week_200k_over_1k: { at_most: 1.2 },
        ...beside,
      },
    }
  },
}
