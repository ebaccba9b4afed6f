import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { NOTHING_CURRENT, type CurrentFile } from '@core/persisted/current.ts'
import { FILE_SCHEMAS, type FileKind } from '@core/persisted/files.ts'
import { NO_TASKS, type Task, type Tasks } from '@core/tasks/tasks.ts'
import { bootMs, epochMs, minutes, type LocalDay } from '@core/time.ts'
import { NO_SPANS, type Timebox, type TimeboxRecord } from '@core/timebox/timebox.ts'
import { onTestFinished } from 'vitest'
import type { Log } from '../../../src/main/log.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { openStore, type Store, type StoreOptions } from '../../../src/main/store/open-store.ts'

/** 14 May 2026, 10:00 in Berlin. */
export const NOW = epochMs(Date.UTC(2026, 4, 14, 8))
export const MONTH = '2026-05'
export const DAY = '2026-05-14' as LocalDay

export const record = (id: string, change: Partial<TimeboxRecord> = {}): TimeboxRecord => ({
  id,
  title: 'Weekly report',
  kind: 'writing',
  plannedCap: minutes(25),
  cap: minutes(25),
  marks: ['numbers of the week'],
  startedAt: epochMs(NOW - 30 * 60_000),
  startZone: 'Europe/Berlin',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  took: minutes(20),
  endedAt: NOW,
  endZone: 'Europe/Berlin',
  day: DAY,
  outcome: { kind: 'ship' },
  updatedAt: NOW,
  ...change,
})

export const timebox = (id: string, change: Partial<Timebox> = {}): Timebox => ({
  id,
  title: 'Weekly report',
  kind: 'writing',
  plannedCap: minutes(25),
  cap: minutes(25),
  marks: [],
  startedAt: epochMs(NOW - 30 * 60_000),
  startZone: 'Europe/Berlin',
  extensions: [],
  goalposts: [],
  breaks: [],
  spans: NO_SPANS,
  loops: [],
  looks: [],
  asked: null,
  worked: minutes(0),
  phase: {
    name: 'running',
    since: { wall: NOW, boot: bootMs(1) },
    deadline: { wall: NOW, boot: bootMs(2) },
    told: false,
  },
  ...change,
})

export const current = (change: Partial<CurrentFile> = {}): CurrentFile => ({ ...NOTHING_CURRENT, ...change })

/** `current` with one recognisable text in it. */
export const typed = (title: string): CurrentFile =>
  current({ drafts: { start: { title, cap: '', marks: [], ifThen: '', kind: 'other', more: false } } })

export const task = (id: string): Task => ({
  id,
  title: `task ${id}`,
  kind: 'other',
  lastCap: minutes(25),
  marks: [],
  took: [],
  shippedOn: [],
  lastUsedAt: NOW,
  updatedAt: NOW,
})
export const tasks = (...ids: readonly string[]): Tasks => ({ ...NO_TASKS, tasks: ids.map(task) })

/** A log that keeps what it was told. */
export const notedLog = (): Log & { readonly lines: string[]; readonly bugs: unknown[] } => {
  const lines: string[] = []
  const bugs: unknown[] = []
  return {
    lines,
    bugs,
    event: (event, fields) => void lines.push(`${event} ${JSON.stringify(fields ?? {})}`),
    logBug: (error) => void bugs.push(error),
  }
}

/** A data folder of its own, removed after the test. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const options = (root: string, change: Partial<StoreOptions> = {}): StoreOptions => ({
  root,
  clock: () => NOW,
  zone: 'Europe/Berlin',
  random: Math.random,
  newSalt: () => 'salt-of-this-folder',
  log: notedLog(),
  ...change,
})
export const open = (root: string, change: Partial<StoreOptions> = {}, port?: FilePort): Store =>
  openStore(port ?? electronStorePort(root), options(root, change))

export const put = (root: string, name: string, content: string | Buffer): void => {
  const path = join(root, `${name}.json`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
/** A file as the store writes it, wrapped by hand so that the test doesn't lean on the writer. */
export const putData = (root: string, name: string, data: unknown, schemaVersion = 1): void =>
  put(root, name, JSON.stringify({ schemaVersion, data }))
export const raw = (root: string, name: string): string => readFileSync(join(root, `${name}.json`), 'utf8')

/** Every file below a folder with its content, for "nothing has changed". */
export const tree = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(root, name), 'latin1')]),
  )
/** Every kind of file, and where it lies for one device and month. */
export const FILE_NAMES = {
  settings: 'settings',
  current: 'current',
  loops: 'loops',
  tasks: 'tasks/kqzvbtma',
  experiments: 'experiments/kqzvbtma',
  words: 'words/kqzvbtma',
  history: `history/kqzvbtma/${MONTH}`,
  reflections: `reflections/kqzvbtma/${MONTH}`,
  rollup: 'rollup/kqzvbtma/2026',
} as const satisfies Record<FileKind, string>
export const FILE_KINDS = Object.keys(FILE_SCHEMAS) as readonly FileKind[]

export const fixture = (version: number, kind: string): string =>
  readFileSync(join(import.meta.dirname, `../../fixtures/files/v${version}/${kind}.json`), 'utf8')
