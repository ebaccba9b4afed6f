import { epochMs, localDaySchema, type LocalDay } from '@core/time.ts'
import { read as coreRead, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Notice } from '@core/signal.ts'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { WebContents } from 'electron'
import { createAlone } from '../../../src/main/data/alone.ts'
import { createEarlierCopies, type EarlierPorts } from '../../../src/main/data/earlier-copies.ts'
import { createDailyCopies, keepDailyCopies } from '../../../src/main/data/daily-copies.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import {
  FILE_KINDS,
  FILE_NAMES,
  fixture,
  MONTH,
  newFolder,
  notedLog,
  NOW,
  open,
  put,
  putData,
  raw,
  record,
  tasks,
  tree,
  typed,
} from '../store/samples.ts'

const DEVICE = 'kqzvbtma'
const HISTORY = `history/${DEVICE}/${MONTH}`
const TASKS = `tasks/${DEVICE}`
const day = (text: string): LocalDay => localDaySchema.parse(text)
const nobody = {} as WebContents

/** A folder in which something was saved by the app itself. */
const livedIn = (): string => {
  const root = newFolder()
  putData(root, 'settings', { device: DEVICE, theme: 'dark' }, SCHEMA_VERSION)
  const store = open(root)
  store.save({ file: 'current', data: typed('first') })
  store.save({ file: 'tasks', data: tasks('a') })
  store.save({ file: 'history', record: record('r1') })
  return root
}
const keep = (root: string, today: string, port: FilePort = electronStorePort(root), log = notedLog()) =>
  keepDailyCopies({ port, device: () => DEVICE, now: () => epochMs(Date.parse(today)), log }, day(today))
const copiesIn = (root: string): readonly string[] =>
  Object.keys(tree(root)).filter((name) => name.startsWith('backups/'))
const earlier = (root: string, change: Partial<EarlierPorts> = {}) => {
  const seen = { asked: [] as LocalDay[], reopened: 0 }
  const copies = createEarlierCopies({
    port: electronStorePort(root),
    device: () => DEVICE,
    now: () => NOW,
    alone: createAlone(),
    askGoBack: (_sender, on) => Promise.resolve(seen.asked.push(on) > 0),
    unsaved: () => null,
    reopen: () => void (seen.reopened += 1),
    ...change,
  })
  return { seen, copies }
}

