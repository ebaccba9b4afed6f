import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EVERYTHING } from '../src/core/insights/filter.ts'
import type { View } from '../src/core/insights/period.ts'
import { daysAfter, epochMs, localDaySchema } from '../src/core/time.ts'
import { believable, type MonthOfLife } from '../tests/support/histories/believable.ts'
import { writeMonths } from '../tests/support/histories/write.ts'
import { median, type Bench, type Measured } from './figures.ts'
import { DEVICE, inTurns, LAST_DAY } from './histories/lives.ts'

const TEN_YEARS = 73_000
const DEVICES = 10
const ROUNDS = 7
const CLOSED = localDaySchema.parse(LAST_DAY)
const SILENT = { event: (): void => undefined, logBug: (): void => undefined }

type Figures = Readonly<Record<string, number>>

/** The letters of a computer; the first one is this one. */
const letters = (place: number): string => (place === 0 ? DEVICE : `other${'abcdefghij'.charAt(place)}xy`)

const DAY_MS = 86_400_000
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS

/** Every tenth of each month's entries, so that all computers were worked on at the same time. */
const dealt = (months: readonly MonthOfLife[], place: number): readonly MonthOfLife[] => {
  const mine = (_entry: unknown, at: number): boolean => at % DEVICES === place
  return months.map(({ month, timeboxes, experiments, wins }) => ({
    month,
    timeboxes: timeboxes.filter(mine),
    experiments: experiments.filter(mine),
    // An evening is one computer's.
    wins: wins.filter(({ day }) => dayNumber(day) % DEVICES === place),
  }))
}

/** Ten years in a folder, of one computer or dealt out among ten, while something is done with them. */
const withYears = async <T>(devices: number, use: (root: string) => Promise<T>): Promise<T> => {
  const root = mkdtempSync(join(tmpdir(), 'enough-bench-sync-'))
  try {
    const months = [...believable({ seed: 1, timeboxes: TEN_YEARS, until: LAST_DAY })]
    for (let place = 0; place < devices; place += 1)
      writeMonths(root, letters(place), devices === 1 ? months : dealt(months, place))
    return await use(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** What is read of a data folder, each as the app reads it after a start. @returns what to time, by its name */
const readings = async (root: string): Promise<Readonly<Record<string, () => unknown>>> => {
  const { makePage } = await import('../src/main/rollup/make-page.ts')
  const { refresh } = await import('../src/main/rollup/refresh.ts')
  const { openRollups } = await import('../src/main/rollup/rollups.ts')
  const { electronStorePort } = await import('../src/main/store/electron-store-port.ts')
  const { openMonths } = await import('../src/main/store/month-files.ts')
  const { createFinder } = await import('../src/main/words/find-notes.ts')
  const { read } = await import('../src/core/persisted/ladder.ts')
  const port = electronStorePort(root)
  // As after the first look: what could be worked out once lies on disk.
  const rollups = openRollups({ port, log: SILENT, root, device: DEVICE })
  refresh(root, DEVICE, new Map(), { progress: () => undefined, mended: rollups.take })
  const wish = (view: View) => ({
    view,
    around: CLOSED,
    closed: CLOSED,
    today: daysAfter(CLOSED, 1),
    filter: EVERYTHING,
  })
  const page = (view: View) => (): unknown =>
    makePage(root, wish(view), (wanted) => refresh(root, DEVICE, new Map(), undefined, wanted))
  const context = { port, log: SILENT, clock: () => epochMs(0), notice: () => undefined, read }
  return {
    all_time: page('all'),
    year: page('year'),
    month: page('month'),
    week: page('week'),
    every_record: () => {
      const months = openMonths(context, DEVICE)
      return months.everyMonth().reduce((sum, month) => sum + months.read(month).length, 0)
    },
    words: () => createFinder(root)({ text: '', tab: 'all', limit: 100 }),
  }
}

/** What things cost, in milliseconds of a processor: the files are in memory, and what else runs does not count. */
const costs = (things: readonly (() => unknown)[]): readonly number[] => {
  const spent = things.map((): number[] => [])
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [place, thing] of things.entries()) {
      const before = process.cpuUsage()
      thing()
      const { user, system } = process.cpuUsage(before)
      if (round > 0) spent[place]?.push((user + system) / 1000)
    }
  return spent.map(median)
}

/** Ten computers against one, by what is read. */
const ratios = async (): Promise<Figures> =>
  await withYears(1, async (one) =>
    withYears(DEVICES, async (ten) => {
      const [ofOne, ofTen] = [await readings(one), await readings(ten)]
      return Object.fromEntries(
        Object.keys(ofOne).flatMap((name) => {
          const [single = Number.NaN, several = Number.NaN] = costs([() => ofOne[name]?.(), () => ofTen[name]?.()])
          return [
            [`${name}_10_over_1`, several / single],
            [`${name}_cpu_ms`, several],
          ]
        }),
      )
    }),
  )

/** Taking in nine other computers' ten years for the first time, and looking when nothing is new. */
const carrying = async (): Promise<Figures> => {
  const { createSharer } = await import('../src/main/computers/sharer.ts')
  return await withYears(DEVICES, async (folder) => {
    const root = mkdtempSync(join(tmpdir(), 'enough-bench-own-'))
    try {
      mkdirSync(join(root, 'history'))
      const start = {
        root,
        folder,
        own: 'newcomer',
        hostName: 'new',
        now: () => epochMs(0),
        newMark: () => 'mark',
      }
      const tells = { seen: () => undefined, others: () => undefined, copied: () => undefined, erased: () => undefined }
      const note = { folder, known: [], erased: [], heeded: [], was: [], next: null }
      const timed = (act: () => void): number => {
        const began = performance.now()
        act()
        return performance.now() - began
      }
      const sharer = createSharer(start, tells, note)
      const first = timed(() => sharer.rang(null))
      const again = timed(() => createSharer(start, tells, note).rang(null))
      const [one = Number.NaN] = inTurns(ROUNDS, [() => sharer.rang([letters(1)])])
      return { first_look_s: first / 1000, look_after_a_start_ms: again, look_at_one_computer_ms: one }
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
}

/** What it costs to read what several computers wrote. */
export const sync: Bench = {
  name: 'sync',
  run: async (): Promise<Measured> => {
    const read = await ratios()
    const carried = await carrying()
    const most = { at_most: 1.2 }
    return {
      how: `ten years of ${TEN_YEARS} timeboxes from one computer, and the same dealt out among ${DEVICES}; in turns, medians of ${ROUNDS}, time of the processor; in plain Node; rollups on disk, everything read anew each time; a week, a month and a year are for reading: they open ten files for each of one`,
      figures: { ...read, ...carried },
      goals: {
        all_time_10_over_1: most,
        every_record_10_over_1: most,
        words_10_over_1: most,
      },
    }
  },
}
