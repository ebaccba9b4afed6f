import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ANSWERS_WITHIN_MS, checkPath } from '../../../src/main/watch/check-path.ts'
import { isIgnoredIn } from '../../../src/main/watch/ignored.ts'
import { pathFrom } from '../../../src/main/watch/pasted-path.ts'
import { textIn } from '../../../src/main/watch/plain-text.ts'
import { newFolder } from './support/watch-path.ts'

describe('a path as it is pasted', () => {
  test.each([
    ['/home/a/note.md', '/home/a/note.md'],
    ['  /home/a/note.md \n', '/home/a/note.md'],
    ["'/home/a/my note.md'", '/home/a/my note.md'],
    ['"/home/a/my note.md"\n', '/home/a/my note.md'],
    ['file:///home/a/my%20n%C3%B6te.md\r\n', '/home/a/my nöte.md'],
    ['file:///home/a/one.md\nfile:///home/a/two.md', '/home/a/one.md'],
    ['~/note.md', '/home/me/note.md'],
    ['~', '/home/me'],
    ['/home/a/../b//folder/', '/home/b/folder'],
    ['/', '/'],
    ['note.md', null],
    ['', null],
    ['file://%zz', null],
    ['https://example.org/note.md', null],
    ['/home/a\0b', null],
  ])('%j', (pasted, path) => {
    expect(pathFrom(pasted, '/home/me')).toBe(path)
  })

  test('is checked as what it means', async () => {
    const folder = newFolder()
    const file = join(folder, 'my note.md')
    writeFileSync(file, 'é'.repeat(60_000))
    const found = { ok: true, path: file, name: 'my note.md', isFolder: false, note: null }
    expect(await checkPath(`"${file}"\n`)).toEqual(found)
    expect(await checkPath(pathToFileURL(file).href)).toEqual(found)
    expect(await checkPath(`${folder}/`)).toMatchObject({ ok: true, path: folder, isFolder: true })
    expect(await checkPath('note.md')).toEqual({ ok: false, problem: 'notFound' })
  })
})

test.each([
  ['/home/.a/b.tmp', 'note.md', false],
  ['/home/a', '.git', true],
  ['/home/a', '.git/index', true],
  ['/home/a', 'node_modules/b/c.js', true],
  ['/home/a', '.note.md.swp', true],
  ['/home/a', 'note.md~', true],
  ['/home/a', '4913', true],
  ['/home/a', '~$note.docx', true],
  ['/home/a', '.~lock.note.odt#', true],
  ['/home/a', '#note.md#', true],
  ['/home/a', 'sub/.goutputstream-ABC', true],
  ['/home/a', 'sub/note.md', false],
  ['/home/a', 'tmp/C#/note.md', false],
])('in %s, %s is left out: %s', (folder, inside, isLeftOut) => {
  expect(isIgnoredIn(folder, join(folder, inside))).toBe(isLeftOut)
  expect(isIgnoredIn(folder, folder)).toBe(false)
})

test.each([
  ['UTF-8', Buffer.from('ü 漢'), 'ü 漢'],
  ['UTF-16, little end first', Buffer.from('\ufeffü 漢', 'utf16le'), 'ü 漢'],
  ['UTF-16, big end first', Buffer.from('\ufeffü 漢', 'utf16le').swap16(), 'ü 漢'],
  ['nothing', Buffer.alloc(0), ''],
  ['Latin 1', Buffer.from('ü', 'latin1'), null],
  ['a NUL', Buffer.from('a\0b'), null],
  ['half of UTF-16', Buffer.from([0xff, 0xfe, 0x61]), null],
])('bytes of %s', (_name, bytes, text) => {
  expect(textIn(bytes)).toBe(text)
})

test('a place that never answers is said to give no answer, and nobody waits for it', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const asked = checkPath('/mnt/gone/report.md', () => new Promise(() => undefined))
  await vi.advanceTimersByTimeAsync(ANSWERS_WITHIN_MS)
  expect(await asked).toEqual({ ok: false, problem: 'noAnswer' })
  expect(vi.getTimerCount()).toBe(0)
})
