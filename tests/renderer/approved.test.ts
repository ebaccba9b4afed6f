// @vitest-environment node
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { approve, differenceFrom, type Folders } from './support/approved.ts'

let folders: Folders
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'enough-approved-'))
  folders = { approved: join(folder, 'approved'), differing: join(folder, 'differing') }
})
afterEach(() => rmSync(join(folders.approved, '..'), { recursive: true, force: true }))

/** A white picture, 10 pixels wide, that begins with some black ones. */
const picture = (black: number, height = 30): Buffer => {
  const png = new PNG({ width: 10, height })
  png.data.fill(255)
  for (let pixel = 0; pixel < black; pixel++) png.data.fill(0, pixel * 4, pixel * 4 + 3)
  return PNG.sync.write(png)
}
const written = (name: string): boolean => existsSync(join(folders.differing, name))

test('a hundred pixels may differ, and no more', () => {
  approve('start-light', picture(0), folders)
  expect(differenceFrom('start-light', picture(100), folders)).toBeNull()
  expect(written('start-light.actual.png')).toBe(false)
  expect(differenceFrom('start-light', picture(101), folders)).toContain('101 pixels differ')
  expect([written('start-light.actual.png'), written('start-light.diff.png')]).toEqual([true, true])
})

test('another size differs', () => {
  approve('start-light', picture(0), folders)
  expect(differenceFrom('start-light', picture(0, 31), folders)).toContain('10 × 31 instead of 10 × 30')
})

test('a picture that nobody has approved is a failure, and does not become approved by it', () => {
  expect(differenceFrom('start-dark', picture(0), folders)).toContain('no approved picture')
  expect(differenceFrom('start-dark', picture(0), folders)).toMatch(/node tests\/renderer\/approve\.ts start\)$/u)
  expect(written('start-dark.actual.png')).toBe(true)
})
