import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import { epochMs, localDaySchema } from '@core/time.ts'
import type { TimeboxRecord } from '@core/timebox/timebox.ts'
import { describe, expect, test } from 'vitest'
import { makePage, makeTotals } from '../../../src/main/rollup/make-page.ts'
import { refresh, type Known } from '../../../src/main/rollup/refresh.ts'
import { openRollups, withRollups, type Rollups } from '../../../src/main/rollup/rollups.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { openMonths, type MonthFiles } from '../../../src/main/store/month-files.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import { believable } from '../../support/histories/believable.ts'
import { writeMonths } from '../../support/histories/write.ts'
import { newFolder, notedLog, NOW, put, putData, raw, record } from '../store/samples.ts'
import { ALL, DEVICE, OTHER, plain, slowly } from './slow.ts'

const YEAR = '2026'
const FILE = `rollup/${DEVICE}/${YEAR}`

/** Some months of one device. */
const folderWithLife = (): string => {
  const root = newFolder()
  writeMonths(root, DEVICE, believable({ seed: 3, timeboxes: 300, perDay: 3 }))
  return root
}

interface Opened {
  readonly months: MonthFiles
  readonly rollups: Rollups
}
const open = (root: string, port = electronStorePort(root)): Opened => {
  const log = notedLog()
  const rollups = openRollups({ port, log, root, device: DEVICE })
  const context = { port, log, clock: () => NOW, notice: () => undefined, read }
  return { rollups, months: withRollups(openMonths(context, DEVICE), rollups) }
}
/** As a worker and main do it together: mended, and written. */
const mend = (root: string, rollups = open(root).rollups, known: Known = new Map()): readonly string[] => {
  const written: string[] = []
  refresh(root, DEVICE, known, {
    progress: () => undefined,
    mended: (fresh) => {
      rollups.take(fresh)
      written.push(fresh.year)
    },
  })
  return written
}
const report = (root: string) => makePage(root, ALL, () => refresh(root, DEVICE, new Map())).report
const expectRight = (root: string): void => {
  expect(plain(report(root))).toEqual(slowly(root))
}
const nothingToRead = (root: string): boolean => {
  let read = 0
  refresh(root, DEVICE, new Map(), { progress: () => (read += 1), mended: () => undefined })
  return read === 0
}

