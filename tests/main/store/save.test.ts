import type { Save } from '@core/effect.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { read as coreRead } from '@core/persisted/ladder.ts'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import { epochMs, localDaySchema, minutes, type LocalDay } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { openStore } from '../../../src/main/store/open-store.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import {
  current,
  MONTH,
  newFolder,
  notedLog,
  NOW,
  open,
  options,
  put,
  putData,
  raw,
  record,
  tasks,
  timebox,
  tree,
  typed,
} from './samples.ts'

const OK = { ok: true }

describe('device', () => {
  test('is 8 letters from the given randomness, and the same at every start', () => {
    const root = newFolder()
    const fractions = [0, 0.04, 0.5, 0.999, 0.1, 0.2, 0.3, 0.4]
    let index = 0
    const first = open(root, { random: () => fractions[index++ % fractions.length] ?? 0 })
    expect(first.device).toBe('abnzcfhk')
    expect(open(root).device).toBe('abnzcfhk')
    expect(JSON.parse(raw(root, 'settings'))).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      data: { device: 'abnzcfhk' },
    })
  })

  test('stays when settings were deleted and one device has files here', () => {
    const root = newFolder()
    putData(root, `history/kqzvbtma/${MONTH}`, { timeboxes: [record('a')] })
    expect(open(root).device).toBe('kqzvbtma')
    expect(open(root).device).toBe('kqzvbtma')
  })

  test('is what torn settings still say, whoever else has files here', () => {
    const root = newFolder()
    for (const device of ['aaaaaaaa', 'bbbbbbbb']) putData(root, `tasks/${device}`, tasks(device))
    put(root, 'settings', '{"schemaVersion":1,"data":{"device":"bbbbbbbb","theme":"da')
    expect(open(root)).toMatchObject({ device: 'bbbbbbbb', tasks: tasks('bbbbbbbb') })
    expect(open(root).device).toBe('bbbbbbbb')
  })

  describe('while the settings can’t be read', () => {
    const unreadable = (root: string): FilePort => {
      const real = electronStorePort(root)
      return { ...real, read: (name) => (name === 'settings' ? { kind: 'unreadable', code: 'EIO' } : real.read(name)) }
    }

    test.each(['tasks', 'history', 'reflections', 'experiments', 'words'])('is that of the files in %s', (folder) => {
      const root = newFolder()
      putData(root, 'settings', { device: 'kqzvbtma' })
      putData(root, `${folder}/kqzvbtma${/^(?:history|reflections)$/u.test(folder) ? '/2020-01' : ''}`, {})
      expect(openStore(unreadable(root), options(root)).device).toBe('kqzvbtma')
    })

    test('and nothing tells it, nothing is saved under a name that the next start would not look for', () => {
      const root = newFolder()
      putData(root, 'settings', { device: 'kqzvbtma' })
      const before = tree(root)
      const store = open(root, {}, unreadable(root))
      const refused = { ok: false, reason: 'readOnly' }
      expect(store.save({ file: 'tasks', data: tasks('a') })).toEqual(refused)
      expect(store.save({ file: 'history', record: record('r1') })).toEqual(refused)
      expect(tree(root)).toEqual(before)
      expect(store.save({ file: 'current', data: typed('x') })).toEqual(OK)
      const again = open(root)
      expect(again.save({ file: 'tasks', data: tasks('a') })).toEqual(OK)
      expect(open(root)).toMatchObject({ device: 'kqzvbtma', tasks: tasks('a') })
    })
  })

  test('is new when several have, and their history can still be read', () => {
    const root = newFolder()
    putData(root, `history/aaaaaaaa/${MONTH}`, { timeboxes: [record('a')] })
    putData(root, `history/bbbbbbbb/${MONTH}`, { timeboxes: [record('b')] })
    const before = tree(root)
    const store = open(root)
    expect(['aaaaaaaa', 'bbbbbbbb']).not.toContain(store.device)
    expect(store.records.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(
      store.save({ file: 'history', record: record('a', { title: 'mine', updatedAt: epochMs(NOW + 1) }) }),
    ).toEqual(OK)
    expect(tree(root)).toMatchObject(before)
    expect(
      open(root)
        .readMonth(MONTH)
        .find(({ id }) => id === 'a')?.title,
    ).toBe('mine')
  })
})

