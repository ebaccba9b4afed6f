import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { digestOf, treeOf } from '../../src/cli/tree.ts'

const AS_ANA = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false']
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

let repository: string
const git = (...args: readonly string[]): void =>
  void execFileSync('git', ['-C', repository, ...AS_ANA, ...args], { env, stdio: 'pipe' })
const write = (file: string, text: string): void => writeFileSync(join(repository, file), text)
const tree = (folder = repository): Promise<string | null> => treeOf(folder, env)

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'enough-repository-'))
  git('init', '-q')
  write('a.txt', 'one\n')
  write('.gitignore', 'out/\n')
  git('add', '.')
  git('commit', '-qm', 'one')
})
afterEach(() => rmSync(repository, { recursive: true, force: true }))

describe('the files of a git tree', () => {
  test.each<[string, () => void]>([
    ['nothing', () => undefined],
    ['a file that is ignored', () => (mkdirSync(join(repository, 'out')), write('out/report.txt', 'x'))],
    ['a time', () => write('a.txt', 'one\n')],
    ['a commit of nothing', () => git('commit', '-q', '--allow-empty', '-m', 'empty')],
    ['a branch', () => git('switch', '-qc', 'other')],
  ])('are the same when what changed is %s', async (_what, change) => {
    const before = await tree()
    change()
    expect(before).toMatch(/^[\w-]{43}$/u)
    expect(await tree()).toBe(before)
  })

  test.each<[string, () => void]>([
    ['a byte', () => appendFileSync(join(repository, 'a.txt'), ' ')],
    ['a new file', () => write('b.txt', '')],
    ['a name', () => git('mv', 'a.txt', 'b.txt')],
    ['a file that is gone', () => rmSync(join(repository, 'a.txt'))],
  ])('are others with %s, and the same again when it is taken back', async (_what, change) => {
    const before = await tree()
    change()
    expect(await tree()).not.toBe(before)
    git('reset', '-q', '--hard')
    git('clean', '-qfd')
    expect(await tree()).toBe(before)
  })

  test('are the same whether a change is staged, committed or neither', async () => {
    write('a.txt', 'two\n')
    const changed = await tree()
    git('add', '.')
    expect(await tree()).toBe(changed)
    git('commit', '-qm', 'two')
    expect(await tree()).toBe(changed)
  })

  test('are those of the whole repository, from whatever folder of it', async () => {
    mkdirSync(join(repository, 'deep'))
    write('deep/b.txt', 'b\n')
    expect(await tree(join(repository, 'deep'))).toBe(await tree())
  })

  test('leave the repository as it is: its index, its objects and what is staged', async () => {
    write('a.txt', 'staged\n')
    git('add', '.')
    write('a.txt', 'not staged\n')
    write('new.txt', 'new\n')
    const index = readFileSync(join(repository, '.git/index'))
    const objects = readdirSync(join(repository, '.git/objects'), { recursive: true })
    await tree()
    expect(readFileSync(join(repository, '.git/index')).equals(index)).toBe(true)
    expect(readdirSync(join(repository, '.git/objects'), { recursive: true })).toEqual(objects)
  })

  test('have a fingerprint before anything was committed, and of a worktree', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'enough-fresh-'))
    execFileSync('git', ['init', '-q', fresh], { env })
    writeFileSync(join(fresh, 'a.txt'), 'one\n')
    const first = await tree(fresh)
    expect(first).not.toBeNull()
    appendFileSync(join(fresh, 'a.txt'), 'two\n')
    expect(await tree(fresh)).not.toBe(first)
    git('worktree', 'add', '-q', join(fresh, 'worktree'))
    const other = await tree(join(fresh, 'worktree'))
    writeFileSync(join(fresh, 'worktree', 'a.txt'), 'other\n')
    expect(await tree(join(fresh, 'worktree'))).not.toBe(other)
    rmSync(fresh, { recursive: true, force: true })
  })

  test('are unknown where there is no git tree', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'enough-plain-'))
    expect(await tree(folder)).toBeNull()
    rmSync(folder, { recursive: true, force: true })
  })
})

test('parts of a command can’t run into each other', () => {
  expect(digestOf(['a b', 'c'])).not.toBe(digestOf(['a', 'b c']))
  expect(digestOf(['make test'])).toMatch(/^[\w-]{43}$/u)
})
