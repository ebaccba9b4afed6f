import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { newFolder, watchPath, type Seen } from './support/watch-path.ts'

const TEXT = 'One paragraph that is long enough to be one.\n\nAnother one, which is as long as the first of them.\n'
const OTHER = TEXT.replace('Another', 'No other')

vi.setConfig({ testTimeout: 30_000 })

const git = (folder: string, ...args: readonly string[]): void => {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main']
  execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' })
}

/** A repository with a file that is another one on the branch `other`. */
const newRepository = (): { readonly folder: string; readonly file: string } => {
  const folder = newFolder()
  const file = join(folder, 'note.md')
  git(folder, 'init')
  const commit = (text: string): void => {
    writeFileSync(file, text)
    git(folder, 'add', '.')
    git(folder, 'commit', '-m', 'x')
  }
  commit(TEXT)
  git(folder, 'checkout', '-b', 'other')
  commit(OTHER)
  git(folder, 'checkout', 'main')
  return { folder, file }
}

const seenAt = async (seen: Seen, episodes: number): Promise<void> =>
  seen.until(() => seen.episodes().length >= episodes, `fewer than ${episodes} episodes`)

describe('what git writes is a state to start from', () => {
  test.each(['the file', 'its folder'])('a checkout and back, seen through %s', async (what) => {
    const { folder, file } = newRepository()
    const seen = watchPath(what === 'the file' ? file : folder)
    await seenAt(seen, 1)
    for (const [index, branch] of ['other', 'main', 'other'].entries()) {
      git(folder, 'checkout', branch)
      await seenAt(seen, index + 2)
    }
    await seen.end()
    expect(seen.all.filter(({ kind }) => kind === 'saving')).toEqual([])
    expect(seen.changes()).toEqual([])
    expect(new Set(seen.episodes().map(({ whole }) => whole)).size).toBe(2)
  })

  test('in a worktree of its own, too', async () => {
    const { folder } = newRepository()
    const tree = join(newFolder(), 'tree')
    git(folder, 'worktree', 'add', tree, 'other')
    const seen = watchPath(join(tree, 'note.md'))
    await seenAt(seen, 1)
    git(tree, 'checkout', '--detach', 'main')
    await seenAt(seen, 2)
    await seen.end()
    expect(seen.changes()).toEqual([])
  })

  test('a change taken back is none, and the change before it is told', async () => {
    const { folder, file } = newRepository()
    const seen = watchPath(file, { rate: 1 })
    await seenAt(seen, 1)
    writeFileSync(file, TEXT.replace('One', 'Any'))
    await seen.until(() => seen.savings() === 1, 'the save was not seen')
    git(folder, 'checkout', '--', 'note.md')
    await seenAt(seen, 3)
    await seen.end()
    expect(seen.episodes().map(({ change }) => change?.added ?? null)).toEqual([null, 3, null])
    expect(seen.episodes()[2]?.whole).toBe(seen.episodes()[0]?.whole)
  })

  test('stash and pop', async () => {
    const { folder, file } = newRepository()
    writeFileSync(file, TEXT.replace('One', 'Any'))
    const seen = watchPath(file)
    await seenAt(seen, 1)
    git(folder, 'stash')
    await seenAt(seen, 2)
    git(folder, 'stash', 'pop')
    await seenAt(seen, 3)
    await seen.end()
    expect(seen.changes()).toEqual([])
  })

  test('a save by hand after all that is a change', async () => {
    const { folder, file } = newRepository()
    const seen = watchPath(file)
    await seenAt(seen, 1)
    git(folder, 'checkout', 'other')
    await seenAt(seen, 2)
    writeFileSync(file, OTHER.replace('One', 'Any'))
    await seen.until(() => seen.changes().length === 1, 'the save was not seen')
    expect(seen.changes()[0]).toMatchObject({ change: { added: 3, deleted: 3 } })
  })
})

describe('many files at once', () => {
  const write = (folder: string, from: number, to: number, text: string): void => {
    for (let index = from; index < to; index += 1) writeFileSync(join(folder, `${index}.md`), `${index}. ${text}`)
  }

  test('eleven are a program’s work', async () => {
    const folder = newFolder()
    write(folder, 0, 30, TEXT)
    const seen = watchPath(folder)
    await seenAt(seen, 1)
    // The last one is the one that was told at the start, so its new state is told, too.
    write(folder, 19, 30, OTHER)
    await seenAt(seen, 2)
    await seen.end()
    expect(seen.all.map((one) => (one.kind === 'episode' ? one.change : one.kind))).toEqual([null, null])
  })

  test('two are a person’s', async () => {
    const folder = newFolder()
    write(folder, 0, 30, TEXT)
    const seen = watchPath(folder)
    await seenAt(seen, 1)
    write(folder, 0, 2, OTHER)
    await seen.until(() => seen.changes().length === 2, 'the saves were not seen')
    await seen.end()
    expect(seen.savings()).toBe(2)
  })
})

describe('in a folder', () => {
  test('a file goes on under another name, and that is no change', async () => {
    const folder = newFolder()
    const [old, name] = [join(folder, 'old.md'), join(folder, 'sub', 'new.md')]
    mkdirSync(join(folder, 'sub'))
    writeFileSync(old, TEXT)
    const seen = watchPath(folder)
    await seenAt(seen, 1)
    renameSync(old, name)
    writeFileSync(name, OTHER)
    await seen.until(() => seen.changes().length === 1, 'the save was not seen')
    await seen.end()
    expect(new Set(seen.all.map(({ file }) => file)).size).toBe(1)
    expect(seen.changes()[0]).toMatchObject({ change: { lines: 1 } })
    expect(seen.episodes()).toHaveLength(2)
  })

  test('a rename alone is nothing, and a file that is new is known from its first save on', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'old.md'), TEXT)
    const seen = watchPath(folder)
    await seenAt(seen, 1)
    renameSync(join(folder, 'old.md'), join(folder, 'new.md'))
    writeFileSync(join(folder, 'more.md'), 'More of it.\n')
    await seenAt(seen, 2)
    rmSync(join(folder, 'more.md'))
    writeFileSync(join(folder, '.hidden.md'), 'Nothing.\n')
    await seen.end()
    expect(seen.episodes().map(({ change, size }) => [change, size])).toEqual([
      [null, TEXT.trim().length],
      [null, 11],
    ])
  })

  test('a document and its lock file are one file', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'note.md'), TEXT)
    const seen = watchPath(folder)
    await seenAt(seen, 1)
    for (const name of ['.~lock.note.md#', '~$note.md', '.note.md.swp', '4913', 'note.md~', 'lu1234.tmp']) {
      writeFileSync(join(folder, name), 'something\n')
    }
    writeFileSync(join(folder, 'note.md'), OTHER)
    await seen.until(() => seen.changes().length === 1, 'the save was not seen')
    await seen.end()
    expect(seen.all).toHaveLength(3)
  })
})