describe('save', () => {
  test('of every kind is there after a new start', () => {
    const root = newFolder()
    const store = open(root)
    const open2 = current({ timebox: timebox('tb-1'), meeting: { until: null } })
    expect(store.save({ file: 'settings', data: { ...DEFAULT_SETTINGS, usualCap: minutes(45) } })).toEqual(OK)
    expect(store.save({ file: 'current', data: open2 })).toEqual(OK)
    expect(store.save({ file: 'tasks', data: tasks('a', 'b') })).toEqual(OK)
    expect(store.save({ file: 'history', record: record('r1') })).toEqual(OK)
    const again = open(root)
    expect(again).toMatchObject({
      device: store.device,
      current: open2,
      tasks: tasks('a', 'b'),
      records: [record('r1')],
    })
    expect(again.settings.usualCap).toBe(minutes(45))
    expect(again.notices).toEqual([])
  })

  test('writes nothing when nothing changed, and reads nothing to find out', () => {
    const root = newFolder()
    const all = (store: ReturnType<typeof open>) => [
      store.save({ file: 'settings', data: DEFAULT_SETTINGS }),
      store.save({ file: 'current', data: typed('same') }),
      store.save({ file: 'tasks', data: tasks('a') }),
      store.save({ file: 'history', record: record('r1') }),
    ]
    all(open(root))
    const port = faultyPort(electronStorePort(root), root)
    const store = open(root, {}, port)
    const before = port.calls().length
    expect(all(store)).toEqual([OK, OK, OK, OK])
    expect(all(store)).toEqual([OK, OK, OK, OK])
    expect(port.calls().slice(before)).toEqual([])
    store.save({ file: 'current', data: typed('other') })
    expect(port.calls().slice(before)).toEqual(['write current'])
  })

  test.each<[string, Save]>([
    ['NaN', { file: 'history', record: record('r', { took: Number.NaN as never }) }],
    ['infinity', { file: 'history', record: record('r', { endedAt: Infinity as never }) }],
    ['a day that is none', { file: 'history', record: record('r', { day: '../../x' as LocalDay }) }],
    ['a missing field', { file: 'current', data: { ...current(), prompt: undefined as never } }],
    ['a broken task', { file: 'tasks', data: { tasks: [{} as never], parked: [], projects: [], templates: [] } }],
  ])('of %s is refused before it reaches the disk', (_name, save) => {
    const root = newFolder()
    const store = open(root)
    const before = tree(root)
    expect(store.save(save)).toEqual({ ok: false, reason: 'notSaved' })
    expect(tree(root)).toEqual(before)
  })

  test('keeps every character of a text', () => {
    const root = newFolder()
    const title = '👩‍🍳 דוח "quoted" \\ \u0007 \u2028 \ud800 end'
    open(root).save({ file: 'current', data: typed(title) })
    expect(open(root).current.drafts.start?.title).toBe(title)
  })

  test('tells the log the kind and the code, never a text', () => {
    const root = newFolder()
    const log = notedLog()
    const real = electronStorePort(root)
    const failing = { now: false }
    const store = open(
      root,
      { log },
      {
        ...real,
        write: (name, envelope) => {
          if (failing.now) throw Object.assign(new Error(`no room for ${JSON.stringify(envelope)}`), { code: 'ENOSPC' })
          real.write(name, envelope)
        },
      },
    )
    failing.now = true
    expect(store.save({ file: 'current', data: typed('secret title') })).toEqual({ ok: false, reason: 'diskFull' })
    expect(log.lines).toEqual(['saveFailed {"file":"current","code":"ENOSPC"}'])
    expect(log.bugs).toEqual([])
  })

  test.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'readOnly'],
    ['EPERM', 'readOnly'],
    ['ENOTDIR', 'readOnly'],
    ['EIO', 'notSaved'],
    ['EXDEV', 'notSaved'],
    ['EMFILE', 'notSaved'],
  ] as const)('%s means %s, and the same save works once the disk does', (code, reason) => {
    const root = newFolder()
    const writes = { fail: false }
    const real = electronStorePort(root)
    const store = open(
      root,
      {},
      {
        ...real,
        write: (name, envelope) => {
          if (writes.fail) throw Object.assign(new Error('no'), { code })
          real.write(name, envelope)
        },
      },
    )
    store.save({ file: 'history', record: record('before') })
    writes.fail = true
    expect(store.save({ file: 'history', record: record('lost?') })).toEqual({ ok: false, reason })
    expect(store.save({ file: 'current', data: typed('x') })).toEqual({ ok: false, reason })
    writes.fail = false
    expect(store.save({ file: 'history', record: record('lost?') })).toEqual(OK)
    expect(store.save({ file: 'current', data: typed('x') })).toEqual(OK)
    expect(open(root).records.map(({ id }) => id)).toEqual(['before', 'lost?'])
  })
})

