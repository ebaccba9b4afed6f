import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate/browser'
import { describe, expect, test, vi } from 'vitest'
import { documentText } from '../../../src/main/watch/document-text.ts'
import { newFolder, watchPath, type Seen } from './support/watch-path.ts'

vi.setConfig({ testTimeout: 30_000 })

const fixture = (name: string): string => join('tests/fixtures/documents', name)
const textOf = async (name: string): Promise<string> => {
  const found = await documentText(name, readFileSync(fixture(name)))
  return found.kind === 'text' ? found.text : found.kind
}

const LETTER =
  'A letter & its answer\n\nThis letter is short, and it says what it has to say.\n\n' +
  'It has a second paragraph,\nwith a new line in it <and> signs: ü, é, 漢.\n\nAnd an end.'
const TABLE = 'Month\tHours\tSaid\n\nMay\t12\tIt was short\n\nJune\t9.5\tLong, and good'
const TALK = 'A talk\n\nA short slide\n\nThe last slide'

describe('the text of a document as LibreOffice writes it', () => {
  test.each([
    ['letter-1.odt', LETTER],
    ['letter-1.docx', LETTER],
    ['table-1.ods', TABLE],
    ['table-1.xlsx', TABLE],
    ['talk-1.odp', TALK],
    ['talk-1.pptx', TALK],
  ])('%s', async (name, text) => {
    expect(await textOf(name)).toBe(text)
    expect(await textOf(name.replace('1', '2'))).toBe(text.replace('short', 'shorter'))
  })
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const zipped = (parts: Parameters<typeof zipSync>[0]): Buffer => Buffer.from(zipSync(parts))
const wordOf = async (inner: string): Promise<string> => {
  const found = await documentText(
    'a.docx',
    zipped({ 'word/document.xml': bytes(`<w:document>${inner}</w:document>`) }),
  )
  return found.kind === 'text' ? found.text : found.kind
}

describe('the text of a document', () => {
  test('leaves out what was deleted, and what is there twice', async () => {
    expect(
      await wordOf('<w:p><w:r><w:t>Is</w:t></w:r><w:del><w:r><w:delText>Was</w:delText></w:r></w:del></w:p>'),
    ).toBe('Is')
    expect(await wordOf('<w:p><w:t>One</w:t><mc:Fallback><w:t>One</w:t></mc:Fallback></w:p>')).toBe('One')
  })

  test('has its signs, also those that were written as numbers or plainly', async () => {
    expect(await wordOf('<w:p><w:t>&#65;&#x42;&amp;lt;<![CDATA[<&amp;>]]>&none;</w:t></w:p>')).toBe(
      'AB&lt;<&amp;>&none;',
    )
  })

  test.each(['<w:p><w:t>Half', '<w:p><w:t>Half<!-- ', '<w:p><w:t>Half</w:t', '</w:t></w:p><w:t>Half'])(
    'goes as far as it goes: %s',
    async (inner) => expect(['Half', '']).toContain(await wordOf(inner)),
  )

  test('is read in time with what it is made of', async () => {
    const began = performance.now()
    await wordOf('<!-- <![CDATA[ <w:t '.repeat(300_000))
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('is not read when it unpacks to more than a document does', async () => {
    const bomb = zipped({ 'content.xml': new Uint8Array(17 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await documentText('a.odt', bomb)).toEqual({ kind: 'tooMuch' })
    const many = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`ppt/slides/slide${index}.xml`, new Uint8Array(8 * 2 ** 20)]),
    )
    expect(await documentText('a.pptx', zipped(many))).toEqual({ kind: 'tooMuch' })
  })

  test('is none when the zip is not whole', async () => {
    const whole = readFileSync(fixture('letter-1.odt'))
    for (const share of [0, 0.1, 0.5, 0.99]) {
      expect(await documentText('a.odt', whole.subarray(0, whole.length * share))).toEqual({ kind: 'broken' })
    }
  })
})

const watchedDocument = async (name: string): Promise<{ folder: string; file: string; seen: Seen }> => {
  const folder = newFolder()
  const file = join(folder, name)
  copyFileSync(fixture(name), file)
  const seen = watchPath(file)
  await seen.until(() => seen.episodes().length === 1, 'it was not seen')
  return { folder, file, seen }
}

describe('a document that is watched', () => {
  test.each(['letter-1.odt', 'letter-1.docx'])(
    '%s, saved as LibreOffice saves: a lock, a half, a rename',
    async (name) => {
      const { folder, file, seen } = await watchedDocument(name)
      const lock = join(folder, `.~lock.${name}#`)
      writeFileSync(lock, ',somebody,somewhere,01.01.2026 10:00,file:///home/somebody/.config;')
      const half = join(folder, 'lu42abc.tmp')
      copyFileSync(fixture(name.replace('1', '2')), half)
      renameSync(half, file)
      rmSync(lock)
      await seen.until(() => seen.changes().length === 1, 'the save was not seen')
      await seen.end()
      expect(seen.changes()[0]).toMatchObject({ change: { added: 7, deleted: 5, lines: 1 } })
      expect(seen.changes()[0]?.change?.touched).toHaveLength(1)
      expect([seen.all.length, seen.problems, seen.bugs]).toEqual([3, [], []])
    },
  )

  test('is waited for while only half of it is there', async () => {
    const { file, seen } = await watchedDocument('letter-1.odt')
    const next = readFileSync(fixture('letter-2.odt'))
    writeFileSync(file, next.subarray(0, 4_000))
    setTimeout(() => writeFileSync(file, next), 1_500)
    await seen.until(() => seen.changes().length === 1, 'the save was not seen')
    await seen.end()
    expect(seen.changes()[0]).not.toHaveProperty('opaque')
    expect(seen.problems).toEqual([])
  })

  test('is followed by its size when it stays broken', async () => {
    const { file, seen } = await watchedDocument('letter-1.odt')
    writeFileSync(file, readFileSync(file).subarray(0, 4_000))
    await seen.until(() => seen.changes().length === 1, 'the save was not seen')
    await seen.end()
    expect(seen.changes()[0]).toMatchObject({ opaque: true, size: 4_000, change: { touched: [] } })
    expect(seen.problems).toEqual(['notText'])
  })
})

test('a file without a text: its first state, a change by size, and nothing when it is the same', async () => {
  const file = join(newFolder(), 'picture.png')
  const picture = (size: number): Buffer => Buffer.alloc(size, 0xff)
  writeFileSync(file, picture(100))
  const seen = watchPath(file)
  await seen.until(() => seen.episodes().length === 1, 'it was not seen')
  writeFileSync(file, picture(140))
  await seen.until(() => seen.changes().length === 1, 'the save was not seen')
  writeFileSync(file, picture(140))
  await seen.end()
  expect(seen.episodes()).toMatchObject([
    { opaque: true, size: 100, change: null },
    { opaque: true, size: 140, change: { added: 40, deleted: 0, lines: 0, touched: [] } },
  ])
})
