import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { epochMs } from '@core/time.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { errnoOf } from '../../../src/main/store/errno.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { newFolder, NOW, put, raw, tree } from './samples.ts'

const envelope = (value: unknown) => ({ schemaVersion: 1, data: value })
const contentOf = (root: string, name: string): unknown => JSON.parse(raw(root, name))
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)
const errnoOfThrown = (act: () => void): string => {
  try {
    act()
  } catch (error) {
    return errnoOf(error)
  }
  return 'nothing was thrown'
}

afterEach(() => void vi.restoreAllMocks())

describe('replace', () => {
  const FILE = 'history/abcdefgh/2026-11'
  const yes = () => true

  test('puts another file in the place of the one that lies there, for the person alone', async () => {
    const root = newFolder()
    const port = electronStorePort(root)
    expect(await port.replace(FILE, 'first', yes)).toBe(port.basisOf(FILE))
    linkSync(join(root, `${FILE}.json`), join(root, 'held'))
    await port.replace(FILE, 'second', yes)
    expect([readFileSync(join(root, 'held'), 'utf8'), raw(root, FILE)]).toEqual(['first', 'second'])
    expect(mode(join(root, `${FILE}.json`))).toBe('600')
    expect(readdirSync(join(root, 'history/abcdefgh'))).toEqual(['2026-11.json'])
  })

  test('leaves the file, and nothing else, where it is to stay', async () => {
    const root = newFolder()
    put(root, FILE, 'mine')
    const before = tree(root)
    expect(await electronStorePort(root).replace(FILE, 'other', () => false)).toBeNull()
    expect(tree(root)).toEqual(before)
  })

  test('follows a link in place of the file and leaves it a link', async () => {
    const root = newFolder()
    mkdirSync(join(root, 'elsewhere'))
    put(root, 'elsewhere/mine', '{}')
    symlinkSync(join(root, 'elsewhere/mine.json'), join(root, 'settings.json'))
    await electronStorePort(root).replace('settings', '1', yes)
    expect(readlinkSync(join(root, 'settings.json'))).toBe(join(root, 'elsewhere/mine.json'))
    expect(raw(root, 'elsewhere/mine')).toBe('1')
  })

  test('what was swept away meanwhile takes no place', async () => {
    const root = newFolder()
    put(root, FILE, 'mine')
    const port = electronStorePort(root)
    const swept = () => {
      port.sweep('history/abcdefgh/')
      return true
    }
    expect(await port.replace(FILE, 'other', swept)).toBeNull()
    expect([raw(root, FILE), readdirSync(join(root, 'history/abcdefgh'))]).toEqual(['mine', ['2026-11.json']])
  })

  test('a folder that can’t be is told as the system tells it', async () => {
    const root = newFolder()
    writeFileSync(join(root, 'history'), 'no folder')
    const came = await electronStorePort(root).replace(FILE, 'other', yes).catch(errnoOf)
    expect(came).toMatch(/^(?:ENOTDIR|EEXIST)$/u)
    expect(readFileSync(join(root, 'history'), 'utf8')).toBe('no folder')
  })

  test('a basis is another one after everything that is written, set aside or removed', async () => {
    const root = newFolder()
    const port = electronStorePort(root)
    const seen = new Set([port.basisOf(FILE)])
    const acts: readonly (() => void | Promise<unknown>)[] = [
      () => port.write(FILE, envelope(1)),
      () => port.setAside(FILE, NOW),
      () => port.replace(FILE, '2', yes),
      () => port.remove('history'),
    ]
    for (const act of acts) {
      await act()
      seen.add(port.basisOf(FILE))
    }
    expect(seen.size).toBe(acts.length + 1)
    const before = port.basisOf('tasks/abcdefgh')
    port.write(FILE, envelope(1))
    expect(port.basisOf('tasks/abcdefgh')).toBe(before)
  })
})

