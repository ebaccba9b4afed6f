import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveFile } from '../../../src/main/export/save-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'enough-export-'))
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string): string => join(folder, name)

/** Parts of which one does not come. */
async function* broken(error: Error): AsyncGenerator<string> {
  yield 'half'
  throw error
}
const systemError = (code: string): Error => Object.assign(new Error(code), { code })

test('a file is written from its parts, for the person alone, and nothing else is left', async () => {
  expect(await saveFile(at('a.csv'), ['one,', new TextEncoder().encode('zwö')])).toBeNull()
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('one,zwö')
  expect(statSync(at('a.csv')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['a.csv'])
})

test('one that is there is replaced as a whole', async () => {
  writeFileSync(at('a.csv'), 'what was there before, and longer')
  expect(await saveFile(at('a.csv'), ['new'])).toBeNull()
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('new')
})

test('a link stays a link', async () => {
  writeFileSync(at('real.csv'), 'old')
  symlinkSync(at('real.csv'), at('link.csv'))
  expect(await saveFile(at('link.csv'), ['new'])).toBeNull()
  expect(readFileSync(at('real.csv'), 'utf8')).toBe('new')
})

test.each([
  ['ENOSPC', 'exportDiskFull'],
  ['EDQUOT', 'exportDiskFull'],
  ['EIO', 'exportNotSaved'],
  ['EROFS', 'exportDenied'],
])('%s on the way is %s; what was there is there still, and nothing half-written', async (code, failure) => {
  writeFileSync(at('a.csv'), 'before')
  expect(await saveFile(at('a.csv'), broken(systemError(code)))).toBe(failure)
  expect(readdirSync(folder)).toEqual(['a.csv'])
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('before')
})

test('a fault of ours is no failure of the disk, and leaves nothing behind either', async () => {
  await expect(saveFile(at('a.csv'), broken(new TypeError('a fault')))).rejects.toThrow('a fault')
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is gone is said to be gone', async () => {
  expect(await saveFile(at('gone/a.csv'), ['x'])).toBe('exportFolderGone')
  writeFileSync(at('file'), '')
  expect(await saveFile(at('file/a.csv'), ['x'])).toBe('exportFolderGone')
})

test('a folder in the place of the file stays', async () => {
  mkdirSync(at('a.csv'))
  expect(await saveFile(at('a.csv'), ['x'])).toBe('exportNotSaved')
  expect(existsSync(at('a.csv'))).toBe(true)
  expect(readdirSync(folder)).toEqual(['a.csv'])
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be written to is said so', async () => {
  chmodSync(folder, 0o500)
  expect(await saveFile(at('a.csv'), ['x'])).toBe('exportDenied')
})
