import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const TESTS = join(import.meta.dirname, '..')
const guide = readFileSync(join(TESTS, '../docs/security.md'), 'utf8')

/** What a row of a table says, and which test shows it. */
const rows = [...guide.matchAll(/^\| (.+?) \| .+ \| `([\w/.-]+)` "([^"]+)" \|$/gmu)].map(
  ([, what = '', file = '', title = '']) => ({ what, file, title }),
)

/** Electron's checklist has so many items. */
const ITEMS = 17

test('every row names the test that shows it', () => {
  const lines = guide.split('\n').filter((line) => /^\| .*\.(?:spec|test)\.ts/u.test(line))
  expect(rows).toHaveLength(lines.length)
  expect(rows.length).toBeGreaterThan(30)
})

test('every item of the checklist has its row', () => {
  const numbers = rows.flatMap(({ what }) => /^(\d+) /u.exec(what)?.[1] ?? []).map(Number)
  expect(numbers).toEqual(Array.from({ length: ITEMS }, (_item, index) => index + 1))
})

test.each(rows)('$what: $title', ({ file, title }) => {
  expect(readFileSync(join(TESTS, file), 'utf8')).toContain(title)
})
