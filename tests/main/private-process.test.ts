import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keepToOneself } from '../../src/main/private-process.ts'
import { search } from '../support/planted/search.ts'
import { newFolder } from './store/samples.ts'

const FILTER = '/proc/self/coredump_filter'
const PATTERN = '/proc/sys/kernel/core_pattern'
/** Where the kernel hands a crash to a program, or puts it elsewhere, it can't be looked into here. */
const isBesideIt = existsSync(PATTERN) && /^core\b/u.test(readFileSync(PATTERN, 'utf8'))

const SECRET = 'Letter to the landlord about the quince'

/** Lets a process crash where the system keeps what it had in memory. @returns where that was found */
const crashed = (wish: string) => {
  const folder = newFolder()
  const letters = Array.from(Buffer.from(SECRET), (byte) => String(byte - 1))
  const child = join(import.meta.dirname, 'child-crashes.ts')
  const run = spawnSync(
    'bash',
    ['-c', 'ulimit -c unlimited && exec "$0" "$@"', process.execPath, child, wish, ...letters],
    {
      cwd: folder,
    },
  )
  return { signal: run.signal, ...search([folder], { SECRET }) }
}

describe.skipIf(!existsSync(FILTER))('a process that keeps to itself', () => {
  test('leaves nothing of its memory in a core dump, and what it starts for others is as they are', async () => {
    const before = readFileSync(FILTER, 'utf8').trim()
    onTestFinished(() => writeFileSync(FILTER, `0x${before}`))
    const own = keepToOneself()
    expect(readFileSync(FILTER, 'utf8').trim()).toBe('00000000')
    const seen = await own.asOthersAre(async () => readFileSync(FILTER, 'utf8').trim())
    expect(seen).toBe(before)
    expect(readFileSync(FILTER, 'utf8').trim()).toBe('00000000')
    await expect(own.asOthersAre(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(readFileSync(FILTER, 'utf8').trim()).toBe('00000000')
  })

  test.skipIf(!isBesideIt)('and another one leaves it, where a crash is kept', () => {
    const other = crashed('as others are')
    expect(other.signal).toBe('SIGSEGV')
    // A machine that allows no core dumps leaves none.
    if (other.files === 0) return
    expect(other.leaks.length).toBeGreaterThan(0)
    expect(crashed('to itself').leaks).toEqual([])
  })
})
