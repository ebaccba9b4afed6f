import { expect, test } from 'vitest'
import { printedPage } from '../../src/main/export/printed-page.ts'
import { createMadePages } from '../../src/main/made-pages.ts'

test('a page lies at an address of its own until it is removed', () => {
  const pages = createMadePages('app://bundle')
  const [one, other] = [pages.put('<p>one'), pages.put('<p>other')]
  expect(one.url).toMatch(/^app:\/\/bundle\/made-[0-9a-f-]{36}$/u)
  expect([pages.at(one.url), pages.at(other.url)]).toEqual(['<p>one', '<p>other'])
  one.remove()
  expect([pages.at(one.url), pages.at(other.url)]).toEqual([null, '<p>other'])
  expect(pages.at('app://bundle/index.html')).toBeNull()
})

test('a printed page has its language, its title and its body, and a title that looks like a mark stays text', () => {
  const template = '<html lang="en"><title>Enough</title><body><main></main></body></html>'
  expect(printedPage(template, 'de', '$& <b>', '<p>$1</p>')).toBe(
    '<html lang="de"><title>$&amp; &lt;b&gt;</title><body><main><p>$1</p></main></body></html>',
  )
})
