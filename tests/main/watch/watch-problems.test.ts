import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  ftruncateSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { checkPath } from '../../../src/main/watch/check-path.ts'
import { problemOf, type WatchProblem } from '../../../src/main/watch/problems.ts'
import { newFolder, watchPath, type Seen } from './support/watch-path.ts'

vi.setConfig({ testTimeout: 30_000 })

const TEXT = 'One paragraph that is long enough to be one.\n\nAnother one, which is as long as the first of them.\n'

/** Readable by nobody, root included: the kernel lets it be written only. */
const WRITE_ONLY = '/proc/sys/vm/compact_memory'
const isRoot = process.getuid?.() === 0

/** A file of zeros that takes no room on the disk. */
const sparse = (path: string, bytes: number): void => {
  const file = openSync(path, 'w')
  ftruncateSync(file, bytes)
  closeSync(file)
}

/** The worker still does its work: a save of a file beside what it met, or else a pause and going on. */
const isAlive = async (seen: Seen): Promise<void> => {
  expect(seen.bugs).toEqual([])
  const [worker] = seen.workers
  expect(seen.workers).toHaveLength(1)
  seen.setActive(false)
  seen.setActive(true)
  const ended = new Promise((resolve) => worker?.once('exit', resolve))
  await seen.end()
  await ended
  expect(seen.messages.at(-1)).toEqual({ kind: 'ended' })
}

interface Case {
  readonly name: string
  readonly make: (folder: string) => string
  /** what the watcher tells; null for nothing at all */
  readonly told: WatchProblem
  /** what is said when it is chosen */
  readonly check: WatchProblem | { readonly note: WatchProblem }
  readonly skip?: boolean
}

const cases: readonly Case[] = [
  {
    name: 'a pipe',
    make: (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')])
      return join(folder, 'pipe')
    },
    told: 'notAFile',
    check: 'notAFile',
  },
  { name: 'a device', make: () => '/dev/zero', told: 'notAFile', check: 'notAFile' },
  {
    name: 'a link to itself',
    make: (folder) => {
      symlinkSync('b', join(folder, 'a'))
      symlinkSync('a', join(folder, 'b'))
      return join(folder, 'a')
    },
    told: 'linkLoop',
    check: 'linkLoop',
  },
  { name: 'a path with nothing there', make: (folder) => join(folder, 'none.md'), told: 'gone', check: 'notFound' },
  {
    name: 'a file that may not be read',
    make: () => WRITE_ONLY,
    told: 'denied',
    check: 'denied',
    skip: !existsSync(WRITE_ONLY),
  },
  {
    name: 'a folder that may not be read',
    make: (folder) => {
      mkdirSync(join(folder, 'closed'))
      chmodSync(join(folder, 'closed'), 0)
      return join(folder, 'closed')
    },
    told: 'denied',
    check: 'denied',
    // Root may read everything; `problemOf` is looked at below for all.
    skip: isRoot,
  },
  {
    name: 'more than ten thousand files',
    make: (folder) => {
      for (let index = 0; index <= 10_000; index += 1) writeFileSync(join(folder, `${index}.md`), '')
      return folder
    },
    told: 'tooManyFiles',
    check: 'tooManyFiles',
  },
  {
    name: 'a large file',
    make: (folder) => {
      sparse(join(folder, 'film.bin'), 2 ** 27)
      return join(folder, 'film.bin')
    },
    told: 'large',
    check: { note: 'large' },
  },
  {
    name: 'a picture',
    make: (folder) => {
      writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]))
      return join(folder, 'picture.png')
    },
    told: 'notText',
    check: { note: 'notText' },
  },
]

