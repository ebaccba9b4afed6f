import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createLog, type LogCode, type LogEvent } from '../../../src/main/log.ts'
import { newFolder } from './samples.ts'

const text = (folder: string): string => readFileSync(join(folder, 'enough.log'), 'utf8')
afterEach(() => void vi.restoreAllMocks())

describe('log', () => {
  test('writes events with numbers, yes and no, and codes, one line each', () => {
    const folder = join(newFolder(), 'logs')
    const log = createLog({ folder, console: false })
    log.event('started')
    log.event('saveFailed', { file: 'current', code: 'ENOSPC', tries: 3, again: true })
    expect(
      text(folder)
        .trim()
        .split('\n')
        .map((line) => line.replace(/^\[[^\]]*\] /, '').replace(/ +/g, ' ')),
    ).toEqual(['[info] started', '[info] saveFailed file=current code=ENOSPC tries=3 again=true'])
    expect(statSync(join(folder, 'enough.log')).mode & 0o777).toBe(0o600)
  })

  test('a title can neither be compiled nor written', () => {
    const folder = newFolder()
    const log = createLog({ folder, console: false })
    const title: string = 'Letter to the landlord'
    // @ts-expect-error a text of somebody's making is no code
    log.event('saveFailed', { file: title })
    // @ts-expect-error nor an event
    log.event(title)
    log.event(`${title}\nforged` as LogEvent, { [title]: `${title}: 7` as LogCode })
    expect(text(folder)).not.toContain('landlord')
    expect(text(folder).trim().split('\n')).toHaveLength(3)
  })

  test.each<[string, unknown, RegExp]>([
    [
      'an error',
      new TypeError('cannot read "Letter to the landlord"'),
      /bug TypeError\n {4}at .*log\.test\.ts:\d+:\d+/,
    ],
    ['a message over lines', new Error('Letter\n    at the landlord\nsecret'), /bug Error\n {4}at .*log\.test\.ts/],
    ['a code', Object.assign(new Error('landlord'), { code: 'ENOSPC' }), /bug Error ENOSPC/],
    ['a made-up name', Object.assign(new Error('x'), { name: 'the landlord' }), /bug \?/],
    ['a text', 'Letter to the landlord', /bug string/],
    ['nothing', undefined, /bug undefined/],
  ])('a bug that is %s keeps where it was, not what it said', (_name, thrown, expected) => {
    const folder = newFolder()
    createLog({ folder, console: false }).logBug(thrown)
    expect(text(folder)).toMatch(expected)
    for (const word of ['landlord', 'Letter', 'secret']) expect(text(folder)).not.toContain(word)
  })

  test('keeps three files of half a megabyte, the newest lines in them', () => {
    const folder = newFolder()
    const log = createLog({ folder, console: false })
    const wide = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n${index}`, 1e20]))
    const sizes = new Set<number>()
    for (let count = 0; count < 900; count += 1) {
      log.event('saveFailed', { ...wide, count })
      sizes.add(readdirSync(folder).length)
    }
    expect([...sizes]).toEqual([1, 2, 3])
    expect(readdirSync(folder).toSorted()).toEqual(['enough.1.log', 'enough.2.log', 'enough.log'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(520 * 1024)
    const all = ['enough.2.log', 'enough.1.log', 'enough.log']
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
    const counts = [...all.matchAll(/count=(\d+)/g)].map((match) => Number(match[1]))
    expect(counts).toEqual(Array.from({ length: counts.length }, (_, index) => 900 - counts.length + index))
    expect(counts.length).toBeLessThan(900)
  })

  test.each([
    ['writable', 'logs'],
    ['not writable', 'file/logs'],
  ])('says nothing on the terminal, its folder being %s', (_name, inside) => {
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    const child = (print: boolean) =>
      spawnSync(
        process.execPath,
        [
          '--import',
          join(import.meta.dirname, 'child-hooks.ts'),
          join(import.meta.dirname, 'child-logs.ts'),
          join(folder, inside),
          String(print),
        ],
        { encoding: 'utf8' },
      )
    expect(child(false)).toMatchObject({ status: 0, stdout: 'logged\n', stderr: '' })
    expect(child(true).stdout).toContain('started')
  })

  test('says nothing on the network', () => {
    const wire = [vi.spyOn(net, 'connect'), vi.spyOn(net.Socket.prototype, 'connect'), vi.spyOn(http, 'request')]
    const log = createLog({ folder: newFolder(), console: false })
    log.event('started')
    log.logBug(new Error('x'))
    for (const spy of wire) expect(spy).not.toHaveBeenCalled()
  })
})
