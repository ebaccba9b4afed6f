import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test as propertyTest, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { pageNameOf } from '../../scripts/guide/page-names.ts'
import { pageOf } from '../../scripts/guide/page-of.ts'
import { GUIDE_TAGS, wordsOf, type GuideLink, type GuidePart } from '../../src/shared/guide.ts'
import { folderWith } from './folder.ts'

const ROOT = join(import.meta.dirname, '../..')
const place = (file = 'docs/guide/practices/03-stopping.md') => ({ file: join(ROOT, file), root: ROOT })
const partsIn = (markdown: string): readonly GuidePart[] => pageOf(`# Title\n\n${markdown}`, place()).parts.slice(1)

const all = (parts: readonly GuidePart[]): readonly GuidePart[] =>
  parts.flatMap((part) => [part, ...(typeof part === 'object' && 'parts' in part ? all(part.parts) : [])])
const linksIn = (parts: readonly GuidePart[]): readonly GuideLink[] =>
  all(parts).flatMap((part) => (typeof part === 'object' && 'page' in part ? [part] : []))

describe('the name of a page', () => {
  test.each([
    ['docs/guide/README.md', 'README'],
    ['docs/guide/practices/03-stopping.md', 'practices/03-stopping'],
    ['docs/guide/de/practices/03-stopping.md', 'practices/03-stopping'],
    ['docs/command-line.md', 'command-line'],
    ['docs/loops.md', 'loops'],
    ['docs/security.md', null],
    ['docs/guide/keys.html', null],
    ['README.md', null],
    ['resources/guide/ja.html', 'in-short'],
    ['resources/guide/what-enough-is.es.html', 'what-enough-is'],
    ['resources/guide/licences.txt', 'licences'],
    ['resources/guide/guide.css', null],
    ['../elsewhere/docs/guide/keys.md', null],
  ])('%s is %s', (file, name) => {
    expect(pageNameOf(join(ROOT, file), ROOT)).toBe(name)
  })
})

describe('a page of the guide', () => {
  test('folds spaces and ends of lines to one, and leaves the wide space of Japanese', () => {
    expect(partsIn('ない？　それなら、\nお休みに  です')).toEqual([
      { tag: 'p', parts: ['ない？　それなら、 お休みに です'] },
    ])
  })

  test('has a title, headings that can be led to, and no way back to the contents', () => {
    const page = pageOf('# Looking *again*\n\n[Contents](../README.md)\n\n## What helps?\n\nA `walk`.', place())
    expect(page).toEqual({
      title: 'Looking again',
      parts: [
        { tag: 'h1', anchor: 'looking-again', parts: ['Looking ', { tag: 'em', parts: ['again'] }] },
        { tag: 'h2', anchor: 'what-helps', parts: ['What helps?'] },
        { tag: 'p', parts: ['A ', { tag: 'code', parts: ['walk'] }, '.'] },
      ],
    })
  })

  test.each([
    ['[keys](../keys.md)', { page: 'keys', parts: ['keys'] }],
    ['[any app](../keys.md#keys-from-any-app)', { page: 'keys', anchor: 'keys-from-any-app', parts: ['any app'] }],
    ['[here](#title)', { page: 'practices/03-stopping', anchor: 'title', parts: ['here'] }],
    ['[loops](../../loops.md)', { page: 'loops', parts: ['loops'] }],
    ['[security](../../security.md)', 'security'],
    ['[site](https://example.org/)', 'site'],
    ['[mail](mailto:a@example.org)', 'mail'],
    ['[run](javascript:alert%281%29)', 'run'],
    ['[file](file:///etc/passwd)', 'file'],
    ['[up](../../../../../etc/passwd)', 'up'],
  ])('a link leads to a page of Help or is words alone: %s', (markdown, part) => {
    expect(partsIn(markdown)).toEqual([{ tag: 'p', parts: [part] }])
  })

  test('a picture of a light window has the dark one beside it, where there is one', () => {
    const root = folderWith({
      'docs/guide/a.md':
        '# A\n\n![One](../pictures/one-light.webp) ![Two](../pictures/two-light.webp) ![Three](gone.webp)',
      'docs/pictures/one-light.webp': '',
      'docs/pictures/one-dark.webp': '',
      'docs/pictures/two-light.webp': '',
    })
    const file = join(root, 'docs/guide/a.md')
    const { parts } = pageOf(readFileSync(file, 'utf8'), { file, root })
    expect(all(parts)).toContain('Three')
    expect(all(parts).filter((part) => typeof part === 'object' && 'light' in part)).toEqual([
      { light: '../pictures/one-light.webp', dark: '../pictures/one-dark.webp', words: 'One' },
      { light: '../pictures/two-light.webp', dark: '../pictures/two-light.webp', words: 'Two' },
    ])
  })

  test.each([
    ['<script>alert(1)</script>'],
    ['<iframe src="keys.md"></iframe>'],
    ['<p onclick="x()">a <button>b</button></p>'],
    ['<style>p { color: red }</style>'],
    ['![a picture](https://example.org/a.png)'],
    ['![a picture](data:image/png;base64,AA)'],
  ])('with %s it is not built', (markdown) => {
    expect(() => partsIn(markdown)).toThrow(/03-stopping\.md/u)
  })

  test('without a title it is not built', () => {
    expect(() => pageOf('Words.', place())).toThrow('has no title')
  })

  const pieces = fc.constantFrom(
    '# ',
    '\n\n',
    '- ',
    '> ',
    '**',
    '`',
    '| a | b |\n|---|---|\n',
    '<b>',
    '</p>',
    '<img src=x onerror=y>',
    '<svg/onload=z>',
    '[a](javascript:b)',
    '<a href="//example.org">',
    '&lt;script&gt;',
    '<!-- -->',
    '<kbd>',
    'words',
    '![a](b.webp)',
    '<p id=q>',
  )
  propertyTest.prop([fc.array(pieces, { maxLength: 12 })])(
    'whatever a file holds, a page has known parts, and addresses of nothing but pages and pictures beside it',
    (some) => {
      const parts = (() => {
        try {
          return partsIn(some.join(''))
        } catch {
          return []
        }
      })()
      for (const part of all(parts)) {
        if (typeof part === 'string') continue
        if ('tag' in part) expect(GUIDE_TAGS).toContain(part.tag)
        if ('light' in part) expect(part.light).not.toMatch(/^[a-z]+:/u)
        const keys = Object.keys(part).toSorted().join(' ')
        expect(['parts tag', 'anchor parts tag', 'page parts', 'anchor page parts', 'dark light words']).toContain(keys)
      }
    },
  )
})

