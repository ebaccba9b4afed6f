import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import cli from '../../src/cli/en.json' with { type: 'json' }
import en from '../../src/shared/locales/en.json' with { type: 'json' }
import {
  absentIn,
  boldIn,
  brokenInPage,
  brokenLinksIn,
  documentsIn,
  headingsIn,
  linksIn,
  proseOf,
} from '../support/documents.ts'
import { labelsOf } from '../support/labels.ts'
import { folderWith } from './folder.ts'
import { ENGLISH_PAGES as pages, GUIDE, harmIn, TITLES } from './guide-texts.ts'

const ROOT = join(import.meta.dirname, '../..')
const PRACTICES = 22
/** Two minutes of calm reading. */
const LONGEST = 450

const read = (name: string): string => readFileSync(join(GUIDE, name), 'utf8')
const practices = pages.filter((name) => name.startsWith('practices/'))
const wordsOf = (text: string): number => proseOf(text).join(' ').split(/\s+/u).length

const labels = labelsOf(en)
const isOfTheApp = (label: string): boolean => labels(label).length > 0

describe('documents', () => {
  test('every link and picture leads somewhere', () => {
    expect(documentsIn(ROOT).length).toBeGreaterThan(60)
    expect(brokenLinksIn(ROOT)).toEqual([])
  })

  test('a link that leads nowhere would be found', () => {
    const root = folderWith({
      'a.md':
        '# A title\n[b](b.md) [c](c.md) [d](https://d.org) ![e](e.png) [f](b.md#of-b) [g](#a-title)\n\n<img alt="h" src="h.webp">\n',
      'b.md': '## Of A\n`[h](h.md)`\n\n```\n[i](i.md)\n```\n\n[a](a.md#a-title)\n',
    })
    expect(brokenLinksIn(root)).toEqual(['a.md: c.md', 'a.md: e.png', 'a.md: b.md#of-b', 'a.md: h.webp'])
  })
})

describe('files and folders', () => {
  test('that documents name are there', () => {
    // What was decided is history, fixtures tell of other programs' files, and a language that is added has its own.
    const aside = /^docs\/decisions\/|^tests\/fixtures\/|: (?:tests\/support\/wording-sv\.ts|docs\/guide\/sv\/.*)$/u
    expect(absentIn(ROOT).filter((one) => !aside.test(one))).toEqual([])
  })

  test('that are not there would be found', () => {
    const root = folderWith({
      'a.md': '`src/a.ts` `src/b.ts` `src/b/` `npm test`\n\n```\n`src/c.ts`\n```\n',
      'src/a.ts': '',
    })
    expect(absentIn(root)).toEqual(['a.md: src/b.ts', 'a.md: src/b/'])
  })
})

describe('the guide in the app', () => {
  test.each(globSync('resources/guide/*.html', { cwd: ROOT }))('%s leads nowhere that is not there', (page) => {
    expect(brokenInPage(join(ROOT, page))).toEqual([])
  })

  test('an address that leads nowhere would be found', () => {
    const page = '<a href="b.html">b</a><a href="#c">c</a><a id="d" href="#d">d</a><a href="https://e.org">e</a>'
    expect(brokenInPage(join(folderWith({ 'a.html': page }), 'a.html'))).toEqual(['b.html', '#c'])
  })
})

describe('the architecture', () => {
  const rooms = [...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(/^\| `([\w/]+)\/` \|/gmu)]
  const { overrides } = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as {
    readonly overrides: readonly {
      readonly files: readonly string[]
      readonly rules: Readonly<Record<string, unknown>>
    }[]
  }

  test('has a line for each room that the lint holds to who may import whom', () => {
    const held = overrides
      .filter(({ rules }) => 'no-restricted-imports' in rules)
      .flatMap(({ files }) => files.filter((file) => file.endsWith('/**')).map((file) => file.replace('/**', '')))
    expect(rooms.map(([, room = '']) => room).toSorted()).toEqual(held.toSorted())
  })
})

describe('the guide', () => {
  test('has one page for each practice', () => {
    const numbers = practices.map((name) => Number(name.slice('practices/'.length).split('-')[0]))
    expect(numbers).toEqual(Array.from({ length: PRACTICES }, (_, index) => index + 1))
  })

  test('lists every page in its contents, and every practice by its title', () => {
    const listed = new Map(linksIn(read('README.md')).map(({ to, text }) => [to, text]))
    expect(pages.filter((name) => name !== 'README.md' && !listed.has(name))).toEqual([])
    expect(practices.map((name) => listed.get(name))).toEqual(practices.map((name) => headingsIn(read(name), 1)[0]))
  })

  test.each(practices)('%s says how it is done, what can be changed and where it comes from', (name) => {
    const page = read(name)
    expect(headingsIn(page, 2)).toEqual(['How it is done', 'What can be changed', 'Where it comes from'])
    expect(linksIn(page).filter(({ isPicture }) => isPicture)).not.toEqual([])
  })

  test.each(pages)('%s is short, leads back, and tells its pictures in words', (name) => {
    const page = read(name)
    const links = linksIn(page)
    expect(wordsOf(page)).toBeLessThanOrEqual(LONGEST)
    expect(links.filter(({ isPicture, text }) => isPicture && text.split(' ').length < 4)).toEqual([])
    if (name !== 'README.md') expect(links[0]).toMatchObject({ text: 'Contents' })
  })

  test.each(pages)('%s calls things as the app calls them', (name) => {
    expect(boldIn(read(name)).filter((label) => !isOfTheApp(label))).toEqual([])
  })

  test.each([
    ['Ship it', true],
    ['5 more minutes', true],
    ['What you decided at 10:35', true],
    ['Send it', false],
    ['Ship it now', false],
    ['', false],
  ])('a label that the app does not have would be found: %s', (label, isThere) => {
    expect(isOfTheApp(label)).toBe(isThere)
  })

  test.each([...pages, '../../CHANGELOG.md'])('%s names commands that there are', (name) => {
    const named = [...read(name).matchAll(/`enough ([a-z-]+)/gu)].map(([, command]) => command)
    expect(named.filter((command) => !Object.keys(cli.command).includes(String(command)))).toEqual([])
  })

  test.each([...pages, '../../CHANGELOG.md'])('%s holds no word that harms', (name) => {
    expect(harmIn(read(name), 'en')).toEqual([])
  })

  test.each(['You **should** rest.', '- Your work is [perfect](a.md).', '| it | failed |', 'Rest now!'])(
    'a word that harms would be found: %s',
    (text) => {
      expect(harmIn(text, 'en')).toHaveLength(1)
    },
  )

  test.each(TITLES)('still names “%s”', (title) => {
    expect(pages.some((name) => proseOf(read(name)).some((text) => text.includes(title)))).toBe(true)
  })
})
