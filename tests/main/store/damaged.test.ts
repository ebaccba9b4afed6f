import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { NOTHING_CURRENT } from '@core/persisted/current.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import { NO_TASKS } from '@core/tasks/tasks.ts'
import { describe, expect, test } from 'vitest'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import { fixture, MONTH, newFolder, open, put, putData, raw, record, tasks, tree, typed } from './samples.ts'

const DEVICE = 'kqzvbtma'
const FILES = {
  settings: 'settings',
  current: 'current',
  tasks: `tasks/${DEVICE}`,
  history: `history/${DEVICE}/${MONTH}`,
} as const
const kinds = ['settings', 'current', 'tasks', 'history'] as const
type Kind = (typeof kinds)[number]

const healthy = (): string => {
  const root = newFolder()
  putData(root, FILES.settings, { device: DEVICE, theme: 'dark' })
  putData(root, FILES.current, typed('kept'))
  putData(root, FILES.tasks, tasks('kept'))
  putData(root, FILES.history, { timeboxes: [record('kept')] })
  return root
}
const asideOf = (root: string, kind: Kind): readonly string[] => {
  const name = FILES[kind].split('/')
  const folder = join(root, ...name.slice(0, -1))
  return readdirSync(folder).filter((entry) => entry.startsWith(`${name.at(-1)}.corrupt-`))
}
const saves = (store: ReturnType<typeof open>) => ({
  settings: store.save({ file: 'settings', data: { ...DEFAULT_SETTINGS, theme: 'light' } }),
  current: store.save({ file: 'current', data: typed('new') }),
  tasks: store.save({ file: 'tasks', data: tasks('new') }),
  history: store.save({ file: 'history', record: record('new') }),
})
/** What each file holds that another one's damage must not touch. */
const others = (store: ReturnType<typeof open>, damaged: Kind) => {
  if (damaged !== 'current') expect(store.current.drafts.start?.title).toBe('kept')
  if (damaged !== 'tasks') expect(store.tasks.tasks.map(({ id }) => id)).toEqual(['kept'])
  if (damaged !== 'history') expect(store.records.map(({ id }) => id)).toEqual(['kept'])
  if (damaged !== 'settings') expect(store.settings.theme).toBe('dark')
}

const GARBAGE: Readonly<Record<string, string | Buffer>> = {
  empty: '',
  'only spaces': '  \n',
  null: 'null',
  'a list': '[]',
  'a number': '7',
  NaN: 'NaN',
  'NaN inside': '{"schemaVersion":1,"data":{"timebox":NaN}}',
  'zero bytes': Buffer.alloc(4096),
  binary: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]),
  'broken UTF-8 in a text': Buffer.concat([
    Buffer.from('{"schemaVersion":1,"data":{"title":"'),
    Buffer.from([0xc3, 0x28]),
    Buffer.from('"}}'),
  ]),
  'no envelope': '{"data":{}}',
  'version 0': '{"schemaVersion":0,"data":{}}',
  'version -1': '{"schemaVersion":-1,"data":{}}',
  'version 1.5': '{"schemaVersion":1.5,"data":{}}',
  'version as text': '{"schemaVersion":"1","data":{}}',
  'no data': '{"schemaVersion":1}',
  'data null': '{"schemaVersion":1,"data":null}',
  'data a list': '{"schemaVersion":1,"data":[]}',
  'wrong types':
    '{"schemaVersion":1,"data":{"device":7,"timebox":7,"prompt":[],"tasks":{},"parked":"x","timeboxes":{}}}',
  'huge numbers': '{"schemaVersion":1e999,"data":{"device":1e999}}',
  'two files in one': '{"schemaVersion":1,"data":{}}{"schemaVersion":1,"data":{}}',
  'deep nesting': '['.repeat(50_000),
}

