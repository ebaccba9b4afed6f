import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Tally } from '../../../scripts/torture/tally.ts'

const root = join(import.meta.dirname, '../../..')

/** `npm run torture`, as much of it as fits into some seconds, and without the whole app. */
const torture = (): Promise<{ readonly code: number | null; readonly tally: Tally & { readonly seed: number } }> =>
  new Promise((resolve, reject) => {
    const args = [
      '--import',
      './tests/main/store/child-hooks.ts',
      'scripts/torture.ts',
      '--json',
      '--kills=15',
      '--app-kills=0',
      '--faults=60',
      '--power-cuts=30',
      '--disks=1',
    ]
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      const line = stdout.trim().split('\n').at(-1) ?? ''
      if (!line.startsWith('{')) return reject(new Error(stderr))
      resolve({
        code: error === null ? 0 : Number(error.code),
        tally: (JSON.parse(line) as { torture: Tally & { readonly seed: number } }).torture,
      })
    })
  })

test('after kills, faults, power cuts and full disks everything is there that was said to be saved', async () => {
  const { code, tally } = await torture()
  expect(tally, `seed ${tally.seed}`).toMatchObject({
    kills: 15,
    powerCuts: 30,
    lost: [],
    unparsed: [],
    leftBehind: [],
    needless: [],
  })
  expect(Object.values(tally.faults).reduce((all, one) => all + one, 0)).toBe(60)
  expect(tally.said).toBeGreaterThan(100)
  expect(tally.found).toBeGreaterThan(100)
  expect(code).toBe(0)
}, 90_000)
