import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOTHING_CURRENT } from '../src/core/persisted/current.ts'
import { learn } from '../src/core/tasks/learn.ts'
import { epochMs, minutes } from '../src/core/time.ts'
import type { TimeboxRecord } from '../src/core/timebox/timebox.ts'
import { believable } from '../tests/support/histories/believable.ts'
import type { FilePort } from '../src/main/store/file-port.ts'
import type { Store } from '../src/main/store/open-store.ts'
import type { Bench, Measured } from './figures.ts'
import { DEVICE, inTurns, LAST_DAY, withLife } from './histories/lives.ts'

const TEN_YEARS = 73_000
const ROUNDS = 15
const CONF_ROUNDS = 7
const GETS = 100
const NOW = epochMs(Date.parse(`${LAST_DAY}T16:00:00Z`))

type Figures = Readonly<Record<string, number>>
const silent = { event: (): void => undefined, logBug: (): void => undefined }

/** Everything of the app that has to do with files, opened as it opens them. */
interface Opened {
  readonly store: Store
  readonly reads: () => number
}
const opener = async (): Promise<(root: string) => Opened> => {
  const { electronStorePort } = await import('../src/main/store/electron-store-port.ts')
  const { openStore } = await import('../src/main/store/open-store.ts')
  return (root) => {
    const real = electronStorePort(root)
    let reads = 0
    const port: FilePort = {
      ...real,
      read: (name) => {
        reads += 1
        return real.read(name)
      },
    }
    const options = {
      root,
      clock: () => NOW,
      zone: 'Europe/Berlin',
      random: Math.random,
      newSalt: () => 'a salt of sixteen and more',
      log: silent,
    }
    return { store: openStore(port, options), reads: () => reads }
  }
}

/** Makes the device of a life this installation's, and brings its rollups up to date. */
const settle = async (root: string, open: (root: string) => Opened): Promise<void> => {
  const { refresh } = await import('../src/main/rollup/refresh.ts')
  const { store } = open(root)
  if (store.device !== DEVICE) throw new Error('the store took another device')
  for (const fresh of refresh(root, DEVICE, new Map())) store.rollups.take(fresh)
}

/** What happens on disk when a timebox ends: history, current, tasks, and the rollup of its year. */
const recordEnd = ({ store }: Opened, record: TimeboxRecord): void => {
  const results = [
    store.save({ file: 'history', record }),
    store.save({ file: 'current', data: { ...NOTHING_CURRENT, lastShip: { record, left: minutes(1) } } }),
    store.save({ file: 'tasks', data: learn(store.tasks, record) }),
  ]
  if (results.some(({ ok }) => !ok)) throw new Error('it was not saved')
  store.rollups.flush()
}

const sample = (): TimeboxRecord => {
  const record = [...believable({ seed: 2, timeboxes: 1, until: LAST_DAY })][0]?.timeboxes[0]
  if (record === undefined) throw new Error('there is no timebox')
  return record
}
/** About 250 bytes, as the single file of the peer holds them. */
const small = (place: number): object => ({
  id: `timebox-${place}`,
  title: 'Weekly report',
  kind: 'writing',
  plannedCap: 1_500_000,
  cap: 1_500_000,
  startedAt: 1_770_000_000_000 + place,
  startZone: 'Europe/Berlin',
  took: 1_400_000,
  endedAt: 1_770_001_400_000 + place,
  endZone: 'Europe/Berlin',
  day: LAST_DAY,
  outcome: { kind: 'ship' },
})

interface SingleFile {
  readonly open: () => unknown
  readonly append: () => void
}
/** One single file of conf with all records: the way that many apps take. */
const singleFile = async (folder: string): Promise<SingleFile> => {
  const { default: Single } = await import('electron-store')
  const open = () =>
    new Single<Record<string, unknown>>({ cwd: folder, name: 'single', accessPropertiesByDotNotation: false })
  const store = open()
  store.set(
    'records',
    Array.from({ length: TEN_YEARS }, (_, place) => small(place)),
  )
  let place = TEN_YEARS
  return {
    open: () => open().get('records'),
    append: () => {
      const records: unknown = store.get('records')
      if (!Array.isArray(records)) throw new Error('the records are gone')
      place += 1
      store.set('records', [...records, small(place)])
    },
  }
}

/** A timebox that ends, again and again, each time with another id. */
const appender = (opened: Opened): (() => void) => {
  const record = sample()
  let place = 0
  return () => {
    place += 1
    recordEnd(opened, {
      ...record,
      id: `fresh-${place}`,
      endedAt: epochMs(NOW + place),
      updatedAt: epochMs(NOW + place),
    })
  }
}

const beside = async (open: (root: string) => Opened): Promise<Figures> =>
  await withLife(TEN_YEARS, async (root) => {
    const folder = mkdtempSync(join(tmpdir(), 'enough-bench-single-'))
    try {
      await settle(root, open)
      const single = await singleFile(folder)
      const opened = open(root)
      const [ours = Number.NaN, theirs = Number.NaN, ourOpen = Number.NaN, theirOpen = Number.NaN] = inTurns(
        CONF_ROUNDS,
        [appender(opened), single.append, () => open(root).store.records, single.open],
      )
      const before = opened.reads()
      for (let get = 0; get < GETS; get += 1)
        void [opened.store.records, opened.store.tasks, opened.store.readMonth(LAST_DAY.slice(0, 7))]
      return {
        append_over_conf_single_73k: ours / theirs,
        open_over_conf_single_73k: ourOpen / theirOpen,
        reads_per_get: (opened.reads() - before) / GETS,
        append_ms: ours,
        conf_append_ms: theirs,
        open_ms: ourOpen,
        conf_open_ms: theirOpen,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

const growing = async (open: (root: string) => Opened): Promise<Figures> =>
  await withLife(1_000, (few) =>
    withLife(200_000, async (many) => {
      await settle(few, open)
      await settle(many, open)
      const [ofMany = Number.NaN, ofFew = Number.NaN] = inTurns(ROUNDS, [appender(open(many)), appender(open(few))])
      return { append_200k_over_1k: ofMany / ofFew, append_200k_ms: ofMany, append_1k_ms: ofFew }
    }),
  )

/** What it costs to write down that a timebox ended, and to open the files, however many years there are. */
export const storage: Bench = {
  name: 'storage',
  run: async (): Promise<Measured> => {
    const open = await opener()
    return {
      how: `believable histories, 20 a day; an end writes history, current, tasks and the rollup, each synced with its folder; against one electron-store file with ${TEN_YEARS} records of 250 B; in turns, medians of ${CONF_ROUNDS} to ${ROUNDS}; in plain Node`,
      figures: { ...(await beside(open)), ...(await growing(open)) },
      goals: {
        append_over_conf_single_73k: { at_most: 1 / 30 },
        append_200k_over_1k: { at_most: 1.2 },
        open_over_conf_single_73k: { at_most: 1 / 20 },
        reads_per_get: { at_most: 0 },
      },
    }
  },
}