describe('after a write that failed', () => {
  /** A disk that says no, before or after it did its part. */
  const moody = (root: string) => {
    const real = electronStorePort(root)
    const mood = { fails: 'never' as 'never' | 'before' | 'after' }
    const refuse = (): never => {
      throw Object.assign(new Error('no'), { code: 'EIO' })
    }
    const store = open(
      root,
      {},
      {
        ...real,
        write: (name, envelope) => {
          if (mood.fails === 'before') refuse()
          real.write(name, envelope)
          if (mood.fails === 'after') refuse()
        },
      },
    )
    return { mood, store }
  }

  test('what was there before is written again when it is saved: the failure may have come too late', () => {
    const root = newFolder()
    const { mood, store } = moody(root)
    store.save({ file: 'current', data: typed('first') })
    mood.fails = 'after'
    expect(store.save({ file: 'current', data: typed('second') })).toEqual({ ok: false, reason: 'notSaved' })
    mood.fails = 'never'
    expect(store.save({ file: 'current', data: typed('first') })).toEqual(OK)
    expect(open(root).current.drafts.start?.title).toBe('first')
  })

  test('a record that was not saved does not slip in with the next one', () => {
    const root = newFolder()
    const { mood, store } = moody(root)
    mood.fails = 'before'
    expect(store.save({ file: 'history', record: record('refused') })).toEqual({ ok: false, reason: 'notSaved' })
    mood.fails = 'never'
    expect(store.save({ file: 'history', record: record('other') })).toEqual(OK)
    expect(open(root).records.map(({ id }) => id)).toEqual(['other'])
  })
})

describe('history', () => {
  test('has one record per id, in the order of the first writing', () => {
    const root = newFolder()
    const store = open(root)
    for (const id of ['a', 'b', 'c']) store.save({ file: 'history', record: record(id) })
    store.save({ file: 'history', record: record('b', { title: 'again', withdrawnAt: NOW }) })
    expect(open(root).records).toEqual([record('a'), record('b', { title: 'again', withdrawnAt: NOW }), record('c')])
  })

  test('files a record under the month of its day, and only that file is written', () => {
    const root = newFolder()
    const port = faultyPort(electronStorePort(root), root)
    const store = open(root, {}, port)
    const day = (text: string): LocalDay => text as LocalDay
    const months = ['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05']
    for (const month of months) store.save({ file: 'history', record: record(month, { day: day(`${month}-28`) }) })
    const before = tree(root)
    store.save({ file: 'history', record: record('late', { day: day('2025-12-31') }) })
    const after = tree(root)
    const changed = Object.keys(after).filter((name) => after[name] !== before[name])
    expect(changed).toEqual([`history/${store.device}/2025-12.json`])
    for (const month of months) {
      expect(
        open(root)
          .readMonth(month)
          .map(({ id }) => id),
      ).toEqual(month === '2025-12' ? [month, 'late'] : [month])
    }
    expect(store.readMonth('2024-01')).toEqual([])
    expect(store.readMonth('../../settings')).toEqual([])
    expect(store.findRecord('2026-02', months)).toEqual(record('2026-02', { day: day('2026-02-28') }))
    expect(store.findRecord('nobody', months)).toBeNull()
  })

  test('of a damaged month leaves the others alone; what is found later is told later', () => {
    const root = newFolder()
    const told: unknown[] = []
    const store = open(root, { onNotice: (notice) => told.push(notice) })
    store.save({ file: 'history', record: record('may') })
    put(root, `history/${store.device}/2026-04`, 'torn')
    expect(store.readMonth('2026-04')).toEqual([])
    expect(store.readMonth(MONTH).map(({ id }) => id)).toEqual(['may'])
    expect(told).toMatchObject([{ name: 'setAside' }])
    expect(store.notices).toEqual([])
  })

  test('opening reads this month and no other', () => {
    const root = newFolder()
    putData(root, 'settings', { device: 'kqzvbtma' })
    for (const month of ['2026-03', '2026-04', MONTH]) {
      putData(root, `history/kqzvbtma/${month}`, { timeboxes: [record(month)] })
    }
    const port = faultyPort(electronStorePort(root), root)
    open(root, {}, port)
    expect(port.calls().filter((call) => call.startsWith('read '))).toEqual([
      'read settings',
      'read current',
      'read tasks/kqzvbtma',
      'read loops',
      'read experiments/kqzvbtma',
      'read words/kqzvbtma',
      `read history/kqzvbtma/${MONTH}`,
    ])
  })

  test('opening an evening after ten years of them reads its month and no other', () => {
    const root = newFolder()
    putData(root, 'settings', { device: 'kqzvbtma' })
    const months = Array.from({ length: 120 }, (_none, ago) => {
      const [year, month] = MONTH.split('-').map(Number)
      return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 - ago)).toISOString().slice(0, 7)
    })
    for (const month of months) putData(root, `reflections/kqzvbtma/${month}`, { evenings: [] })
    const port = faultyPort(electronStorePort(root), root)
    const store = open(root, {}, port)
    const before = port.calls().length
    store.readEvening(localDaySchema.parse(`${MONTH}-14`))
    // Whose months there are is looked up; of ten years one file is read.
    expect(port.calls().slice(before)).toEqual(['list reflections', `read reflections/kqzvbtma/${MONTH}`])
  })
})

