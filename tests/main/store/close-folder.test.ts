import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { closeFolder } from '../../../src/main/store/close-folder.ts'
import { newFolder } from './samples.ts'

const OURS = [
  'settings.json',
  'current.corrupt-2026-05-14T08-00-00.000Z.json',
  'tasks/abcdefgh.json',
  'history/abcdefgh/2026-05.json',
  'backups/history/abcdefgh/2026-05/2026-05-14.json',
  'logs/enough.log',
]
/** Folders that these lie in. */
const FOLDERS = 8
const NOT_OURS = ['letter.md', 'session/Cookies', 'photos/one.png']

const mode = (path: string): number => statSync(path).mode & 0o777
const filled = (): string => {
  const root = newFolder()
  for (const name of [...OURS, ...NOT_OURS]) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), 'x')
    chmodSync(join(root, name), 0o666)
    for (let at = dirname(join(root, name)); at !== dirname(root); at = dirname(at)) chmodSync(at, 0o777)
  }
  return root
}

test('a folder that was open is closed, with all of the app’s in it and nothing else', () => {
  const root = filled()
  expect(closeFolder(root)).toBe(OURS.length + 1 + FOLDERS)
  expect(mode(root)).toBe(0o700)
  for (const name of OURS) expect([name, mode(join(root, name))]).toEqual([name, 0o600])
  for (const name of ['tasks', 'history/abcdefgh', 'backups/history/abcdefgh/2026-05', 'logs']) {
    expect([name, mode(join(root, name))]).toEqual([name, 0o700])
  }
  for (const name of NOT_OURS) expect([name, mode(join(root, name))]).toEqual([name, 0o666])
  expect(closeFolder(root)).toBe(0)
})

test('links in it are not gone after', () => {
  const [root, outside] = [filled(), newFolder()]
  writeFileSync(join(outside, 'letter.json'), 'x')
  chmodSync(join(outside, 'letter.json'), 0o644)
  symlinkSync(join(outside, 'letter.json'), join(root, 'tasks', 'zyxwvuts.json'))
  symlinkSync(outside, join(root, 'words'))
  closeFolder(root)
  expect(mode(join(outside, 'letter.json'))).toBe(0o644)
})

test('a folder that is closed is left as it is', () => {
  const root = filled()
  chmodSync(root, 0o700)
  expect(closeFolder(root)).toBe(0)
  expect(mode(join(root, 'settings.json'))).toBe(0o666)
})