/** How many words a text has, in a language that sets them apart or not. */
const countOf = (text: string): number =>
  [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length

describe('every page that Help has', () => {
  const files = ['docs/guide/**/*.md', 'docs/{command-line,data,loops}.md', 'resources/guide/*.html']
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
    .map((file) => join(ROOT, file))
  const pages = files.map((file) => ({
    name: String(pageNameOf(file, ROOT)),
    file: relative(ROOT, file),
    parts: pageOf(readFileSync(file, 'utf8'), { file, root: ROOT }).parts,
  }))

  test('is made of its file, and no two English ones have one name', () => {
    expect(pages.length).toBeGreaterThan(38)
    const english = pages.filter(({ file }) => !/\b(?:de|es|ja)\b/u.test(file)).map(({ name }) => name)
    expect(new Set(english).size).toBe(english.length)
  })

  test('has one heading above all others, its title', () => {
    const first = pages.map(({ file, parts: [title] }) => ({
      file,
      tag: typeof title === 'object' && 'tag' in title && title.tag,
    }))
    expect(first.filter(({ tag }) => tag !== 'h1')).toEqual([])
  })

  test('leads to pages and headings that there are', () => {
    const anchors = new Map<string, readonly string[]>()
    for (const { name, parts } of pages) {
      const own = all(parts).flatMap((part) => (typeof part === 'object' && 'tag' in part ? (part.anchor ?? []) : []))
      anchors.set(name, [...(anchors.get(name) ?? []), ...own])
    }
    anchors.set('licences', [])
    const lost = pages.flatMap(({ file, parts }) =>
      linksIn(parts)
        .filter(
          ({ page, anchor }) =>
            anchors.get(page)?.includes(anchor ?? '') !== true && !(anchor === undefined && anchors.has(page)),
        )
        .map((link) => `${file}: ${wordsOf(link)}`),
    )
    expect(lost).toEqual([])
    expect(pages.flatMap(({ parts }) => linksIn(parts)).length).toBeGreaterThan(60)
  })

  test('shows light and dark pictures that there are, and tells them in words', () => {
    const pictures = pages.flatMap(({ file, parts }) =>
      all(parts).flatMap((part) => (typeof part === 'object' && 'light' in part ? [{ ...part, file }] : [])),
    )
    expect(pictures.length).toBeGreaterThan(25)
    // The pages of another program have one look.
    expect(pictures.filter(({ light, dark }) => light === dark && !light.includes('/syncthing/'))).toEqual([])
    expect(pictures.filter(({ words }) => countOf(words) < 4)).toEqual([])
  })
})
