import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  watch,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { projectRoot } from '../scripts/lib/project.mjs'
import { minutes, epochMs } from '../src/core/time.ts'
import { DEVICE, seedFile, seedSettings } from '../tests/e2e/support/seed.ts'
import { findByLabels } from '../tests/support/desktop/menu-tree.ts'
import type { Desktop } from '../tests/support/desktop/desktop.ts'
import { median, p95, type Bench, type Measured } from './figures.ts'
import { cpuSeconds, familyOf } from './host/processes.ts'
import { Rig, until } from './host/rig.ts'

const ROUNDS = 7
const WINDOW_ROUNDS = 7
const CLICKS = 100
const FIRST_CLICKS = 7
/** Processor time in a second below which an app is doing nothing. */
const QUIET_S = 0.03
const TITLE = 'Weekly report'

/** As an earlier day left it: one task is known, so that the tray offers it again. */
const seeded = (rig: Rig): string => {
  const dataDir = rig.freshFolder()
  seedSettings(dataDir, {})
  const now = epochMs(Date.now() - 24 * 60 * 60_000)
  const task = {
    id: 'task-1',
    title: TITLE,
    kind: 'writing',
    lastCap: minutes(25),
    marks: [],
    took: [],
    shippedOn: [],
    lastUsedAt: now,
    updatedAt: now,
  }
  seedFile(dataDir, `tasks/${DEVICE}`, { tasks: [task], parked: [], projects: [], templates: [] })
  return dataDir
}

/** From the start to the icon in the tray, in ms. */
const toTray = async (rig: Rig): Promise<number> => {
  const app = await rig.startToTray(seeded(rig))
  await app.end()
  return app.took
}

/** From the start of a Chromium that ran before to the first paint of its blank page, in ms. */
const toBlank = async (rig: Rig, profile: string): Promise<number> => {
  const blank = rig.startBlank(profile)
  try {
    return (await rig.blankPainted(profile)) - blank.since
  } finally {
    await blank.end()
  }
}

/** Main notes when a window got the keyboard last. Pages can't be asked: Playwright lets each believe that it has it. */
const noteFocus = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: itself }) => {
    itself.on('browser-window-focus', () => Object.assign(globalThis, { focusedAt: Date.now() }))
  })
const focusedSince = (app: ElectronApplication, since: number): Promise<number> =>
  until('a window to have the keyboard', async () => {
    const at: unknown = await app.evaluate(() => Reflect.get(globalThis, 'focusedAt') as unknown)
    return typeof at === 'number' && at >= since ? at : null
  })

/** A click on the line of the tray that opens Start. @returns when it had the keyboard and was painted, ms after it */
const openWindow = async (
  rig: Rig,
  app: ElectronApplication,
): Promise<{ readonly took: number; readonly page: Page }> => {
  const { tray } = rig.desktop
  const [label = ''] = await tray.labels()
  const node = findByLabels((await tray.layout()).root, [label])
  const clicked = Date.now()
  await tray.sendEvent(node.id, 'clicked')
  const focused = await focusedSince(app, clicked)
  const page = await until(
    'the page of Start',
    () => app.windows().find((one) => one.url().endsWith('#/start')) ?? null,
  )
  const next = await page.evaluate<number>(NEXT_PAINT)
  const first = await page.evaluate<number>(FIRST_PAINT)
  // One that was painted before is painted anew.
  const painted = first >= clicked ? first : next
  return { took: Math.max(focused, painted) - clicked, page }
}
const FIRST_PAINT = `(() => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]
  return paint === undefined ? 0 : performance.timeOrigin + paint.startTime
})()`
/** With something to read in it. */
const NEXT_PAINT = `new Promise((done) => {
  const look = () => (document.body?.innerText ? requestAnimationFrame(() => done(Date.now())) : requestAnimationFrame(look))
  requestAnimationFrame(look)
})`

/** From a click in the tray to the painted Start window with the keyboard, in ms: the first time, and again. */
const toWindow = async (rig: Rig): Promise<{ readonly first: number; readonly again: number }> => {
  await until('the tray to be empty', () => (rig.desktop.tray.registered ? null : true))
  const app = await _electron.launch({
    executablePath: rig.executable,
    args: [...rig.switches, projectRoot],
    cwd: projectRoot,
    env: { ...rig.env, ENOUGH_DATA_DIR: seeded(rig) },
  })
  try {
    await rig.desktop.tray.onceRegistered()
    await noteFocus(app)
    const first = await openWindow(rig, app)
    await first.page.keyboard.press('Escape')
    await until('the Start window to be gone', async () => {
      const shown = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().some((one) => one.isVisible()),
      )
      return shown ? null : true
    })
    return { first: first.took, again: (await openWindow(rig, app)).took }
  } finally {
    const gone = new Promise((resolve) => app.process().once('exit', resolve))
    app.process().kill('SIGKILL')
    await gone
  }
}

const runs = (file: string): boolean => {
  const data: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  return JSON.stringify(data).includes('"phase"')
}

