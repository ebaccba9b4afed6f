import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from './folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const DAY = 'tests/fixtures/replay/a-day.json'

const replay = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/replay.ts', ...args], { cwd: ROOT, encoding: 'utf8' })

describe('npm run replay', () => {
  test('tells a recorded day', () => {
    const { status, stdout, stderr } = replay(DAY)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^2026-05-14, Europe\/Berlin\n/u)
    expect(stdout).toMatch(/\n\d+ steps\. 5 timeboxes ended, none is open\.\n$/u)
  })

  test('tells it to a program', () => {
    const told: unknown = JSON.parse(replay(DAY, '--json').stdout)
    expect(told).toMatchObject({
      timeboxes: [{ outcome: 'ship', plannedMinutes: 25, tookMinutes: 30 }, {}, {}, {}, {}],
    })
    expect(told).toHaveProperty('lines.0.by')
  })

  test.each([
    ['', /is no recording of Enough\.$/u],
    ['{"recording":99}', /newer version of Enough/u],
    ['{"recording":1}', /not all of it can be read\.$/u],
  ])('says calmly of %j why it is not played', (text, why) => {
    const file = join(folderWith({ 'a.json': text }), 'a.json')
    const { status, stdout, stderr } = replay(file)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trimEnd()).toMatch(why)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    ['a file that is not there', ['nothing.json'], /^nothing\.json can't be read\.$/u],
    ['a folder', ['docs'], /can't be read\.$/u],
    ['no file', [], /^npm run replay/u],
    ['an unknown option', [DAY, '--loud'], /^npm run replay/u],
  ])('says calmly what it can’t do with %s', (_what, args, why) => {
    const { status, stderr } = replay(...args)
    expect(status).toBe(2)
    expect(stderr.trimEnd()).toMatch(why)
  })
})
