import { expect, test } from 'vitest'
import { forcedSelector } from '../../src/renderer/gallery/forced-rules.ts'

test.each([
  ['.a:hover', ":where([data-force~='hover']) .a:not(.never)"],
  ['.a.b:active', ":where([data-force~='press']) .a.b:not(.never)"],
  ['.a:focus-within', ":where([data-force~='focus']) .a:not(.never)"],
  ['.a:focus, .b', ":where([data-force~='focus']) .a:is(input, textarea, .never)"],
  ['.a', null],
])('a figure can force %s', (selector, forced) => {
  expect(forcedSelector(selector)).toBe(forced)
})

test('a forced rule is as strong as the one it stands for: its figure adds nothing', () => {
  const forced = forcedSelector('.chip:has(.radio:focus-visible)')
  expect(forced).toMatch(/^:where\(\[data-force~='focus'\]\) \.chip:has\(\.radio:is\(.+\.never\)\)$/u)
})
