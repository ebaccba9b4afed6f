import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as propertyTest, fc } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, fileOf } from '../../src/main/app-files.ts'

const FOLDER = '/opt/enough/renderer'

describe('the address of a file of the app', () => {
  test.each([
    ['app://bundle/index.html', '/opt/enough/renderer/index.html'],
    ['app://bundle/assets/main-a1.js?x=1#/start', '/opt/enough/renderer/assets/main-a1.js'],
    ['app://bundle/a%20b.css', '/opt/enough/renderer/a b.css'],
  ])('%s is served', (url, file) => {
    expect(fileOf(url, FOLDER)).toBe(file)
  })

  test.each([
    'app://other/index.html',
    'file:///etc/passwd',
    'https://bundle/index.html',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/assets/..%5c..%5csecret',
    'app://bundle/%00index.html',
    'app://bundle/%E0%A4%A',
    'app://bundle',
    'app://bundle/',
    'no address',
    `app://bundle/${'a'.repeat(2048)}`,
    'app://bundle@evil.example/index.html',
    'app://bundle.evil.example/index.html',
    String.raw`app://bundle/..\..\secret`,
  ])('%s leads nowhere', (url) => {
    const file = fileOf(url, FOLDER)
    expect(file === null || file === `${FOLDER}/`).toBe(true)
  })

  test('dots that the address itself resolves can not climb out', () => {
    expect(fileOf('app://bundle/%2e%2e/secret', FOLDER)).toBe('/opt/enough/renderer/secret')
    expect(fileOf('app://bundle/../../etc/passwd', FOLDER)).toBe('/opt/enough/renderer/etc/passwd')
  })
})

describe('what lies at an address', () => {
  const SECRET = 'what nobody is to see'
  const place = { root: '', folder: '' }

  beforeAll(() => {
    place.root = mkdtempSync(join(tmpdir(), 'enough-files-'))
    place.folder = join(place.root, 'renderer')
    mkdirSync(join(place.folder, 'assets'), { recursive: true })
    mkdirSync(join(place.root, 'rendererer'))
    for (const [name, text] of [
      ['renderer/index.html', 'the page'],
      ['renderer/assets/main.js', 'the code'],
      ['secret.js', SECRET],
      ['rendererer/index.html', SECRET],
    ] as const) {
      writeFileSync(join(place.root, name), text)
    }
    symlinkSync('../secret.js', join(place.folder, 'link.js'))
    symlinkSync('..', join(place.folder, 'up'))
    symlinkSync('index.html', join(place.folder, 'inside.html'))
    symlinkSync('loop.js', join(place.folder, 'loop.js'))
  })
  afterAll(() => rmSync(place.root, { recursive: true, force: true }))

  const served = async (url: string): Promise<string | null> => {
    const file = fileOf(url, place.folder)
    const content = file === null ? null : await contentOf(file, place.folder)
    return content === null ? null : Buffer.from(content).toString()
  }

  test.each([
    ['app://bundle/index.html', 'the page'],
    ['app://bundle/assets/main.js', 'the code'],
    ['app://bundle/inside.html', 'the page'],
    ['app://bundle/link.js', null],
    ['app://bundle/up/secret.js', null],
    ['app://bundle/up/rendererer/index.html', null],
    ['app://bundle/loop.js', null],
    ['app://bundle/assets', null],
    ['app://bundle/missing.js', null],
  ])('%s: %s', async (url, text) => {
    expect(await served(url)).toBe(text)
  })

  test('a folder that is itself reached by a link is served', async () => {
    const link = join(place.root, 'linked')
    symlinkSync(place.folder, link)
    expect(await contentOf(join(link, 'index.html'), link)).not.toBeNull()
  })

  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%252e',
      '%2f',
      '%5c',
      '\\',
      '/',
      'up',
      'link.js',
      'secret.js',
      'assets',
      '%00',
      '',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  propertyTest.prop([fc.array(part, { maxLength: 10 }), fc.constantFrom('/', '')])(
    'whatever is asked for, nothing from outside is given',
    async (parts, between) => {
      expect(await served(`app://bundle/${parts.join(between)}`)).not.toBe(SECRET)
    },
  )
})
