import { readlinkSync, symlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bareEnv, fixture, Spawned, temporaryFolder } from './support/spawned.ts'

const start = (home: string, ...args: readonly string[]): Spawned =>
  new Spawned(['--single', fixture('life'), ...args], bareEnv({ XDG_CONFIG_HOME: home }), home)

describe('only one instance', () => {
  test('the second is told no, the first hears of its arguments, folder and data', async () => {
    using home = temporaryFolder()
    await using first = start(home.path)
    await first.said('running')
    await using second = start(home.path, 'a note.txt')
    expect(await second.exited()).toBe(0)
    expect(second.lines.all).toContain('not the first')
    expect(await first.said('second-instance')).toBe(
      `second-instance a note.txt ${home.path} {"from":"second","at":"1970-01-01T00:00:00.007Z"} true`,
    )
  })

  test('a holder that was killed leaves nothing in the way', async () => {
    using home = temporaryFolder()
    {
      await using killed = start(home.path)
      await killed.said('running')
      killed.kill('SIGKILL')
      await killed.exited()
    }
    await using next = start(home.path)
    expect(await next.said('lock')).toBe('lock true')
  })

  test('another process with the dead holder’s number isn’t taken for it', async () => {
    using home = temporaryFolder()
    await using first = start(home.path)
    await first.said('running')
    const link = join(home.path, 'Life', 'SingletonLock')
    const [pid] = readlinkSync(link).split('-')
    expect(Number(pid)).toBe(first.pid)
    first.kill('SIGKILL')
    await first.exited()
    rmSync(link)
    // This test's own process lives, but was started at another time.
    symlinkSync(`${process.pid}-1`, link)
    await using next = start(home.path)
    expect(await next.said('lock')).toBe('lock true')
  })

  test('of many that start at once, one wins', async () => {
    using home = temporaryFolder()
    const apps = Array.from({ length: 4 }, () => start(home.path))
    await Promise.all(apps.map((app) => Promise.race([app.said('running'), app.said('not the first')])))
    expect(apps.filter((app) => app.lines.all.includes('lock true'))).toHaveLength(1)
    await Promise.all(apps.map((app) => app[Symbol.asyncDispose]()))
  })

  test('a released lock is free for others', async () => {
    using home = temporaryFolder()
    await using first = start(home.path)
    await first.said('running')
    first.tell('release')
    await first.said('released')
    await using second = start(home.path)
    expect(await second.said('lock')).toBe('lock true')
  })
})
