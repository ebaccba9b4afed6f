import { test as propertyTest, fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { WINDOWS } from '@core/command.ts'
import type { GuidePage } from '@shared/guide.ts'
import { pageAbout } from '../../src/renderer/windows/help/about-window.ts'
import { contentsOf } from '../../src/renderer/windows/help/contents.ts'
import { wayOf } from '../../src/renderer/windows/help/help-keys.ts'
import { pageIn, PAGES, placePages, SHORT_GUIDE } from '../../src/renderer/windows/help/pages.ts'
import { back, forward, visit, visitsAt } from '../../src/renderer/windows/help/visits.ts'

const named = (title: string) => (): Promise<GuidePage> => Promise.resolve({ title, parts: [] })
const titleOf = async (page: ReturnType<typeof pageIn>): Promise<string | null> =>
  page === null ? null : (await page.load()).title

describe('the pages of the guide', () => {
  const pages = placePages(
    {
      '../docs/guide/keys.md': named('Keys'),
      '../docs/guide/practices/03-stopping.md': named('Stopping'),
      '../docs/guide/de/practices/03-stopping.md': named('Aufhören'),
      '../docs/loops.md': named('Loops'),
    },
    {
      '../resources/guide/en.html': named('In short'),
      '../resources/guide/what-enough-is.de.html': named('Was es ist'),
    },
  )

  test.each([
    ['keys', 'en', 'Keys', 'en'],
    ['keys', 'de', 'Keys', 'en'],
    ['practices/03-stopping', 'de', 'Aufhören', 'de'],
    ['practices/03-stopping', 'es', 'Stopping', 'en'],
    ['loops', 'ja', 'Loops', 'en'],
    ['in-short', 'en', 'In short', 'en'],
    ['what-enough-is', 'de', 'Was es ist', 'de'],
  ] as const)('%s in %s is “%s”', async (name, language, title, written) => {
    const page = pageIn(pages, name, language)
    expect([await titleOf(page), page?.language]).toEqual([title, written])
  })

  test.each(['', 'de/keys', 'nowhere', 'toString'])('there is no page called “%s”', (name) => {
    expect(pageIn(pages, name, 'en')).toBeNull()
  })

  test.each(WINDOWS)('one of them is about the window %s', (window) => {
    expect(pageIn(PAGES, pageAbout(PAGES, window, 'en'), 'en')).not.toBeNull()
    expect(pageAbout(pages, window, 'ja')).toBe(SHORT_GUIDE)
  })

  test('a page about a window is in the window’s own language, or the short guide is', () => {
    expect(pageAbout(pages, 'prompt', 'de')).toBe('practices/03-stopping')
    expect(pageAbout(pages, 'prompt', 'es')).toBe(SHORT_GUIDE)
  })
})

test('contents are the lists of links, with what stands above them', () => {
  const link = (page: string) => ({ tag: 'li', parts: [{ page, parts: [page.toUpperCase()] }] }) as const
  const page: GuidePage = {
    title: 'Guide',
    parts: [
      { tag: 'h1', parts: ['Guide'] },
      { tag: 'p', parts: ['Nothing here leads anywhere.'] },
      { tag: 'h2', parts: ['Practices'] },
      { tag: 'p', parts: ['At work:'] },
      { tag: 'ol', parts: [link('a'), link('b')] },
      { tag: 'p', parts: ['At home:'] },
      { tag: 'ol', parts: [link('c')] },
      { tag: 'p', parts: [{ page: 'd', parts: ['D'] }] },
    ],
  }
  expect(contentsOf(page)).toEqual([
    {
      under: 'Practices',
      name: 'At work',
      pages: [
        { page: 'a', title: 'A' },
        { page: 'b', title: 'B' },
      ],
    },
    { under: null, name: 'At home', pages: [{ page: 'c', title: 'C' }] },
    { under: null, name: null, pages: [{ page: 'd', title: 'D' }] },
  ])
})

describe('going from page to page', () => {
  const place = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(null, 'x', 'y'))

  propertyTest.prop([fc.array(place, { maxLength: 40 })])(
    'back leads through every page, and forward again',
    (places) => {
      const last = places.reduce((visits, [page, anchor]) => visit(visits, page, anchor), visitsAt('a'))
      const first = last.before.reduce(back, last)
      expect(first.at).toEqual({ page: 'a', anchor: null })
      expect([back(first), first.after.reduce(forward, first)]).toEqual([first, last])
    },
  )

  propertyTest.prop([fc.array(place, { maxLength: 20 }), place])(
    'a page that is open already is no new one',
    (places, [page, anchor]) => {
      const at = places.reduce((visits, [name, part]) => visit(visits, name, part), visitsAt('a'))
      const once = visit(at, page, anchor)
      expect(visit(once, page, anchor)).toBe(once)
    },
  )

  test('no more is kept than anybody goes back', () => {
    const visits = Array.from({ length: 300 }, (_, nth) => `page-${nth}`).reduce(
      (at, page) => visit(at, page),
      visitsAt('a'),
    )
    expect(visits.before).toHaveLength(100)
  })
})

describe('keys of Help', () => {
  const held = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
  test.each([
    ['ArrowLeft', { altKey: true }, 'back'],
    ['ArrowRight', { altKey: true }, 'forward'],
    ['[', { metaKey: true }, 'back'],
    [']', { metaKey: true }, 'forward'],
    ['BrowserBack', {}, 'back'],
    ['BrowserForward', {}, 'forward'],
    ['Escape', {}, 'close'],
    ['W', { ctrlKey: true }, 'close'],
    ['ArrowLeft', {}, null],
    ['ArrowLeft', { altKey: true, ctrlKey: true }, null],
    ['ArrowLeft', { altKey: true, shiftKey: true }, null],
    ['[', {}, null],
    ['w', {}, null],
    ['w', { ctrlKey: true, altKey: true }, null],
    ['Escape', { shiftKey: true }, null],
  ] as const)('%s with %o is for %s', (key, keys, way) => {
    expect(wayOf({ key, ...held, ...keys })).toBe(way)
  })
})
