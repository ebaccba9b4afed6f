import type { PathLike } from 'node:fs'
import { describe, expect, test, vi, beforeEach } from 'vitest'
import { errnoOf } from '../../../src/main/store/errno.ts'
import { electronStorePort } from '../../../src/main/store/electron-store-port.ts'
import { newFolder, raw } from './samples.ts'

/**
 * The system calls that matter for a write, patched before electron-store takes them into its own keeping.
 * `steps` notes them; `rename` and `keep` are how a test makes the disk misbehave.
 */
const disk = vi.hoisted(() => {
  const fs = process.getBuiltinModule('node:fs')
  const real = { ...fs }
  const state = {
    steps: [] as string[],
    opened: new Map<number, string>(),
    rename: (_to: string): void => undefined,
    /** how many characters of a text a single write takes */
    keep: Infinity,
    access: (): void => undefined,
  }
  const short = (path: PathLike): string =>
    String(path)
      .replace(/.*enough-store-[^/]*/, '')
      .replace(/\.tmp-\w+$/, '.tmp')
  fs.openSync = (path, ...rest) => {
    const handle = real.openSync(path, ...rest)
    state.opened.set(handle, short(path))
    return handle
  }
  fs.writeSync = ((handle: number, data: string, ...rest: []) => {
    const taken = typeof data === 'string' && data.length > state.keep ? data.slice(0, state.keep) : data
    state.steps.push(`write ${state.opened.get(handle)}`)
    return real.writeSync(handle, taken, ...rest)
  }) as typeof fs.writeSync
  fs.writeFileSync = (path, ...rest) => {
    state.steps.push(`write in place ${short(String(path))}`)
    real.writeFileSync(path, ...rest)
  }
  fs.fsyncSync = (handle) => {
    state.steps.push(`sync ${state.opened.get(handle)}`)
    real.fsyncSync(handle)
  }
  fs.renameSync = (from, to) => {
    state.steps.push(`rename ${short(from)} ${short(to)}`)
    state.rename(short(to))
    real.renameSync(from, to)
  }
  fs.accessSync = (path, mode) => {
    state.access()
    real.accessSync(path, mode)
  }
  process.getBuiltinModule('node:module').syncBuiltinESMExports()
  return { state, linkSync: real.linkSync, readFileSync: real.readFileSync, readdirSync: real.readdirSync }
})

const crossDevice = (): never => {
  throw Object.assign(new Error('cross-device link'), { code: 'EXDEV' })
}
const envelope = (value: string) => ({ schemaVersion: 1, data: value })
const attempt = (act: () => void): string => {
  try {
    act()
    return 'written'
  } catch (error) {
    return errnoOf(error)
  }
}
/** A folder with `current` in it, held by a second name as well: what is written in place shows up there. */
const withCurrent = () => {
  const root = newFolder()
  const port = electronStorePort(root)
  port.write('current', envelope('old'))
  disk.linkSync(`${root}/current.json`, `${root}/held.json`)
  disk.state.steps = []
  return { root, port }
}
const data = (root: string, name: string): unknown => JSON.parse(raw(root, name)).data

beforeEach(() => {
  Object.assign(disk.state, { steps: [], rename: () => undefined, keep: Infinity, access: () => undefined })
})

describe('a write', () => {
  test('syncs new folders, then the file, renames it into place, and syncs its folder', () => {
    const root = newFolder()
    electronStorePort(root).write('tasks/abcdefgh', envelope('x'))
    expect(disk.state.steps).toEqual([
      'sync ',
      'write /tasks/abcdefgh.json.next.tmp',
      'sync /tasks/abcdefgh.json.next.tmp',
      'rename /tasks/abcdefgh.json.next.tmp /tasks/abcdefgh.json.next',
      'sync /tasks/abcdefgh.json.next',
      'rename /tasks/abcdefgh.json.next /tasks/abcdefgh.json',
      'sync /tasks',
    ])
  })

  test('that the disk takes in part without an error fails as a full disk, and the old file stays', () => {
    const { root, port } = withCurrent()
    disk.state.keep = 10
    expect(attempt(() => port.write('current', envelope('new')))).toBe('ENOSPC')
    expect(data(root, 'current')).toBe('old')
    expect(disk.readdirSync(root)).toEqual(['current.json', 'held.json'])
    disk.state.keep = Infinity
    expect(attempt(() => port.write('current', envelope('new')))).toBe('written')
    expect(data(root, 'current')).toBe('new')
  })

  test('whose rename crosses devices fails, and the old file stays', () => {
    const { root, port } = withCurrent()
    disk.state.rename = crossDevice
    expect(attempt(() => port.write('current', envelope('new')))).toBe('EXDEV')
    expect([data(root, 'current'), data(root, 'held')]).toEqual(['old', 'old'])
    expect(disk.readdirSync(root)).toEqual(['current.json', 'held.json'])
    // electron-store did fall back to writing in place, into a file of no importance.
    expect(disk.state.steps).toContain('write in place /current.json.next')
    expect(disk.state.steps).not.toContain('write in place /current.json')
  })

  test('in place, as electron-store falls back to, only ever reaches the staged file, synced before it counts', () => {
    const { root, port } = withCurrent()
    disk.state.rename = (to) => (to.endsWith('.next') ? crossDevice() : undefined)
    expect(attempt(() => port.write('current', envelope('new')))).toBe('written')
    expect([data(root, 'current'), data(root, 'held')]).toEqual(['new', 'old'])
    expect(disk.state.steps).toContain('write in place /current.json.next')
    expect(disk.state.steps.slice(-3)).toEqual([
      'sync /current.json.next',
      'rename /current.json.next /current.json',
      'sync ',
    ])
  })

  test('under SNAP is no other: the variable is unset, and would do no harm', () => {
    vi.stubEnv('SNAP', '/snap/enough/1')
    const { root, port } = withCurrent()
    expect(process.env['SNAP']).toBeUndefined()
    vi.stubEnv('SNAP', '/snap/enough/1')
    expect(attempt(() => port.write('current', envelope('new')))).toBe('written')
    vi.unstubAllEnvs()
    expect([data(root, 'current'), data(root, 'held')]).toEqual(['new', 'old'])
  })

  test('where the folder is not ours fails at once, without trying for a second', () => {
    const { root, port } = withCurrent()
    disk.state.access = () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' })
    }
    expect(attempt(() => port.write('current', envelope('new')))).toBe('EACCES')
    expect(disk.state.steps).toEqual([])
    expect(data(root, 'current')).toBe('old')
  })
})
