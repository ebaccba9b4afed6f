import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { epochMs, minutes } from '../src/core/time.ts'
import { believable } from '../tests/support/histories/believable.ts'
import { watchTurns } from './busiest-turn.ts'
import { median, type Bench, type Measured } from './figures.ts'
import { LAST_DAY } from './histories/lives.ts'
import { bundle } from './reports/bundle.ts'
import { exportIntervals, haveTimewarrior, writeIntervals } from './reports/timewarrior.ts'

const TEN_YEARS = 73_000
const ROUNDS = 3
const NOW = epochMs(Date.parse(`${LAST_DAY}T22:00:00Z`))
const NS_PER_MS = 1e6

type Figures = Readonly<Record<string, number>>
type Totals = ReadonlyMap<string, number>

const add = (totals: Map<string, number>, tags: readonly string[], ms: number): void => {
  for (const tag of tags) totals.set(tag, (totals.get(tag) ?? 0) + ms)
}

const exported = z.array(z.object({ start: z.string(), end: z.string(), tags: z.array(z.string()).default([]) }))

/** What timewarrior says of each tag, in milliseconds. */
const theirTotals = (json: string): Totals => {
  const at = (stamp: string): number =>
    Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z'))
  const totals = new Map<string, number>()
  for (const { start, end, tags } of exported.parse(JSON.parse(json))) add(totals, tags, at(end) - at(start))
  return totals
}

interface Ran {
  readonly ms: number
  readonly told: number
  readonly blockedMs: number
  readonly busyMs: number
  readonly backMs: number
  readonly count: number
  readonly totals: Totals
}

/** One taking in, into an empty data folder of its own, by the thread of the built app. */
const takenIn = async (source: string, thread: string): Promise<Ran> => {
  const { electronStorePort } = await import('../src/main/store/electron-store-port.ts')
  const { openStore } = await import('../src/main/store/open-store.ts')
  const { createAlone } = await import('../src/main/data/alone.ts')
  const { createImporter } = await import('../src/main/imports/importer.ts')
  const root = mkdtempSync(join(tmpdir(), 'enough-bench-import-'))
  // The thread alone keeps no process alive, and here is no app.
  const alive = setInterval(() => undefined, 1_000)
  try {
    const port = electronStorePort(root)
    const log = { event: (): void => undefined, logBug: (error: unknown): void => console.error(error) }
    const options = { root, clock: () => NOW, zone: 'Europe/Berlin', random: Math.random, newSalt: () => 'salt', log }
    const store = openStore(port, options)
    const importer = createImporter({
      root,
      port,
      alone: createAlone(),
      store: () => store,
      tasks: () => store.tasks,
      usualCap: () => minutes(25),
      start: (workerData) => new Worker(thread, { workerData }),
      now: () => NOW,
      zone: () => 'Europe/Berlin',
      dayStart: () => minutes(4 * 60),
      newId: () => 'bench',
      unsaved: () => null,
      reopen: () => undefined,
      bug: log.logBug,
    })
    const delay = monitorEventLoopDelay({ resolution: 1 })
    const turns = watchTurns()
    const progress = { told: 0 }
    delay.enable()
    const began = performance.now()
    const came = await importer.take({ path: source, form: null, map: [] }, () => (progress.told += 1))
    const ms = performance.now() - began
    delay.disable()
    const busyMs = turns.most()
    turns.stop()
    if ('code' in came) throw new Error(`nothing was taken in: ${came.code}`)
    const totals = new Map<string, number>()
    for (const month of store.monthsWithRecords())
      for (const { from, took } of store.readMonth(month)) add(totals, from?.tags ?? [], took)
    const back = watchTurns()
    await importer.undo(() => undefined)
    const backMs = back.most()
    back.stop()
    return { ms, told: progress.told, blockedMs: delay.max / NS_PER_MS, busyMs, backMs, count: came.value, totals }
  } finally {
    clearInterval(alive)
    rmSync(root, { recursive: true, force: true })
  }
}

/** Throws where a total differs, or one of them knows a tag that the other does not. */
const compare = (ours: Totals, theirs: Totals): void => {
  for (const tag of new Set([...ours.keys(), ...theirs.keys()]))
    if (ours.get(tag) !== theirs.get(tag))
      throw new Error(`the totals of a tag differ: ${ours.get(tag)} and ${theirs.get(tag)}`)
}

const measured = async (folder: string): Promise<Figures> => {
  const intervals = writeIntervals(folder, believable({ seed: 1, timeboxes: TEN_YEARS, until: LAST_DAY }))
  const thread = await bundle('../../src/main/imports/import-worker.ts', folder)
  // Its first run makes a database of tags, and says so.
  exportIntervals(folder)
  const theirs = theirTotals(exportIntervals(folder))
  const [exports, imports]: [number[], Ran[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now()
    exportIntervals(folder)
    exports.push(performance.now() - began)
    imports.push(await takenIn(folder, thread))
  }
  for (const { totals } of imports) compare(totals, theirs)
  const [ours, their] = [median(imports.map(({ ms }) => ms)), median(exports)]
  return {
    import_over_timew_export: ours / their,
    import_ms: ours,
    timew_export_ms: their,
    intervals,
    taken_in: imports[0]?.count ?? Number.NaN,
    tags_with_equal_totals: theirs.size,
    told_of_progress: imports[0]?.told ?? Number.NaN,
    main_busy_most_ms: median(imports.map(({ busyMs }) => busyMs)),
    main_busy_most_taking_back_ms: median(imports.map(({ backMs }) => backMs)),
    main_blocked_most_ms: median(imports.map(({ blockedMs }) => blockedMs)),
  }
}

/** What it costs to take in ten years of timewarrior's own files, beside what timewarrior takes to export them. */
export const imports: Bench = {
  name: 'imports',
  run: async (): Promise<Measured> => {
    const why = haveTimewarrior()
    if (why !== null) return { how: `nothing was measured: ${why}`, figures: {}, goals: {} }
    const folder = mkdtempSync(join(tmpdir(), 'enough-bench-timew-'))
    try {
      return {
        how: `${TEN_YEARS} believable timeboxes in timewarrior's own files; in turns with timew export, medians of ${ROUNDS}; from the question to the last month on the disk, with the thread's start; every tag's total is that of the export, or the bench ends. Busy: processor time of main between two turns, the most of a round; blocked: the clock's, which a busy machine lengthens`,
        figures: await measured(folder),
        goals: {
          import_over_timew_export: { at_most: 10 },
          main_busy_most_ms: { at_most: 16 },
          main_busy_most_taking_back_ms: { at_most: 16 },
        },
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