describe('whatever lies on disk, every number is right', () => {
  test('missing: made, written, and then read as it is', () => {
    const root = folderWithLife()
    expectRight(root)
    expect(mend(root)).toEqual([YEAR])
    expect(nothingToRead(root)).toBe(true)
    expectRight(root)
  })

  test.each([
    ['damaged', (root: string) => put(root, FILE, '{"schemaVersion":2,"da')],
    ['garbled', (root: string) => put(root, FILE, Buffer.from([0xff, 0xfe, 0]))],
    ['of another shape', (root: string) => putData(root, FILE, { formula: 1, months: { may: [] } }, SCHEMA_VERSION)],
    ['of an earlier version', (root: string) => putData(root, FILE, { formula: 1, months: {} }, SCHEMA_VERSION - 1)],
    ['of another formula', (root: string) => putData(root, FILE, { formula: 0, months: {} }, SCHEMA_VERSION)],
  ])('%s: made anew, and written', (_name, spoil) => {
    const root = folderWithLife()
    mend(root)
    spoil(root)
    expectRight(root)
    expect(mend(root)).toEqual([YEAR])
    expect(nothingToRead(root)).toBe(true)
    expectRight(root)
  })

  test('of a newer version: left as it is, and computed beside it', () => {
    const root = folderWithLife()
    putData(root, FILE, { from: 'the future' }, 99)
    const before = raw(root, FILE)
    expectRight(root)
    const { months, rollups } = open(root)
    expect(mend(root, rollups)).not.toContain(YEAR)
    months.upsert(record('one'))
    rollups.flush()
    expect(raw(root, FILE)).toBe(before)
    expectRight(root)
  })

  test('of a newer version, and the first timebox of the year ends: left as it is', () => {
    const root = newFolder()
    putData(root, FILE, { from: 'the future' }, 99)
    const before = raw(root, FILE)
    const { months, rollups } = open(root)
    months.upsert(record('one'))
    rollups.flush()
    expect(raw(root, FILE)).toBe(before)
    expectRight(root)
  })

  test('stale: one month is read again, also when an older file came back', () => {
    const root = folderWithLife()
    mend(root)
    const path = join(root, 'history', DEVICE, '2026-04.json')
    const { mtimeMs } = statSync(path)
    writeMonths(root, DEVICE, believable({ seed: 4, timeboxes: 40, perDay: 3, until: '2026-04-30' }))
    utimesSync(path, new Date(mtimeMs - 86_400_000), new Date(mtimeMs - 86_400_000))
    expectRight(root)
    expect(mend(root)).toEqual([YEAR])
    expectRight(root)
  })

  test('a month is deleted, and a whole year', () => {
    const root = folderWithLife()
    mend(root)
    rmSync(join(root, 'history', DEVICE, '2026-03.json'))
    expectRight(root)
    for (const month of ['2026-01', '2026-02', '2026-04', '2026-05'])
      rmSync(join(root, 'history', DEVICE, `${month}.json`), { force: true })
    expectRight(root)
    expect(mend(root)).toContain(YEAR)
    expectRight(root)
  })

  test('a month of a newer version, a damaged one, and one that is half sound', () => {
    const root = folderWithLife()
    mend(root)
    putData(root, `history/${DEVICE}/2026-03`, { timeboxes: 'from the future' }, 99)
    put(root, `history/${DEVICE}/2026-02`, '{"half')
    const sound = record('sound', { day: localDaySchema.parse('2026-01-10') })
    putData(root, `history/${DEVICE}/2026-01`, { timeboxes: [sound, { broken: true }] }, SCHEMA_VERSION)
    const right = plain(report(root))
    // The store sets damaged files aside as it reads them, so it comes second.
    expect(right).toEqual(slowly(root))
    expectRight(root)
  })

  test('another device lies beside: its numbers count, its files stay untouched', () => {
    const root = folderWithLife()
    writeMonths(root, OTHER, believable({ seed: 9, timeboxes: 90, perDay: 2, named: 'other' }))
    expectRight(root)
    mend(root)
    expect(() => statSync(join(root, 'rollup', OTHER))).toThrow('ENOENT')
    expectRight(root)
  })

  test('a record that lies in files of two devices counts once, in its later version', () => {
    const root = folderWithLife()
    const day = localDaySchema.parse('2026-05-02')
    const both = (device: string, change: Partial<TimeboxRecord>) =>
      putData(root, `history/${device}/2026-05`, { timeboxes: [record('both', { day, ...change })], experiments: [] })
    both(DEVICE, { title: 'As it was', updatedAt: epochMs(1) })
    both(OTHER, { title: 'As it is', updatedAt: epochMs(2) })
    mend(root)
    expectRight(root)
    const titles = report(root).tasks.map(({ title }) => title)
    expect(titles).toContain('As it is')
    expect(titles).not.toContain('As it was')
  })

  test('what all devices wrote together is read once, and again where one of them wrote since', () => {
    const root = folderWithLife()
    writeMonths(root, OTHER, believable({ seed: 9, timeboxes: 90, perDay: 2, named: 'other' }))
    mend(root)
    expect(nothingToRead(root)).toBe(true)
    writeMonths(root, OTHER, believable({ seed: 10, timeboxes: 90, perDay: 2, named: 'another' }))
    expect(nothingToRead(root)).toBe(false)
    expectRight(root)
    rmSync(join(root, 'history', OTHER), { recursive: true })
    expectRight(root)
  })

  test('a month that one other device has alone takes its rows from the rollup that came with it', () => {
    const other = newFolder()
    writeMonths(other, OTHER, believable({ seed: 9, timeboxes: 90, perDay: 2, named: 'other' }))
    const rollups = openRollups({ port: electronStorePort(other), log: notedLog(), root: other, device: OTHER })
    refresh(other, OTHER, new Map(), { progress: () => undefined, mended: rollups.take })
    const root = newFolder()
    cpSync(other, root, { recursive: true, preserveTimestamps: true })
    expectRight(root)
    // Rows that only that rollup can have, since the months themselves were changed under their old size and time.
    const months = readdirSync(join(root, 'history', OTHER)).map((name) => join(root, 'history', OTHER, name))
    for (const path of months) {
      const { atime, mtime } = statSync(path)
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"schemaVersion"', '"schemaversion"'))
      utimesSync(path, atime, mtime)
    }
    expect(report(root).tasks.reduce((sum, { timeboxes }) => sum + timeboxes, 0)).toBe(
      report(other).tasks.reduce((sum, { timeboxes }) => sum + timeboxes, 0),
    )
  })
})

