import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Save } from '@core/effect.ts'
import { DEFAULT_SETTINGS } from '@core/settings.ts'
import { minutes, type LocalDay } from '@core/time.ts'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Errno } from '../../../src/main/store/errno.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import type { Store } from '../../../src/main/store/open-store.ts'
import { LEFT_BEHIND } from '../../../src/main/store/whole-file.ts'
import { faultyPort, type Fault } from '../../support/faulty-port.ts'
import { newFolder, open, putData, record, tasks, tree, typed } from './samples.ts'

const MONTHS = ['2026-03', '2026-04', '2026-05'] as const
const DEVICE = 'kqzvbtma'

type Month = Extract<Save, { file: 'history' }>
type Whole = Extract<Save, { file: 'settings' | 'current' | 'tasks' }>
type Written = Month | Whole

const saveOf = {
  settings: (value: number): Whole => ({
    file: 'settings',
    data: { ...DEFAULT_SETTINGS, extensionLength: minutes(1 + (value % 30)) },
  }),
  current: (value: number): Whole => ({ file: 'current', data: typed(`text ${value}`) }),
  tasks: (value: number): Whole => ({ file: 'tasks', data: tasks(`t${value}`, 'always') }),
  history: (value: number, id: number, month: number): Month => ({
    file: 'history',
    record: record(`r${id}`, { title: `title ${value}`, day: `${MONTHS[month % 3]}-28` as LocalDay }),
  }),
}
/** Which thing on disk a save replaces. */
const placeOf = (save: Written): string =>
  save.file === 'history' ? `${save.record.id} ${save.record.day}` : save.file
const valueOf = (save: Written): unknown => (save.file === 'history' ? save.record : save.data)
const found = (store: Store, save: Written): unknown =>
  save.file === 'history'
    ? store
        .readMonth(save.record.day.slice(0, 7))
        .find(({ id, day }) => id === save.record.id && day === save.record.day)
    : store[save.file]

interface Known {
  readonly save: Written
  readonly allowed: readonly unknown[]
}
/** Saves one after another; for each place: what may be found there later. Anything answered `ok` leaves one choice. */
const saveAll = (store: Store, saves: readonly Written[], known: Map<string, Known>): void => {
  for (const save of saves) {
    const result = store.save(save)
    const before = known.get(placeOf(save))?.allowed ?? [undefined]
    known.set(placeOf(save), { save, allowed: result.ok ? [valueOf(save)] : [...before, valueOf(save)] })
  }
}
const expectKept = (root: string, known: ReadonlyMap<string, Known>): void => {
  const store = open(root)
  expect(store.notices).toEqual([])
  for (const { save, allowed } of known.values()) expect(allowed).toContainEqual(found(store, save))
  for (const [name, content] of Object.entries(tree(root))) {
    if (!name.endsWith('.json')) continue
    expect(() => JSON.parse(content)).not.toThrow()
  }
}
const leftBehind = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => LEFT_BEHIND.test(name))

const SCRIPT: readonly Written[] = [
  saveOf.settings(3),
  saveOf.history(1, 1, 2),
  saveOf.current(1),
  saveOf.tasks(1),
  saveOf.history(2, 1, 2),
  saveOf.history(3, 2, 1),
  saveOf.current(2),
]
const prepared = (): { root: string; known: Map<string, Known> } => {
  const root = newFolder()
  putData(root, 'settings', { device: DEVICE, ...DEFAULT_SETTINGS })
  const known = new Map<string, Known>()
  saveAll(open(root), [saveOf.current(0), saveOf.tasks(0), saveOf.history(0, 0, 2), saveOf.history(0, 9, 0)], known)
  expect(known.size).toBe(4)
  return { root, known }
}
const allowEarlier = (known: Map<string, Known>): Map<string, Known> =>
  new Map([['settings', { save: saveOf.settings(0), allowed: [DEFAULT_SETTINGS] }], ...known])

/** Every call of a calm run of opening and saving: where the faults below strike. */
const everyCall = (): readonly number[] => {
  const { root, known } = prepared()
  const port = faultyPort(electronStorePort(root), root)
  saveAll(open(root, {}, port), SCRIPT, known)
  expect(port.calls().filter((call) => call.startsWith('write'))).toHaveLength(SCRIPT.length)
  return port.calls().map((_call, index) => index + 1)
}

test.each(['ENOSPC', 'EIO', 'EACCES'] as const satisfies readonly Errno[])(
  '%s at any one call: nothing that was saved is lost, nothing is half-written, and saving works again',
  (code) => {
    for (const call of everyCall()) {
      const { root, known } = prepared()
      const all = allowEarlier(known)
      const port = faultyPort(electronStorePort(root), root, { kind: 'fails', call, code })
      const store = open(root, {}, port)
      saveAll(store, SCRIPT, all)
      expectKept(root, all)
      expect(leftBehind(root)).toEqual([])
      // A file that could not be read stays untouched until the next start; everything else is saved when asked again.
      const again = open(root)
      const retried = new Map(all)
      saveAll(again, SCRIPT, retried)
      for (const { allowed } of retried.values()) expect(allowed).toHaveLength(1)
      expectKept(root, retried)
    }
  },
  30_000,
)

test.each(['before', 'during', 'after'] as const)(
  'death %s any one call: nothing that was saved is lost',
  (when) => {
    for (const call of everyCall()) {
      const { root, known } = prepared()
      const all = allowEarlier(known)
      const port = faultyPort(electronStorePort(root), root, { kind: 'dies', call, when })
      saveAll(open(root, {}, port), SCRIPT, all)
      expectKept(root, all)
      expect(leftBehind(root)).toEqual([])
    }
  },
  30_000,
)

test('random saves, faults, deaths and new starts: what was saved is there', () => {
  const value = fc.nat({ max: 5 })
  const save = fc.oneof(
    value.map(saveOf.settings),
    value.map(saveOf.current),
    value.map(saveOf.tasks),
    fc.tuple(value, fc.nat({ max: 3 }), fc.nat({ max: 2 })).map(([one, id, month]) => saveOf.history(one, id, month)),
  )
  const call = fc.integer({ min: 1, max: 24 })
  const fault: fc.Arbitrary<Fault> = fc.oneof(
    fc.record({
      kind: fc.constant('fails' as const),
      call,
      code: fc.constantFrom<Errno>('ENOSPC', 'EIO', 'EROFS', 'EXDEV'),
    }),
    fc.record({
      kind: fc.constant('dies' as const),
      call,
      when: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
    }),
  )
  const run = fc.record({ fault, saves: fc.array(save, { maxLength: 10 }) })
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
      const { root, known } = prepared()
      const all = allowEarlier(known)
      for (const one of runs) {
        const port = faultyPort(electronStorePort(root), root, one.fault)
        saveAll(open(root, {}, port), one.saves, all)
        expectKept(root, all)
        expect(existsSync(join(root, `tasks/${DEVICE}.json`))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
}, 30_000)