describe('copies of a day', () => {
  test('are made of every file, as it lies there, once', async () => {
    const root = livedIn()
    const before = tree(root)
    await keep(root, '2026-05-14')
    for (const name of ['settings', 'current', TASKS, HISTORY])
      expect(raw(root, `backups/${name}/2026-05-14`)).toBe(before[`${name}.json`])
    expect(copiesIn(root)).toHaveLength(4)
    open(root).save({ file: 'current', data: typed('second') })
    await keep(root, '2026-05-14')
    expect(copiesIn(root)).toHaveLength(4)
  })

  test('are made the next day of what has changed, and of nothing else', async () => {
    const root = livedIn()
    await keep(root, '2026-05-14')
    open(root).save({ file: 'current', data: typed('second') })
    await keep(root, '2026-05-15')
    expect(copiesIn(root).filter((name) => name.endsWith('15.json'))).toEqual(['backups/current/2026-05-15.json'])
    expect(raw(root, 'backups/current/2026-05-15')).toBe(raw(root, 'current'))
  })

  test.each([
    ['damaged', '{"schemaVersion":2,"da'],
    ['of wrong types', '{"schemaVersion":2,"data":{"tasks":7}}'],
    ['of a newer version', '{"schemaVersion":99,"data":{}}'],
  ])('are not made of a file that is %s', async (_name, content) => {
    const root = livedIn()
    put(root, TASKS, content)
    await keep(root, '2026-05-14')
    expect(copiesIn(root).some((name) => name.includes('tasks'))).toBe(false)
    expect(copiesIn(root)).toHaveLength(3)
  })

  test('are not made of what another computer wrote', async () => {
    const root = livedIn()
    putData(root, `history/zyxwvuts/${MONTH}`, { timeboxes: [record('theirs')] })
    await keep(root, '2026-05-14')
    expect(copiesIn(root).some((name) => name.includes('zyxwvuts'))).toBe(false)
  })

  test('are kept for fourteen days of change; a shrunken file pushes out none that is larger', async () => {
    const root = livedIn()
    const on = (index: number): string => new Date(Date.UTC(2026, 3, 1 + index)).toISOString().slice(0, 10)
    for (let index = 0; index < 20; index += 1) {
      open(root).save({ file: 'tasks', data: tasks(...Array.from({ length: 9 }, (_none, id) => `${index}-${id}`)) })
      await keep(root, on(index))
    }
    const days = () => copiesIn(root).flatMap((name) => (name.includes('tasks') ? [name.slice(-15, -5)] : []))
    expect(days()).toEqual(Array.from({ length: 14 }, (_none, index) => on(index + 6)))
    for (let index = 20; index < 23; index += 1) {
      open(root).save({ file: 'tasks', data: tasks(`${index}`) })
      await keep(root, on(index))
    }
    expect(days()).toEqual(Array.from({ length: 17 }, (_none, index) => on(index + 6)))
  })

  test('of a month that is long over come down to the last one', async () => {
    const root = livedIn()
    for (const at of ['2026-05-14', '2026-05-15']) {
      open(root).save({ file: 'history', record: record(at) })
      await keep(root, at)
    }
    expect(copiesIn(root).filter((name) => name.includes(HISTORY))).toHaveLength(2)
    await keep(root, '2026-08-01')
    expect(copiesIn(root).filter((name) => name.includes(HISTORY))).toEqual([`backups/${HISTORY}/2026-05-15.json`])
    expect(raw(root, `backups/${HISTORY}/2026-05-15`)).toBe(raw(root, HISTORY))
  })

  test('are seen to once a day, some time after it began, while the app runs', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const root = livedIn()
    const copies = createDailyCopies({
      port: electronStorePort(root),
      device: () => DEVICE,
      now: () => NOW,
      log: notedLog(),
    })
    const days = () => [...new Set(copiesIn(root).map((name) => name.slice(-15, -5)))]
    copies.follow(day('2026-05-12'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(days()).toEqual([])
    copies.follow(day('2026-05-12'))
    await vi.advanceTimersByTimeAsync(10_000)
    await vi.waitFor(() => expect(copiesIn(root)).toHaveLength(4))
    expect(days()).toEqual(['2026-05-12'])
    open(root).save({ file: 'current', data: typed('second') })
    copies.follow(day('2026-05-13'))
    await vi.advanceTimersByTimeAsync(20_000)
    await vi.waitFor(() => expect(days()).toEqual(['2026-05-12', '2026-05-13']))
    open(root).save({ file: 'current', data: typed('third') })
    copies.follow(day('2026-05-14'))
    copies.end()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(vi.getTimerCount()).toBe(0)
    expect(days()).toEqual(['2026-05-12', '2026-05-13'])
  })

  test('that a disk has no room for are done without, and the log has the code', async () => {
    const root = livedIn()
    const log = notedLog()
    const calm = livedIn()
    const calls = faultyPort(electronStorePort(calm), calm)
    await keep(calm, '2026-05-14', calls)
    const call = calls.calls().findIndex((one) => one.startsWith('keep')) + 1
    await keep(
      root,
      '2026-05-14',
      faultyPort(electronStorePort(root), root, { kind: 'fails', call, code: 'ENOSPC' }),
      log,
    )
    expect(log.lines).toEqual(['fileTrouble {"code":"ENOSPC"}'])
    expect(copiesIn(root)).toEqual([])
  })
})

describe('a file that can’t be read', () => {
  test.each(FILE_KINDS.filter((kind) => kind !== 'rollup'))(
    '%s comes back from its newest good copy, told once, the damaged one set aside',
    async (kind) => {
      const name = FILE_NAMES[kind]
      const root = newFolder()
      for (const other of FILE_KINDS) put(root, FILE_NAMES[other], fixture(SCHEMA_VERSION, other))
      await keep(root, '2026-05-13')
      put(root, `backups/${name}/2026-05-14`, '{"torn')
      put(root, name, '{"schemaVersion":2,"da')
      const said: Notice[] = []
      const opened = (): readonly Notice[] => {
        const store = open(root, { onNotice: (notice) => said.push(notice) })
        store.readEvening(day('2026-05-07'))
        return store.notices
      }
      said.push(...opened())
      expect(said).toEqual([{ name: 'restored', file: name, day: '2026-05-13' }])
      const read = coreRead(kind, JSON.parse(fixture(SCHEMA_VERSION, kind)))
      expect(JSON.parse(raw(root, name))).toEqual({ schemaVersion: SCHEMA_VERSION, data: read.ok ? read.data : null })
      expect(Object.entries(tree(root)).filter(([at]) => at.includes('.corrupt-'))).toEqual([
        [expect.stringContaining(`${name}.corrupt-`), '{"schemaVersion":2,"da'],
      ])
      expect(opened()).toEqual([])
      expect(said).toHaveLength(1)
    },
  )

  test('of a month: what is sound in it stays, and its copy adds the rest', async () => {
    const root = livedIn()
    await keep(root, '2026-05-13')
    putData(root, HISTORY, { timeboxes: [{ ...record('r1'), took: -1 }, record('since')] }, SCHEMA_VERSION)
    expect(open(root).records.map(({ id }) => id)).toEqual(['since', 'r1'])
  })

  test('dying at any call while a copy comes back leads to the same place', async () => {
    const damage = async (): Promise<string> => {
      const root = livedIn()
      await keep(root, '2026-05-13')
      put(root, TASKS, '{"torn')
      return root
    }
    const calm = await damage()
    const counting = faultyPort(electronStorePort(calm), calm)
    open(calm, {}, counting)
    for (let call = 1; call <= counting.calls().length; call += 1) {
      const root = await damage()
      open(root, {}, faultyPort(electronStorePort(root), root, { kind: 'dies', call, when: 'during' }))
      expect(open(root).tasks).toEqual(tasks('a'))
      expect(Object.keys(tree(root)).filter((name) => name.includes('.corrupt-'))).toHaveLength(1)
    }
  })
})

describe('the way back', () => {
  /** A month with one timebox in its copy, and two now. */
  const grown = async (): Promise<string> => {
    const root = livedIn()
    await keep(root, '2026-05-13')
    open(root).save({ file: 'history', record: record('r2') })
    return root
  }

  test('lists the files that have copies, and what each copy holds', async () => {
    const root = await grown()
    await keep(root, '2026-05-14')
    const { copies } = earlier(root)
    expect(copies.files()).toEqual({
      value: [
        { file: HISTORY, kind: 'history', month: MONTH },
        { file: TASKS, kind: 'tasks', month: null },
        { file: 'settings', kind: 'settings', month: null },
        { file: 'current', kind: 'current', month: null },
      ],
    })
    const row = { at: null, held: { timeboxes: 1, experiments: 0 }, same: false }
    expect(await copies.of(HISTORY)).toEqual({
      value: [
        { ...row, id: '2026-05-14', day: '2026-05-14', held: { ...row.held, timeboxes: 2 }, same: true },
        { ...row, id: '2026-05-13', day: '2026-05-13' },
      ],
    })
    expect(await copies.of(TASKS)).toMatchObject({ value: [{ held: { tasks: 1, parked: 0 }, same: true }] })
    expect(await copies.of('settings')).toMatchObject({ value: [{ held: { settings: 1 } }] })
    expect(await copies.of('current')).toMatchObject({ value: [{ held: { open: 0, texts: 1 } }] })
  })

  test('keeps what is here as a copy, puts the earlier one in its place, and opens the files anew', async () => {
    const root = await grown()
    const now = raw(root, HISTORY)
    const { copies, seen } = earlier(root)
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({ value: true })
    expect(seen).toEqual({ asked: ['2026-05-13'], reopened: 1 })
    expect(open(root).records.map(({ id }) => id)).toEqual(['r1'])
    expect(raw(root, `backups/${HISTORY}/2026-05-14T08-00-00.000Z`)).toBe(now)
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-14T08-00-00.000Z' })).toEqual({ value: true })
    expect(open(root).records.map(({ id }) => id)).toEqual(['r1', 'r2'])
  })

  test('is there for a file that is gone', async () => {
    const root = await grown()
    electronStorePort(root).remove(HISTORY)
    const { copies } = earlier(root)
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({ value: true })
    expect(open(root).records.map(({ id }) => id)).toEqual(['r1'])
  })

  test('answered with no changes nothing', async () => {
    const root = await grown()
    const before = tree(root)
    const { copies, seen } = earlier(root, { askGoBack: () => Promise.resolve(false) })
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({ value: false })
    expect([tree(root), seen.reopened]).toEqual([before, 0])
  })

  test.each([
    ['a path that leads out', '../settings', '2026-05-13', 'badInput'],
    ['a file that is none of ours', 'notes', '2026-05-13', 'badInput'],
    ['what is made anew', `rollup/${DEVICE}/2026`, '2026-05-13', 'badInput'],
    ['another computer’s', `tasks/zyxwvuts`, '2026-05-13', 'badInput'],
    ['a copy that leads out', TASKS, '../../../settings', 'badInput'],
    ['a copy that is not there', TASKS, '2026-05-01', 'badInput'],
  ])('is refused for %s, and nothing is asked', async (_name, file, copy, code) => {
    const root = await grown()
    const before = tree(root)
    const { copies, seen } = earlier(root)
    expect(await copies.goBack(nobody, { file, copy })).toEqual({ code })
    expect([tree(root), seen.asked]).toEqual([before, []])
  })

  test('is refused while something is not on disk, and over a file of a newer version', async () => {
    const root = await grown()
    const { copies } = earlier(root, { unsaved: () => 'diskFull' })
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({ code: 'diskFull' })
    putData(root, HISTORY, { from: 'the future' }, 99)
    const before = tree(root)
    expect(await earlier(root).copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({
      code: 'newerVersion',
    })
    expect(tree(root)).toEqual(before)
  })

  test('is refused when something could not be written while the question stood there', async () => {
    const root = await grown()
    const before = tree(root)
    const disk = { full: false }
    const { copies } = earlier(root, {
      askGoBack: () => Promise.resolve((disk.full = true)),
      unsaved: () => (disk.full ? 'diskFull' : null),
    })
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({ code: 'diskFull' })
    expect(tree(root)).toEqual(before)
  })

  test('cut short at any call leaves the one or the other, whole, and what was here is not lost', async () => {
    const calm = await grown()
    const counting = faultyPort(electronStorePort(calm), calm)
    await earlier(calm, { port: counting }).copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })
    for (let call = 1; call <= counting.calls().length; call += 1) {
      for (const when of ['before', 'during', 'after'] as const) {
        const root = await grown()
        const now = raw(root, HISTORY)
        const port = faultyPort(electronStorePort(root), root, { kind: 'dies', call, when })
        await earlier(root, { port })
          .copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })
          .catch(() => undefined)
        expect([['r1'], ['r1', 'r2']]).toContainEqual(open(root).records.map(({ id }) => id))
        expect(Object.values(tree(root))).toContain(now)
        expect(open(root).notices).toEqual([])
      }
    }
  })

  test('on a disk without room says so and changes nothing', async () => {
    const root = await grown()
    const before = raw(root, HISTORY)
    const real = electronStorePort(root)
    const full = (): never => {
      throw Object.assign(new Error('no'), { code: 'ENOSPC' })
    }
    const { copies } = earlier(root, { port: { ...real, keep: full } })
    expect(await copies.goBack(nobody, { file: HISTORY, copy: '2026-05-13' })).toEqual({ code: 'diskFull' })
    expect(raw(root, HISTORY)).toBe(before)
  })
})