describe('alive', () => {
  test('the last sign of life of an earlier run is read before anything is written', () => {
    const root = newFolder()
    const first = open(root)
    expect(first.lastAlive).toBeNull()
    expect(first.touchCurrent()).toEqual(OK)
    first.save({ file: 'current', data: typed('x') })
    const text = raw(root, 'current')
    expect(open(root, { clock: () => epochMs(NOW + 5_000) }).touchCurrent()).toEqual(OK)
    expect(raw(root, 'current')).toBe(text)
    expect(open(root).lastAlive).toBe(NOW + 5_000)
    expect(open(root).lastAlive).toBe(NOW + 5_000)
  })
})

describe('a file of an older version', () => {
  /** A ladder with one more rung below: what version 1 calls itself is read as if it came from version 0. */
  const older = (root: string) => open(root, { read: (kind, content) => olderRead(kind, content) })
  const olderRead: NonNullable<Parameters<typeof open>[1]>['read'] & {} = (kind, content) => {
    const result = coreRead(kind, content)
    return result.ok && JSON.stringify(content).includes('from-before') ? { ...result, from: 0 } : result
  }

  test('is copied before the first write, and not rewritten before that', () => {
    const root = newFolder()
    putData(root, 'current', typed('from-before'))
    const before = raw(root, 'current')
    const store = older(root)
    expect(raw(root, 'current')).toBe(before)
    expect(store.save({ file: 'current', data: typed('after') })).toEqual(OK)
    expect(raw(root, 'backups/current/v0')).toBe(before)
    expect(store.save({ file: 'current', data: typed('later') })).toEqual(OK)
    expect(raw(root, 'backups/current/v0')).toBe(before)
  })

  test('is rewritten even when its data did not change', () => {
    const root = newFolder()
    putData(root, 'current', typed('from-before'))
    const port = faultyPort(electronStorePort(root), root)
    const store = open(root, { read: olderRead }, port)
    store.save({ file: 'current', data: store.current })
    expect(port.calls().slice(-2)).toEqual(['keep current', 'write current'])
  })

  test('that cannot be copied is not written', () => {
    const root = newFolder()
    putData(root, 'current', typed('from-before'))
    const before = raw(root, 'current')
    const keep = (): never => {
      throw Object.assign(new Error('no'), { code: 'ENOSPC' })
    }
    const store = open(root, { read: olderRead }, { ...electronStorePort(root), keep })
    expect(store.save({ file: 'current', data: typed('after') })).toEqual({ ok: false, reason: 'diskFull' })
    expect(raw(root, 'current')).toBe(before)
  })

  test('another one of the same version gets a backup of its own', () => {
    const root = newFolder()
    for (const text of ['from-before 1', 'from-before 2', 'from-before 1']) {
      putData(root, 'current', typed(text))
      older(root).save({ file: 'current', data: typed('after') })
    }
    expect(raw(root, 'backups/current/v0')).toContain('from-before 1')
    expect(raw(root, 'backups/current/v0-2')).toContain('from-before 2')
    expect(Object.keys(tree(root)).filter((name) => name.startsWith('backups'))).toHaveLength(2)
  })
})