describe('has its one code, when it is chosen and when it is watched', () => {
  test.each(cases.filter(({ skip }) => skip !== true))('$name', async ({ make, told, check }) => {
    const path = make(newFolder())
    const checked = await checkPath(path)
    expect(checked).toMatchObject(
      typeof check === 'string' ? { ok: false, problem: check } : { ok: true, path, isFolder: false, ...check },
    )
    const seen = watchPath(path)
    await seen.until(() => seen.problems.length > 0, 'nothing was told')
    await isAlive(seen)
    expect(seen.problems).toEqual([told])
  })

  test('what the system refuses', () => {
    const code = (name: string): WatchProblem => problemOf(Object.assign(new Error(name), { code: name }))
    expect(code('EACCES')).toBe('denied')
    expect(code('EPERM')).toBe('denied')
    expect(code('ENOSPC')).toBe('tooManyFiles')
    expect(code('ENOTCONN')).toBe('gone')
  })
})

describe('goes on by itself when it is back', () => {
  const savedAgain = async (seen: Seen, file: string): Promise<void> => {
    const before = seen.changes().length
    writeFileSync(file, TEXT.replace('One', 'Some'))
    await seen.until(() => seen.changes().length === before + 1, 'the save was not seen')
    await seen.end()
    expect(seen.problems).toEqual(['gone'])
    expect(seen.bugs).toEqual([])
  }

  test('a file, which is another one now', async () => {
    const file = join(newFolder(), 'note.md')
    writeFileSync(file, TEXT)
    const seen = watchPath(file)
    await seen.until(() => seen.episodes().length === 1, 'it was not seen')
    rmSync(file)
    await seen.until(() => seen.problems.length > 0, 'it was not missed')
    writeFileSync(file, TEXT.replace('One', 'Any'))
    await seen.until(() => seen.episodes().length === 2, 'it was not seen again')
    expect(seen.changes()).toEqual([])
    await savedAgain(seen, file)
  })

  test.each(['a file in it', 'the folder itself'])('a folder that was away, watched is %s', async (what) => {
    const folder = join(newFolder(), 'network', 'share')
    const file = join(folder, 'note.md')
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, TEXT)
    const seen = watchPath(what === 'a file in it' ? file : folder)
    await seen.until(() => seen.episodes().length === 1, 'it was not seen')
    renameSync(folder, join(dirname(folder), '.away'))
    await seen.until(() => seen.problems.length > 0, 'it was not missed')
    writeFileSync(join(dirname(folder), '.away', 'note.md'), TEXT.replace('One', 'Any'))
    renameSync(join(dirname(folder), '.away'), folder)
    await seen.until(() => seen.episodes().length === 2, 'it was not seen again')
    expect(seen.changes()).toEqual([])
    await savedAgain(seen, file)
  })
})

test('links in a folder that lead around in circles are not gone after', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'note.md'), TEXT)
  symlinkSync(folder, join(folder, 'again'))
  symlinkSync('loop', join(folder, 'loop'))
  const seen = watchPath(folder)
  await seen.until(() => seen.episodes().length === 1, 'it was not seen')
  writeFileSync(join(folder, 'note.md'), TEXT.replace('One', 'Any'))
  await seen.until(() => seen.changes().length === 1, 'the save was not seen')
  await seen.end()
  expect([seen.problems, seen.bugs, seen.all.length]).toEqual([[], [], 3])
})

test('a large file that is read lets the others have their turn, and takes no memory', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'note.md'), TEXT)
  sparse(join(folder, 'film.bin'), 2 ** 27)
  const seen = watchPath(folder)
  await seen.until(() => seen.episodes().length === 1, 'it was not seen')
  const before = process.memoryUsage().rss
  writeFileSync(join(folder, 'film.bin'), 'x', { flag: 'r+' })
  writeFileSync(join(folder, 'note.md'), TEXT.replace('One', 'Any'))
  const order: boolean[] = []
  await seen.until(() => {
    order.push(seen.changes().length > 0)
    return seen.episodes().some(({ opaque }) => opaque === true)
  }, 'the large one was not read')
  await seen.until(() => seen.changes().length > 0, 'the save was not seen')
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(100)
  await seen.end()
  expect(seen.bugs).toEqual([])
})