describe.each(kinds)('a damaged file: %s', (kind) => {
  test.each(Object.entries(GARBAGE))('%s: is set aside as it was, told once, and the rest stays', (_name, garbage) => {
    const root = healthy()
    put(root, FILES[kind], garbage)
    const damaged = tree(root)[`${FILES[kind]}.json`]
    const store = open(root)
    expect(store.device).toBe(DEVICE)
    const [aside, ...more] = asideOf(root, kind)
    expect(more).toEqual([])
    expect(aside).toMatch(/\.corrupt-2026-05-14T08-00-00\.000Z\.json$/)
    const folder = FILES[kind].includes('/') ? `${FILES[kind].slice(0, FILES[kind].lastIndexOf('/'))}/` : ''
    expect(tree(root)[`${folder}${aside}`]).toBe(damaged)
    expect(store.notices).toEqual([{ name: 'setAside', file: `${folder}${aside}`.slice(0, -'.json'.length) }])
    others(store, kind)
    if (kind === 'current') expect(store.current).toEqual(NOTHING_CURRENT)
    if (kind === 'tasks') expect(store.tasks).toEqual(NO_TASKS)
    if (kind === 'history') expect(store.records).toEqual([])
    if (kind === 'settings') expect(store.settings).toEqual(DEFAULT_SETTINGS)
    expect(Object.values(saves(store))).toEqual([{ ok: true }, { ok: true }, { ok: true }, { ok: true }])
    const again = open(root)
    expect(again.notices).toEqual([])
    expect(again.current.drafts.start?.title).toBe('new')
    expect(again.records.map(({ id }) => id)).toContain('new')
    expect(asideOf(root, kind)).toEqual([aside])
  })

  test('truncated at every byte: opens, keeps the damaged bytes and the other files', () => {
    const whole = JSON.stringify(JSON.parse(fixture(1, kind)))
    const root = healthy()
    const start = tree(root)
    for (let length = 0; length < whole.length; length += 1) {
      const part = Buffer.from(whole).subarray(0, length)
      put(root, FILES[kind], part)
      const store = open(root)
      expect(store.device).toBe(DEVICE)
      const [notice, ...more] = store.notices
      expect(more).toEqual([])
      if (notice?.name !== 'setAside') throw new Error(`cut at ${length}: ${JSON.stringify(notice)}`)
      expect(raw(root, notice.file)).toBe(part.toString('utf8'))
      if (kind === 'settings') put(root, FILES[kind], start['settings.json'] ?? '')
      else others(store, kind)
      rmSync(join(root, `${notice.file}.json`))
    }
  }, 30_000)

  test('of a newer version: never written, and said', () => {
    const root = healthy()
    putData(root, FILES[kind], { device: DEVICE, invented: { later: true } }, SCHEMA_VERSION + 98)
    const before = tree(root)
    const store = open(root)
    expect(store.device).toBe(DEVICE)
    expect(store.notices).toEqual([{ name: 'newerVersion', file: FILES[kind] }])
    others(store, kind)
    expect(tree(root)).toEqual(before)
    const results = saves(store)
    for (const other of kinds) {
      expect(results[other]).toEqual(other === kind ? { ok: false, reason: 'newerVersion' } : { ok: true })
    }
    expect(raw(root, FILES[kind])).toBe(before[`${FILES[kind]}.json`])
    expect(asideOf(root, kind)).toEqual([])
  })

  test('that cannot be read: never set aside nor written, and said', () => {
    const root = healthy()
    const before = tree(root)
    const real = electronStorePort(root)
    const store = open(
      root,
      {},
      {
        ...real,
        read: (name) => (name === FILES[kind] ? { kind: 'unreadable', code: 'EIO' } : real.read(name)),
      },
    )
    expect(store.device).toBe(DEVICE)
    expect(store.notices).toEqual([{ name: 'problem', code: 'readOnly' }])
    others(store, kind)
    expect(saves(store)[kind]).toEqual({ ok: false, reason: 'readOnly' })
    expect(raw(root, FILES[kind])).toBe(before[`${FILES[kind]}.json`])
    expect(asideOf(root, kind)).toEqual([])
  })

  test('that is a folder: nothing is harmed and the app opens', () => {
    const root = healthy()
    rmSync(join(root, `${FILES[kind]}.json`))
    mkdirSync(join(root, `${FILES[kind]}.json`))
    const store = open(root)
    expect(store.device).toBe(DEVICE)
    expect(store.notices).toEqual([{ name: 'problem', code: 'readOnly' }])
    others(store, kind)
    expect(saves(store)[kind]).toEqual({ ok: false, reason: 'readOnly' })
    expect(asideOf(root, kind)).toEqual([])
  })

  test('that cannot be set aside is not written over, and every save tries again', () => {
    const root = healthy()
    put(root, FILES[kind], '{"torn')
    const real = electronStorePort(root)
    const stuck = { open: false }
    const refuse = (): never => {
      throw Object.assign(new Error('no'), { code: 'EROFS' })
    }
    const store = open(
      root,
      {},
      {
        ...real,
        setAside: (name, at) => (stuck.open ? real.setAside(name, at) : refuse()),
        copyAside: (name, at) => (stuck.open ? real.copyAside(name, at) : refuse()),
      },
    )
    expect(store.notices).toEqual([{ name: 'problem', code: 'readOnly' }])
    expect(saves(store)[kind]).toEqual({ ok: false, reason: 'readOnly' })
    expect(raw(root, FILES[kind])).toBe('{"torn')
    stuck.open = true
    expect(saves(store)[kind]).toEqual({ ok: true })
    expect(asideOf(root, kind)).toHaveLength(1)
  })
})