/** A write, a sync and a rename of so many bytes, in ms: what nothing that is safe can be quicker than. */
const plainWrite = (file: string, bytes: number): number => {
  const began = performance.now()
  const staged = openSync(`${file}.plain`, 'w')
  writeSync(staged, Buffer.alloc(bytes, 32))
  fsyncSync(staged)
  closeSync(staged)
  renameSync(`${file}.plain`, `${file}.written`)
  return performance.now() - began
}

/** From "again" in the tray to the timebox on disk and the tray changed, in ms. */
const clickAgain = async ({ tray }: Desktop, file: string): Promise<number> => {
  const { root } = await tray.layout()
  const again = root.children.flatMap(({ children }) => children).find(({ label }) => label.startsWith(TITLE))
  if (again === undefined) throw new Error('the tray does not offer the task again')
  const began = performance.now()
  const onDisk = written(file)
  const changed = tray.onceChanged()
  await Promise.all([tray.sendEvent(again.id, 'clicked'), onDisk, changed])
  return performance.now() - began
}

/** The first click, as soon as there is a tray to click on: the host may still be starting the processes of its windows. */
const toFirstRunning = async (rig: Rig): Promise<number> => {
  const dataDir = seeded(rig)
  const app = await rig.startToTray(dataDir)
  try {
    return await clickAgain(rig.desktop, join(dataDir, 'current.json'))
  } finally {
    await app.end()
  }
}

/**
 * Clicks in an app that is up, each beside a plain write of as much, in ms. The first makes the windows ready that a
 * running timebox may need, for which the stand-in starts Chromium; it is no part of them.
 */
const toRunning = async (
  rig: Rig,
): Promise<{ readonly clicks: readonly number[]; readonly writes: readonly number[] }> => {
  const dataDir = seeded(rig)
  const app = await rig.startToTray(dataDir)
  const { tray } = rig.desktop
  const file = join(dataDir, 'current.json')
  const clicks: number[] = []
  const writes: number[] = []
  try {
    for (let click = 0; click <= CLICKS; click += 1) {
      const took = await clickAgain(rig.desktop, file)
      if (click > 0) clicks.push(took)
      if (click > 0) writes.push(plainWrite(file, statSync(file).size))
      await until('the menu of a running timebox', async () => (await tray.labels()).includes('Ship it') || null)
      // A draft: what was shipped is asked about when it is opened again.
      await tray.click('Share as a draft')
      await until('the menu to offer it again', async () => ((await tray.labels()).includes('Recent') ? true : null))
      if (click === 0) await onceQuiet(app.pid)
    }
  } finally {
    await app.end()
  }
  return { clicks, writes }
}

/** Until all processes of an app together hardly used a processor for a second. */
const onceQuiet = async (pid: number): Promise<void> => {
  let before = Number.NaN
  await until(
    'the app to be up',
    () => {
      const now = cpuSeconds(familyOf(pid))
      const used = now - before
      before = now
      // Less than before: one of them ended meanwhile.
      return used >= 0 && used < QUIET_S ? true : null
    },
    1000,
  )
}

/** As soon as a timebox is in the file. */
const written = (file: string): Promise<void> =>
  new Promise((resolve) => {
    const watcher = watch(dirname(file), () => {
      if (!runs(file)) return
      watcher.close()
      resolve()
    })
  })

/** How soon the app is there, beside a blank Chromium that has been started before. */
export const start: Bench = {
  name: 'start',
  run: (): Promise<Measured> =>
    Rig.with(async (rig) => {
      const profile = rig.freshFolder()
      const [trays, blanks]: [number[], number[]] = [[], []]
      for (let round = 0; round <= ROUNDS; round += 1) {
        const [tray, blank] = [await toTray(rig), await toBlank(rig, profile)]
        // The first of each warms the caches.
        if (round > 0) trays.push(tray)
        if (round > 0) blanks.push(blank)
      }
      const windows: Awaited<ReturnType<typeof toWindow>>[] = []
      for (let round = 0; round < WINDOW_ROUNDS; round += 1) windows.push(await toWindow(rig))
      const firsts: number[] = []
      for (let round = 0; round < FIRST_CLICKS; round += 1) firsts.push(await toFirstRunning(rig))
      const { clicks, writes } = await toRunning(rig)
      const blank = median(blanks)
      const first = median(windows.map((one) => one.first))
      const again = median(windows.map((one) => one.again))
      return {
        how: `on ${rig.host}, medians of ${ROUNDS} in turns with a blank Chromium; ${CLICKS} starts from the tray of an app that is up beside plain synced writes, and the first one of ${FIRST_CLICKS} apps as soon as there is a tray`,
        figures: {
          tray_over_blank_chromium: median(trays) / blank,
          start_window_over_blank: again / blank,
          first_start_window_over_blank: first / blank,
          click_to_running_ms_p95_over_write: p95(clicks) - p95(writes),
          tray_ms: median(trays),
          blank_ms: blank,
          start_window_ms: again,
          first_start_window_ms: first,
          click_to_running_ms_p95: p95(clicks),
          first_click_to_running_ms: median(firsts),
          plain_write_ms_p95: p95(writes),
        },
        goals: {
          tray_over_blank_chromium: { at_most: 1 },
          start_window_over_blank: { at_most: 0.5 },
          click_to_running_ms_p95_over_write: { at_most: 30 },
        },
      }
    }),
}