describe('write', () => {
  test('makes file and folders for the person alone, in the shape everyone can read', () => {
    const root = newFolder()
    const port = electronStorePort(join(root, 'data'))
    port.write('history/abcdefgh/2026-11', envelope({ timeboxes: [] }))
    expect(contentOf(root, 'data/history/abcdefgh/2026-11')).toEqual({ schemaVersion: 1, data: { timeboxes: [] } })
    expect(mode(join(root, 'data/history/abcdefgh/2026-11.json'))).toBe('600')
    for (const folder of ['data', 'data/history', 'data/history/abcdefgh']) expect(mode(join(root, folder))).toBe('700')
    expect(readdirSync(join(root, 'data/history/abcdefgh'))).toEqual(['2026-11.json'])
  })

  test('replaces a file by another one instead of writing into it', () => {
    const root = newFolder()
    const port = electronStorePort(root)
    port.write('current', envelope('old'))
    linkSync(join(root, 'current.json'), join(root, 'held'))
    port.write('current', envelope('new'))
    expect(JSON.parse(readFileSync(join(root, 'held'), 'utf8'))).toEqual(envelope('old'))
    expect(contentOf(root, 'current')).toEqual(envelope('new'))
  })

  test('follows a link in place of the file and leaves it a link', () => {
    const root = newFolder()
    mkdirSync(join(root, 'elsewhere'))
    put(root, 'elsewhere/mine', '{}')
    symlinkSync(join(root, 'elsewhere/mine.json'), join(root, 'settings.json'))
    electronStorePort(root).write('settings', envelope(1))
    expect(readlinkSync(join(root, 'settings.json'))).toBe(join(root, 'elsewhere/mine.json'))
    expect(contentOf(root, 'elsewhere/mine')).toEqual(envelope(1))
  })

  test('comes back after the folder was deleted', () => {
    const root = newFolder()
    const port = electronStorePort(root)
    port.write('tasks/abcdefgh', envelope(1))
    rmSync(join(root, 'tasks'), { recursive: true })
    port.write('tasks/abcdefgh', envelope(2))
    expect(contentOf(root, 'tasks/abcdefgh')).toEqual(envelope(2))
  })

  test('is not stopped by a torn left-over of a killed write', () => {
    const root = newFolder()
    writeFileSync(join(root, 'current.json.next'), '{"torn')
    electronStorePort(root).write('current', envelope(1))
    expect(contentOf(root, 'current')).toEqual(envelope(1))
    expect(readdirSync(root)).toEqual(['current.json'])
  })

  test('of many months keeps each whole', () => {
    const root = newFolder()
    const port = electronStorePort(root)
    const months = Array.from(
      { length: 40 },
      (_, index) => `history/abcdefgh/${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    )
    for (const round of [1, 2]) for (const month of months) port.write(month, envelope([month, round]))
    for (const month of months) expect(contentOf(root, month)).toEqual(envelope([month, 2]))
  })

  test('prints nothing', () => {
    const root = newFolder()
    const out = vi.spyOn(process.stdout, 'write')
    const err = vi.spyOn(process.stderr, 'write')
    electronStorePort(root).write('current', envelope(1))
    expect([...out.mock.calls, ...err.mock.calls]).toEqual([])
  })
})

describe('read', () => {
  test.each<[string, (path: string) => void, unknown]>([
    ['nothing', () => undefined, { kind: 'missing' }],
    ['text', (path) => writeFileSync(path, 'x'), { kind: 'content', text: 'x' }],
    ['a byte order mark', (path) => writeFileSync(path, '\ufeff{}'), { kind: 'content', text: '{}' }],
    ['bytes that are no text', (path) => writeFileSync(path, Buffer.from([0xc3, 0x28])), { kind: 'garbled' }],
    ['a folder', (path) => mkdirSync(path), { kind: 'unreadable', code: 'EISDIR' }],
    ['a link to nowhere', (path) => symlinkSync('nowhere', path), { kind: 'missing' }],
    ['a link to itself', (path) => symlinkSync('current.json', path), { kind: 'unreadable', code: 'ELOOP' }],
  ])('%s', (_name, make, expected) => {
    const root = newFolder()
    make(join(root, 'current.json'))
    expect(electronStorePort(root).read('current')).toEqual(expected)
  })
})

describe('aside, backup, list, sweep, touch', () => {
  test('names are unique, bytes are kept, an equal copy is not made twice', () => {
    const root = newFolder()
    const port = electronStorePort(root)
    put(root, 'tasks/abcdefgh', 'one')
    const first = 'tasks/abcdefgh.corrupt-2026-05-14T08-00-00.000Z'
    expect(port.copyAside('tasks/abcdefgh', NOW)).toBe(first)
    expect(port.copyAside('tasks/abcdefgh', epochMs(NOW + 5))).toBe(first)
    put(root, 'tasks/abcdefgh', 'two')
    expect(port.setAside('tasks/abcdefgh', NOW)).toBe(`${first}-2`)
    expect([raw(root, first), raw(root, `${first}-2`)]).toEqual(['one', 'two'])
    expect(existsSync(join(root, 'tasks/abcdefgh.json'))).toBe(false)
    expect(mode(join(root, `${first}.json`))).toBe('600')
  })

  test('sweeping takes left-overs of the named files and nothing else', () => {
    const root = newFolder()
    const keep = [
      'settings.json',
      'settings.next.json',
      'note.txt',
      'x.tmp-1234567890abcdef',
      'tasks/other.json.next',
      'settings.json.next.bak',
    ]
    const drop = ['settings.json.next', 'settings.json.next.tmp-1234567890abcdef', 'history/a/2026-01.json.next']
    for (const name of [...keep, ...drop]) {
      mkdirSync(join(root, name, '..'), { recursive: true })
      writeFileSync(join(root, name), '')
    }
    const port = electronStorePort(root)
    for (const name of ['settings', 'current', 'history/a/', 'missing/']) port.sweep(name)
    expect(Object.keys(tree(root))).toEqual(keep.toSorted())
  })

  test('touching sets the time and no byte; what is missing stays missing', () => {
    const root = newFolder()
    const port = electronStorePort(root)
    port.touch('current', NOW)
    expect(port.modifiedAt('current')).toBeNull()
    put(root, 'current', 'x')
    port.touch('current', epochMs(NOW + 1_234))
    expect(port.modifiedAt('current')).toBe(NOW + 1_234)
    expect(raw(root, 'current')).toBe('x')
  })

  test('lists files and folders by name, and a missing folder as empty', () => {
    const root = newFolder()
    put(root, 'history/abcdefgh/2026-01', '')
    put(root, 'history/abcdefgh/2026-02', '')
    const port = electronStorePort(root)
    expect(port.list('history')).toEqual(['abcdefgh'])
    expect(port.list('history/abcdefgh').toSorted()).toEqual(['2026-01', '2026-02'])
    expect(port.list('tasks')).toEqual([])
  })

  test('removing what is not ours to remove is an error of the system', () => {
    const root = newFolder()
    const port = electronStorePort(root)
    expect(errnoOfThrown(() => void port.setAside('current', NOW))).toBe('ENOENT')
    expect(errnoOfThrown(() => port.keep('current', 'v1'))).toBe('ENOENT')
    writeFileSync(join(root, 'history'), '')
    expect(errnoOfThrown(() => void port.list('history/abcdefgh'))).toBe('ENOTDIR')
    unlinkSync(join(root, 'history'))
    chmodSync(root, 0o700)
  })
})