describe('what is sound inside a damaged file', () => {
  test('one bad record does not cost the others, whichever it is', () => {
    for (const bad of [
      { id: 'bad' },
      null,
      'x',
      { ...record('bad'), took: -1 },
      { ...record('bad'), day: '2026-13-40' },
    ]) {
      const root = healthy()
      putData(root, FILES.history, { timeboxes: [record('a'), bad, record('b')] })
      const before = raw(root, FILES.history)
      const store = open(root)
      expect(store.records.map(({ id }) => id)).toEqual(['a', 'b'])
      expect(store.notices).toMatchObject([{ name: 'setAside' }])
      const [aside] = asideOf(root, 'history')
      expect(raw(root, `history/${DEVICE}/${aside?.slice(0, -5)}`)).toBe(before)
      expect(JSON.parse(raw(root, FILES.history))).toEqual({
        schemaVersion: SCHEMA_VERSION,
        data: { timeboxes: store.records, experiments: [] },
      })
      expect(open(root).notices).toEqual([])
      expect(store.save({ file: 'history', record: record('c') })).toEqual({ ok: true })
      const again = open(root)
      expect(again.records.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
      expect(again.notices).toEqual([])
    }
  })

  test('a setting that is out of range has its default, and nothing is set aside', () => {
    const root = healthy()
    putData(root, 'settings', { device: DEVICE, theme: 'dark', extensionCount: 99, caps: 'many' })
    const store = open(root)
    expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
    expect(store.notices).toEqual([])
  })

  test('settings keep what this build does not know', () => {
    const root = healthy()
    putData(root, 'settings', { device: DEVICE, theme: 'dark', invented: { later: [1] } })
    const store = open(root)
    expect(store.save({ file: 'settings', data: { ...store.settings, theme: 'light' } })).toEqual({ ok: true })
    expect(JSON.parse(raw(root, 'settings'))).toMatchObject({ data: { theme: 'light', invented: { later: [1] } } })
  })

  test('settings without a sound device keep the rest', () => {
    const root = healthy()
    putData(root, 'settings', { device: 'NOT ONE', theme: 'dark', usualCap: 600_000 })
    const store = open(root)
    expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', usualCap: 600_000 })
    expect(store.device).toBe(DEVICE)
    expect(store.notices).toMatchObject([{ name: 'setAside' }])
  })
})

test('the same trouble with several files is told once', () => {
  const root = healthy()
  const real = electronStorePort(root)
  const store = open(root, {}, { ...real, read: () => ({ kind: 'unreadable', code: 'EACCES' }) })
  expect(store.notices).toEqual([{ name: 'problem', code: 'readOnly' }])
  expect(store.device).toBe(DEVICE)
})

test('files of the same damaged name never replace one another', () => {
  const root = healthy()
  for (const text of ['first', 'second', 'third']) {
    put(root, 'current', text)
    open(root)
  }
  const kept = asideOf(root, 'current').map((name) => raw(root, name.slice(0, -5)))
  expect(kept.toSorted()).toEqual(['first', 'second', 'third'])
})

test('dying at any call while damaged files are mended leads to the same place', () => {
  const damage = (): string => {
    const root = healthy()
    put(root, FILES.settings, '{"schemaVersion":1,"data":{"device":"kqzvbtma","theme":"dark"')
    put(root, FILES.current, 'x')
    putData(root, FILES.history, { timeboxes: [record('a'), 7, record('b')] })
    return root
  }
  const calm = damage()
  const counting = faultyPort(electronStorePort(calm), calm)
  const expected = open(calm, {}, counting)
  const calls = counting.calls().length
  expect(calls).toBeGreaterThan(10)
  for (let call = 1; call <= calls; call += 1) {
    for (const when of ['before', 'during', 'after'] as const) {
      const root = damage()
      const port = faultyPort(electronStorePort(root), root, { kind: 'dies', call, when })
      open(root, {}, port)
      expect(port.dead()).toBe(true)
      const store = open(root)
      expect(store).toMatchObject({
        device: DEVICE,
        settings: expected.settings,
        current: expected.current,
        records: expected.records,
      })
      for (const kind of ['settings', 'current', 'history'] as const) expect(asideOf(root, kind)).toHaveLength(1)
    }
  }
}, 30_000)
