import { setTimeout as wait } from 'node:timers/promises'
import { minutes } from '../src/core/time.ts'
import { seedCurrent, seedSettings, timeboxEndingIn } from '../tests/e2e/support/seed.ts'
import { median, type Bench, type Measured } from './figures.ts'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cpuSeconds, familyOf, wakeUps, wakeUpsOfThreads } from './host/processes.ts'
import { EMPTY_APP, Rig, until } from './host/rig.ts'

const ROUNDS = 5
/** What a start leaves behind is over by then: each page's last collection of garbage comes up to 40 s after it. */
const SETTLES_MS = 90_000
const MINUTE_MS = 60_000
/** Seconds of a processor's time a minute, more than an empty app (figures of the product). */
const MOST_CPU = 0.02

interface Used {
  /** seconds of all processes, and of the app's own alone: the rest is Chromium's */
  readonly cpu: number
  readonly main: number
  readonly wakeUps: number
  readonly ofThreads: number
}
const soFar = (pid: number): Used => ({
  cpu: cpuSeconds(familyOf(pid)),
  main: cpuSeconds([pid]),
  wakeUps: wakeUps(pid),
  ofThreads: wakeUpsOfThreads(pid),
})
const since = (before: Used, now: Used): Used => ({
  cpu: now.cpu - before.cpu,
  main: now.main - before.main,
  wakeUps: now.wakeUps - before.wakeUps,
  ofThreads: now.ofThreads - before.ofThreads,
})

/** The app's own files in a data folder: each one's place on the disk and what it holds. */
const contents = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:json|log)$/u.test(name))
      .map((name) => join(folder, name))
      .map((path) => [path, `${statSync(path).ino} ${readFileSync(path, 'latin1')}`]),
  )
/** Bytes of the files that are not what they were. */
const bytesWritten = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number =>
  [...now].reduce((all, [path, held]) => (before.get(path) === held ? all : all + held.length), 0)

interface Minute {
  readonly ours: Used
  readonly empty: Used
  readonly written: number
}

/** Minutes of the app with a timebox running and no window, and the same minutes of an app that does nothing. */
const minutesOf = async (rig: Rig): Promise<readonly Minute[]> => {
  const dataDir = rig.freshFolder()
  // Nobody types here: that this is noticed after a while is an event, and no idle minute.
  seedSettings(dataDir, { awayAfter: minutes(60) })
  seedCurrent(dataDir, { timebox: timeboxEndingIn(minutes(60), { cap: minutes(120), plannedCap: minutes(120) }) })
  const app = await rig.startToTray(dataDir)
  const empty = rig.start(rig.freshFolder(), [], EMPTY_APP)
  const all: Minute[] = []
  try {
    await until('the empty app to have its window', () => (familyOf(empty.pid).length > 2 ? true : null))
    await wait(SETTLES_MS)
    for (let round = 0; round < ROUNDS; round += 1) {
      const held = contents(dataDir)
      const [oursBefore, emptyBefore] = [soFar(app.pid), soFar(empty.pid)]
      await wait(MINUTE_MS)
      all.push({
        ours: since(oursBefore, soFar(app.pid)),
        empty: since(emptyBefore, soFar(empty.pid)),
        written: bytesWritten(held, contents(dataDir)),
      })
    }
    return all
  } finally {
    await Promise.all([app.end(), empty.end()])
  }
}

/** What the app costs while nothing happens, beside an empty app on the same host in the same minute. */
export const idle: Bench = {
  name: 'idle',
  run: (): Promise<Measured> =>
    Rig.with(async (rig) => {
      const rounds = await minutesOf(rig)
      const of = (pick: (used: Used) => number, who: 'ours' | 'empty'): number =>
        median(rounds.map((round) => pick(round[who])))
      const extra = (pick: (used: Used) => number): number =>
        median(rounds.map(({ ours, empty }) => pick(ours) - pick(empty)))
      const chromiums = rounds.map(({ empty }) => empty.cpu - empty.main)
      const spread = Math.max(...chromiums) - Math.min(...chromiums)
      return {
        how: `on ${rig.host}: ${ROUNDS} minutes with a timebox running and no window, beside an empty app in the same minutes. Once a minute the tray counts down, and a file's time says that the app was there.${spread > MOST_CPU ? ` Chromium's processes of the empty app alone differ by ${spread.toFixed(3)} s from minute to minute: what is below that can't be told of all processes here, and of the app's own it can` : ''}`,
        figures: {
          cpu_s_per_60s_extra: extra(({ cpu }) => cpu),
          cpu_s_per_60s_extra_main: extra(({ main }) => main),
          cpu_s_per_60s_extra_chromium: extra(({ cpu, main }) => cpu - main),
          cpu_s_per_60s_spread_of_empty: spread,
          cpu_s_per_60s: of(({ cpu }) => cpu, 'ours'),
          cpu_s_per_60s_empty: of(({ cpu }) => cpu, 'empty'),
          main_wakeups_per_s_extra: extra((used) => used.wakeUps / 60),
          main_wakeups_per_s: of((used) => used.wakeUps / 60, 'ours'),
          main_wakeups_per_s_extra_with_helpers: extra((used) => used.ofThreads / 60),
          app_bytes_written_per_60s: Math.max(...rounds.map(({ written }) => written)),
        },
        goals: {
          cpu_s_per_60s_extra: { at_most: MOST_CPU },
          cpu_s_per_60s_extra_main: { at_most: MOST_CPU },
          main_wakeups_per_s_extra: { at_most: 0.2 },
          app_bytes_written_per_60s: { at_most: 0 },
        },
      }
    }),
}
