import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../scripts/lib/project.mjs'
import { seedFile, seedSettings } from '../tests/e2e/support/seed.ts'
import { believable } from '../tests/support/histories/believable.ts'
import { writeMonths } from '../tests/support/histories/write.ts'
import { median, type Bench, type Measured } from './figures.ts'
import { DEVICE, LAST_DAY } from './histories/lives.ts'
import { anonymousMiB, familyOf, privateMiB } from './host/processes.ts'
import { EMPTY_APP, Rig, type Running } from './host/rig.ts'

const ROUNDS = 5
const TEN_YEARS = 73_000
/** What a start needs for a moment is given back by then. */
const SETTLES_MS = 6_000

/** Chromium's processes, without the app's own, with the Start window open: anonymous memory in MiB. */
const withWindow = async (rig: Rig): Promise<number> => {
  const dataDir = rig.freshFolder()
  seedSettings(dataDir, {})
  const app = await rig.startToTray(dataDir, ['--show=start'])
  return await settled(app, () => anonymousMiB(familyOf(app.pid).filter((pid) => pid !== app.pid)))
}

const withBlank = async (rig: Rig, profile: string): Promise<number> => {
  const blank = rig.startBlank(profile)
  await rig.blankPainted(profile)
  return await settled(blank, () => anonymousMiB(familyOf(blank.pid)))
}

const settled = async (running: Running, measure: () => number): Promise<number> => {
  try {
    await wait(SETTLES_MS)
    return measure()
  } finally {
    await running.end()
  }
}

/** The app's own process with nothing but its tray icon, and ten years on disk: private memory in MiB. */
const withTray = async (rig: Rig, tenYears: string): Promise<number> => {
  const app = await rig.startToTray(tenYears)
  return await settled(app, () => privateMiB(app.pid))
}

/** An app that does nothing but show its tray icon: private memory in MiB. Below it nothing can be on this host. */
const emptyApp = async (rig: Rig): Promise<number> => {
  const empty = await rig.startToTray(rig.freshFolder(), ['--tray'], EMPTY_APP)
  return await settled(empty, () => privateMiB(empty.pid))
}

const bareNode = async (): Promise<number> => {
  const child = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1e8)'], { stdio: 'ignore' })
  try {
    await wait(SETTLES_MS / 3)
    return privateMiB(child.pid ?? 0)
  } finally {
    child.kill('SIGKILL')
  }
}

/** The heap after each day of a month of use, in bytes. */
const month = (rig: Rig): readonly number[] =>
  execFileSync(process.execPath, ['--expose-gc', join(projectRoot, 'bench/memory/month.ts'), rig.freshFolder()], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
    .trim()
    .split('\n')
    .map(Number)

/** What the app keeps in memory, beside a blank Chromium and a bare Node, and over a month. */
export const memory: Bench = {
  name: 'memory',
  run: (): Promise<Measured> =>
    Rig.with(async (rig) => {
      const [profile, tenYears] = [rig.freshFolder(), rig.freshFolder()]
      seedFile(tenYears, 'settings', { device: DEVICE, welcomed: true, offerEvening: false, smallAction: false })
      writeMonths(tenYears, DEVICE, believable({ seed: 1, timeboxes: TEN_YEARS, until: LAST_DAY }))
      const seen = {
        window: [] as number[],
        blank: [] as number[],
        tray: [] as number[],
        empty: [] as number[],
        node: [] as number[],
      }
      for (let round = 0; round < ROUNDS; round += 1) {
        seen.window.push(await withWindow(rig))
        seen.blank.push(await withBlank(rig, profile))
        seen.tray.push(await withTray(rig, tenYears))
        seen.empty.push(await emptyApp(rig))
        seen.node.push(await bareNode())
      }
      const heaps = month(rig)
      const [first = Number.NaN, last = Number.NaN] = [heaps[0], heaps.at(-1)]
      const floor = median(seen.empty) / median(seen.node)
      const own = median(seen.tray) / median(seen.node)
      return {
        how: `on ${rig.host}, medians of ${ROUNDS} in turns, ${SETTLES_MS / 1000} s after each start; a month of ${heaps.length} working days replayed on the app's core and files.${floor > 2 ? ` An empty app with a tray icon is ${floor.toFixed(1)} bare Nodes on this host: no app reaches 2 on it` : ''}`,
        figures: {
          anon_over_blank: median(seen.window) / median(seen.blank),
          main_private_over_node: own,
          main_private_over_node_floor: floor,
          main_private_over_empty_app: median(seen.tray) / median(seen.empty),
          heap_growth_over_month_pct: (last / first - 1) * 100,
          window_anon_mib: median(seen.window),
          blank_anon_mib: median(seen.blank),
          main_private_mib: median(seen.tray),
          node_private_mib: median(seen.node),
        },
        goals: {
          anon_over_blank: { at_most: 1.25 },
          main_private_over_node: { at_most: 2 },
          heap_growth_over_month_pct: { at_most: 5 },
        },
      }
    }),
}
