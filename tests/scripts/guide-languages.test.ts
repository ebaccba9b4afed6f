import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '@shared/languages.ts'
import { boldIn, documentsIn, headingsIn, linksIn } from '../support/documents.ts'
import type { Sentences } from '../../src/shared/pseudo.ts'
import { labelsOf } from '../support/labels.ts'
import { ENGLISH_PAGES as english, GUIDE, harmIn } from './guide-texts.ts'

// Pages of the guide in other languages say what the English ones say: they show the same pictures, lead to the same pages
// and name the same buttons, as the language calls them.

const ROOT = join(import.meta.dirname, '../..')
const sentences = (language: string): Sentences =>
  JSON.parse(readFileSync(join(ROOT, `src/shared/locales/${language}.json`), 'utf8')) as Sentences
const read = (name: string): string => readFileSync(join(GUIDE, name), 'utf8')

const written = LANGUAGES.filter((language) => globSync(`${language}/**/*.md`, { cwd: GUIDE }).length > 0)
const pages = written.flatMap((language) =>
  documentsIn(join(GUIDE, language)).map((name) => ({ language, name, path: `${language}/${name}` })),
)

/** Where a page leads, as paths from the folder of its language, or of the project where that is outside of the guide. */
const destinations = (folder: string, name: string) =>
  linksIn(read(join(folder, name))).map(({ to, isPicture }) => {
    if (/^[a-z]+:/u.test(to)) return to
    const [path = '', anchor] = to.split('#')
    const file = path === '' ? join(GUIDE, folder, name) : join(GUIDE, folder, dirname(name), path)
    const inGuide = relative(join(GUIDE, folder), file)
    const place = inGuide.startsWith('..') ? relative(ROOT, file) : inGuide
    return isPicture || anchor === undefined ? place : `${place}#`
  })

/** By which names a language says something; as short as a Japanese label is. */
const labels = new Map(['en', ...written].map((language) => [language, labelsOf(sentences(language), 1)]))
const named = (language: string, path: string) =>
  boldIn(read(path)).map((label) => ({ label, keys: labels.get(language)?.(label) ?? [] }))

describe('a language', () => {
  test.each(written)('%s has no page that English has not, and all of them once it has the contents', (language) => {
    const there = documentsIn(join(GUIDE, language))
    expect(there.filter((name) => !english.includes(name))).toEqual([])
    if (there.includes('README.md')) expect(there).toEqual(english)
  })
})

describe('a page in another language', () => {
  test.each(pages)('$path shows the same pictures and leads to the same pages', ({ language, name }) => {
    expect(destinations(language, name).toSorted()).toEqual(destinations('', name).toSorted())
  })

  test.each(pages)('$path has the same parts', ({ name, path }) => {
    const shape = (page: string) => ({
      headings: [1, 2, 3].map((level) => headingsIn(page, level).length),
      items: page.match(/^ *(?:-|\d+\.) /gmu)?.length,
      rows: page.match(/^\|/gmu)?.length,
      keys: page.match(/<kbd>/gu)?.length,
      code: page.match(/`[^`\n]+`/gu)?.toSorted(),
    })
    expect(shape(read(path))).toEqual(shape(read(name)))
  })

  test.each(pages)('$path calls things as the app calls them', ({ language, name, path }) => {
    const here = named(language, path)
    expect(here.filter(({ keys }) => keys.length === 0)).toEqual([])
    const missing = named('en', name).filter(
      ({ keys }) => !here.some((other) => other.keys.some((key) => keys.includes(key))),
    )
    expect(missing.map(({ label }) => label)).toEqual([])
  })

  test.each(pages)('$path holds no word that harms', ({ language, path }) => {
    expect(harmIn(read(path), language)).toEqual([])
  })
})
