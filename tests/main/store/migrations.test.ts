import type { Save } from '@core/effect.ts'
import type { FileKind } from '@core/persisted/files.ts'
import { readWith, SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import type { Notice } from '@core/signal.ts'
import { localDaySchema } from '@core/time.ts'
import { describe, expect, test } from 'vitest'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../../src/main/store/file-port.ts'
import { openStore, type Store, type StoreOptions } from '../../../src/main/store/open-store.ts'
import { faultyPort } from '../../support/faulty-port.ts'
import {
  FILE_KINDS,
  FILE_NAMES,
  fixture,
  newFolder,
  options,
  put,
  putData,
  raw,
  record,
  tasks,
  tree,
  typed,
} from './samples.ts'

const DAY = localDaySchema.parse('2026-05-07')
/** Kinds whose files hold what can't be made anew; a rollup is, whatever is wrong with it. */
const MADE_BY_HAND = FILE_KINDS.filter((kind) => kind !== 'rollup')

/** A folder with a file of every kind as this build writes them. */
const folder = (): string => {
  const root = newFolder()
  for (const kind of FILE_KINDS) put(root, FILE_NAMES[kind], fixture(SCHEMA_VERSION, kind))
  return root
}
/** The store, everything in it that opens later opened, and all that was said. */
const openAll = (root: string, change: Partial<StoreOptions> = {}, port: FilePort = electronStorePort(root)) => {
  const said: Notice[] = []
  const store = openStore(port, options(root, { onNotice: (notice) => said.push(notice), ...change }))
  for (const _twice of [1, 2]) store.readEvening(DAY)
  return { store, said: [...store.notices, ...said] }
}
/** Something new for the file of a kind. */
const saveOf = (store: Store, kind: FileKind): Save => {
  switch (kind) {
    case 'settings':
      return { file: 'settings', data: { ...store.settings, theme: 'light' } }
    case 'current':
      return { file: 'current', data: typed('new') }
    case 'loops':
      return { file: 'loops', data: { ...store.loops, learned: {} } }
    case 'tasks':
      return { file: 'tasks', data: tasks('new') }
    case 'experiments':
      return { file: 'experiments', data: { experiments: [], steps: [] } }
    case 'words':
      return { file: 'words', data: { ...store.words, kind: [] } }
    case 'reflections':
      return {
        file: 'reflections',
        evening: {
          id: 'new',
          updatedAt: record('x').updatedAt,
          day: DAY,
          zone: 'UTC',
          unseen: [],
          appreciations: [],
          stays: [],
          tomorrow: { what: '', where: '', when: '', how: '' },
          joy: 'new',
        },
      }
    case 'history':
    case 'rollup':
      return { file: 'history', record: record('new') }
  }
}
const bytesOf = (root: string, kind: FileKind): string => raw(root, FILE_NAMES[kind])

test('there is a fixture of every kind in every version', () => {
  for (const kind of FILE_KINDS)
    for (let version = 1; version <= SCHEMA_VERSION; version += 1)
      expect(JSON.parse(fixture(version, kind))).toMatchObject({ schemaVersion: version })
})

describe.each(FILE_KINDS)('a file of a made-up version 99: %s', (kind) => {
  test('is opened read-only, said once, and stays as it is to the last byte', () => {
    const root = folder()
    putData(root, FILE_NAMES[kind], { device: 'kqzvbtma', from: { the: 'future' } }, 99)
    const before = tree(root)
    const { store, said } = openAll(root)
    // A rollup is computed beside it, and nothing is amiss that a person could see.
    expect(said).toEqual(kind === 'rollup' ? [] : [{ name: 'newerVersion', file: FILE_NAMES[kind] }])
    expect(tree(root)).toEqual(before)
    for (const other of MADE_BY_HAND) {
      const expected = other === kind ? { ok: false, reason: 'newerVersion' } : { ok: true }
      expect(store.save(saveOf(store, other))).toEqual(expected)
    }
    store.rollups.flush()
    expect(bytesOf(root, kind)).toBe(before[`${FILE_NAMES[kind]}.json`])
    expect(Object.keys(tree(root)).filter((name) => /backups|corrupt/u.test(name))).toEqual([])
  })
})

describe.each(MADE_BY_HAND)('a step that throws: %s', (kind) => {
  /** The ladder of a build whose step for this kind has a bug. */
  const buggy = readWith(
    Object.fromEntries(
      FILE_KINDS.map((one) => [
        one,
        {
          1: (data: unknown) => {
            if (one === kind) throw new Error('a bug')
            return data
          },
        },
      ]),
    ),
  )

  test('leaves everything as it was, is said once, and is over with a build that can', () => {
    const root = folder()
    put(root, FILE_NAMES[kind], fixture(1, kind))
    const before = tree(root)
    const { store, said } = openAll(root, { read: buggy })
    expect(said).toEqual([{ name: 'stuck', file: FILE_NAMES[kind] }])
    expect(store.save(saveOf(store, kind))).toEqual({ ok: false, reason: 'notSaved' })
    expect(tree(root)).toEqual(before)
    const mended = openAll(root)
    expect(mended.said).toEqual([])
    expect(mended.store.save(saveOf(mended.store, kind))).toEqual({ ok: true })
  })
})

describe.each(MADE_BY_HAND)('a file of version 1: %s', (kind) => {
  const older = (): string => {
    const root = folder()
    put(root, FILE_NAMES[kind], fixture(1, kind))
    return root
  }

  test('is copied as it was before the first write of this version', () => {
    const root = older()
    const port = faultyPort(electronStorePort(root), root)
    const { store } = openAll(root, {}, port)
    expect(store.save(saveOf(store, kind))).toEqual({ ok: true })
    const about = port.calls().filter((call) => /^(?:keep|write) /u.test(call) && call.endsWith(FILE_NAMES[kind]))
    expect(about).toEqual([`keep ${FILE_NAMES[kind]}`, `write ${FILE_NAMES[kind]}`])
    expect(raw(root, `backups/${FILE_NAMES[kind]}/v1`)).toBe(fixture(1, kind))
    expect(JSON.parse(bytesOf(root, kind))).toMatchObject({ schemaVersion: SCHEMA_VERSION })
  })

  test.each(['before', 'during', 'after'] as const)('dying %s its copy or its write costs nothing', (when) => {
    for (const step of ['keep', 'write']) {
      const calm = older()
      const counting = faultyPort(electronStorePort(calm), calm)
      const counted = openAll(calm, {}, counting).store
      counted.save(saveOf(counted, kind))
      const call = counting.calls().lastIndexOf(`${step} ${FILE_NAMES[kind]}`) + 1
      expect(call).toBeGreaterThan(0)
      const root = older()
      const port = faultyPort(electronStorePort(root), root, { kind: 'dies', call, when })
      const { store } = openAll(root, {}, port)
      expect(store.save(saveOf(store, kind)).ok).toBe(false)
      expect(openAll(root).said).toEqual([])
      const kept = Object.values(tree(root)).filter(
        (content) => content === tree(calm)[`backups/${FILE_NAMES[kind]}/v1.json`],
      )
      expect(kept.length).toBeGreaterThanOrEqual(1)
    }
  })
})
