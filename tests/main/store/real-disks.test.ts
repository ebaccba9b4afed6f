import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tasks } from '@core/tasks/tasks.ts'
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest'
import { checkDataFolder } from '../../../src/main/store/folder-check.ts'
import { newFolder, NOW, open, put, raw, record, task, tasks, tree, typed } from './samples.ts'

const OK = { ok: true }
const NOBODY = 65_534

/** A small disk of its own. Skips, and says why, where this computer doesn't let us make one. */
const smallDisk = (context: TestContext, size: string): string => {
  const folder = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    context.skip('mounting a small disk needs root')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}
const remount = (folder: string, how: 'ro' | 'rw'): void =>
  void execFileSync('mount', ['-o', `remount,${how}`, folder], { stdio: 'ignore' })
/** Acts as somebody whom file modes bind, also when the tests run as root. */
const asSomebody = <T>(folder: string, act: () => T): T => {
  if (process.geteuid?.() !== 0) return act()
  for (const path of [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ]) {
    chownSync(path, NOBODY, NOBODY)
  }
  process.setegid?.(NOBODY)
  process.seteuid?.(NOBODY)
  try {
    return act()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}
const fillUp = (folder: string): void => {
  const chunk = Buffer.alloc(4096)
  for (let count = 0; ; count += 1) {
    try {
      writeFileSync(join(folder, `filler-${count}`), chunk)
    } catch {
      rmSync(join(folder, `filler-${count}`), { force: true })
      return
    }
  }
}
const free = (folder: string): void => {
  for (const name of readdirSync(folder)) if (name.startsWith('filler-')) rmSync(join(folder, name))
}
const leftovers = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.next'))

describe('a full disk', () => {
  test('refuses with diskFull, keeps the old files whole, leaves nothing behind, and works again with room', (context) => {
    const root = smallDisk(context, '256k')
    const store = open(root)
    store.save({ file: 'current', data: typed('before') })
    store.save({ file: 'tasks', data: tasks('before') })
    store.save({ file: 'history', record: record('before') })
    fillUp(root)
    const before = tree(root)
    expect(store.save({ file: 'current', data: typed('after') })).toEqual({ ok: false, reason: 'diskFull' })
    expect(store.save({ file: 'tasks', data: tasks('after') })).toEqual({ ok: false, reason: 'diskFull' })
    expect(store.save({ file: 'history', record: record('after') })).toEqual({ ok: false, reason: 'diskFull' })
    expect(tree(root)).toEqual(before)
    expect(checkDataFolder(root)).toEqual(OK)
    expect(open(root).current.drafts.start?.title).toBe('before')
    free(root)
    expect(store.save({ file: 'current', data: typed('after') })).toEqual(OK)
    expect(store.save({ file: 'history', record: record('after') })).toEqual(OK)
    expect(open(root).records.map(({ id }) => id)).toEqual(['before', 'after'])
  })

  test('that takes only part of a file keeps the old one: a short write is no error to electron-store', (context) => {
    const root = smallDisk(context, '512k')
    const many = (count: number, word: string): Tasks => ({
      tasks: Array.from({ length: count }, (_, index) => ({ ...task(`${index}`), title: word.repeat(20) })),
      parked: [],
      templates: [],
      projects: [],
    })
    const store = open(root)
    expect(store.save({ file: 'tasks', data: many(100, 'old') })).toEqual(OK)
    fillUp(root)
    // Room for some pages, not for the file.
    for (const name of readdirSync(root)
      .filter((entry) => entry.startsWith('filler-'))
      .slice(0, 6))
      rmSync(join(root, name))
    expect(store.save({ file: 'tasks', data: many(400, 'new') })).toEqual({ ok: false, reason: 'diskFull' })
    expect(leftovers(root)).toEqual([])
    const again = open(root)
    expect(again.notices).toEqual([])
    expect(again.tasks).toEqual(many(100, 'old'))
  })

  test('at a first start: opens, says so, and finds the same device once there is room', (context) => {
    const root = smallDisk(context, '64k')
    fillUp(root)
    const store = open(root)
    expect(store.notices).toEqual([{ name: 'problem', code: 'diskFull' }])
    expect(store.save({ file: 'current', data: typed('x') })).toEqual({ ok: false, reason: 'diskFull' })
    free(root)
    expect(store.save({ file: 'tasks', data: tasks('a') })).toEqual(OK)
    expect(open(root)).toMatchObject({ device: store.device, tasks: tasks('a') })
  })
})

describe('a read-only disk', () => {
  test('opens what is there, refuses every save with readOnly, changes nothing', (context) => {
    const root = smallDisk(context, '256k')
    open(root).save({ file: 'current', data: typed('kept') })
    remount(root, 'ro')
    const before = tree(root)
    expect(checkDataFolder(root)).toEqual({ ok: false, code: 'readOnly', path: root })
    const store = open(root)
    expect(store.current.drafts.start?.title).toBe('kept')
    expect(store.save({ file: 'current', data: typed('x') })).toEqual({ ok: false, reason: 'readOnly' })
    expect(store.save({ file: 'history', record: record('x') })).toEqual({ ok: false, reason: 'readOnly' })
    expect(store.touchCurrent()).toEqual({ ok: false, reason: 'readOnly' })
    expect(tree(root)).toEqual(before)
    remount(root, 'rw')
    expect(store.save({ file: 'current', data: typed('x') })).toEqual(OK)
  })

  test('with a damaged file on it: says so, and leaves the file as it is', (context) => {
    const root = smallDisk(context, '256k')
    open(root)
    put(root, 'current', '{"torn')
    remount(root, 'ro')
    const store = open(root)
    expect(store.notices).toEqual([{ name: 'problem', code: 'readOnly' }])
    expect(store.save({ file: 'current', data: typed('x') })).toEqual({ ok: false, reason: 'readOnly' })
    expect(raw(root, 'current')).toBe('{"torn')
  })
})

describe('a folder that is not ours to write', () => {
  test('refuses with readOnly', () => {
    const root = newFolder()
    open(root).save({ file: 'current', data: typed('kept') })
    chmodSync(root, 0o500)
    onTestFinished(() => chmodSync(root, 0o700))
    asSomebody(root, () => {
      const store = open(root)
      expect(store.save({ file: 'current', data: typed('x') })).toEqual({ ok: false, reason: 'readOnly' })
      expect(checkDataFolder(root)).toEqual({ ok: false, code: 'readOnly', path: root })
    })
  })

  test('a file that may not be read is neither set aside nor replaced', () => {
    const root = newFolder()
    open(root).save({ file: 'current', data: typed('kept') })
    chmodSync(join(root, 'current.json'), 0o000)
    asSomebody(root, () => {
      const store = open(root)
      expect(store.notices).toEqual([{ name: 'problem', code: 'readOnly' }])
      expect(store.save({ file: 'current', data: typed('x') })).toEqual({ ok: false, reason: 'readOnly' })
    })
    chmodSync(join(root, 'current.json'), 0o600)
    expect(open(root).current.drafts.start?.title).toBe('kept')
  })
})

describe('the data folder', () => {
  test('is created for the person alone when it is missing, and left empty', () => {
    const root = newFolder()
    const path = join(root, 'a/b/data')
    expect(checkDataFolder(path)).toEqual(OK)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(readdirSync(path)).toEqual([])
  })

  test('keeps its mode, its files and their times', () => {
    const root = newFolder()
    put(root, 'current', 'x')
    chmodSync(root, 0o755)
    const before = { ...tree(root), time: statSync(join(root, 'current.json')).mtimeMs }
    expect(checkDataFolder(root)).toEqual(OK)
    expect({ ...tree(root), time: statSync(join(root, 'current.json')).mtimeMs }).toEqual(before)
    expect(statSync(root).mode & 0o777).toBe(0o755)
  })

  test.each([
    ['is a file', 'data'],
    ['lies below a file', 'data/deeper/still'],
  ])('that %s is no folder', (_name, inside) => {
    const root = newFolder()
    writeFileSync(join(root, 'data'), `${NOW}`)
    const path = join(root, inside)
    expect(checkDataFolder(path)).toEqual({ ok: false, code: 'notAFolder', path })
  })

  test('that may not be created is read-only', () => {
    const root = newFolder()
    mkdirSync(join(root, 'closed'), { mode: 0o500 })
    const path = join(root, 'closed/data')
    asSomebody(root, () => expect(checkDataFolder(path)).toEqual({ ok: false, code: 'readOnly', path }))
  })
})