describe('a timebox that ends', () => {
  const writes: readonly TimeboxRecord[] = [
    record('a'),
    record('b', { title: 'Expenses', kind: 'planning' }),
    record('a', { withdrawnAt: NOW }),
    record('c', { day: localDaySchema.parse('2025-12-31') }),
    record('b', { title: 'Expenses', outcome: { kind: 'draft' } }),
  ]

  test('is in the rollup at once, and on disk after a flush, without reading a month again', () => {
    const root = folderWithLife()
    mend(root)
    const { months, rollups } = open(root)
    for (const one of writes) {
      months.upsert(one)
      rollups.flush()
      expect(nothingToRead(root)).toBe(true)
      expectRight(root)
    }
  })

  test('is the first of a year and of a computer', () => {
    const root = newFolder()
    const { months, rollups } = open(root)
    months.upsert(record('first'))
    rollups.flush()
    expect(nothingToRead(root)).toBe(true)
    expectRight(root)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('and a kill at call %i of the disk: the next start is right', (call) => {
    const root = folderWithLife()
    mend(root)
    for (const when of ['before', 'during', 'after'] as const) {
      const port = faultyPort(electronStorePort(root), root, { kind: 'dies', call, when })
      const { months, rollups } = open(root, port)
      for (const one of writes) {
        try {
          months.upsert({ ...one, id: `${one.id}-${when}` })
          rollups.flush()
        } catch {
          break
        }
      }
      expectRight(root)
      mend(root)
      expect(nothingToRead(root)).toBe(true)
      expectRight(root)
    }
  })

  test('and a full disk costs nothing but time', () => {
    const root = folderWithLife()
    mend(root)
    const port = faultyPort(electronStorePort(root), root, { kind: 'fails', call: 3, code: 'ENOSPC' })
    const { months, rollups } = open(root, port)
    for (const one of writes) {
      months.upsert(one)
      rollups.flush()
    }
    expectRight(root)
    rollups.flush()
    expect(nothingToRead(root)).toBe(true)
  })

  test('what a worker mended before it is not taken after it', () => {
    const root = folderWithLife()
    const { months, rollups } = open(root)
    const early = refresh(root, DEVICE, new Map())
    months.upsert(record('late'))
    for (const fresh of early) rollups.take(fresh)
    months.upsert(record('later'))
    rollups.flush()
    expectRight(root)
    mend(root, rollups)
    expect(nothingToRead(root)).toBe(true)
    expectRight(root)
  })
})

test('totals of all history are those of the report', () => {
  const root = folderWithLife()
  expect(makeTotals(root, ALL.closed, ALL.filter, refresh(root, DEVICE, new Map()))).toEqual(report(root).tasks)
})

test('a clock of a file that tells whole seconds alone is enough when its size changed', () => {
  const root = folderWithLife()
  const path = join(root, 'history', DEVICE, '2026-05.json')
  utimesSync(path, 1_700_000_000, 1_700_000_000)
  mend(root)
  writeFileSync(path, JSON.stringify({ schemaVersion: SCHEMA_VERSION, data: { timeboxes: [record('only')] } }))
  utimesSync(path, 1_700_000_000, 1_700_000_000)
  expect(nothingToRead(root)).toBe(false)
  expectRight(root)
})
