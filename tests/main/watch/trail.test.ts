import { diffWords } from 'diff'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { Episode } from '@core/loops/observation.ts'
import { epochMs } from '@core/time.ts'
import { createFingerprints } from '../../../src/main/watch/fingerprints.ts'
import { gapsBetween } from '../../../src/main/watch/gaps.ts'
import { normalise, paragraphsOf } from '../../../src/main/watch/normalise.ts'
import { closeEpisode, newTrail, saved } from '../../../src/main/watch/trail.ts'
import { firstVersion, nextVersion } from '../../../src/main/watch/version.ts'
import { wordChanges } from '../../../src/main/watch/word-changes.ts'

const fingerprint = createFingerprints(Buffer.from('a salt'))

/** Episodes of saves at seconds. */
const episodes = (...saves: readonly (readonly [second: number, text: string])[]): readonly Episode[] => {
  let trail = newTrail('file')
  const steps = saves.map(([second, text]) => {
    const step = saved(trail, epochMs(second * 1000), text, fingerprint)
    trail = step.trail
    return step.episode
  })
  return [...steps, closeEpisode(trail, fingerprint).episode].filter((episode) => episode !== null)
}
const seconds = (all: readonly Episode[]): readonly number[] => all.map(({ at }) => at / 1000)

describe('an episode', () => {
  test('takes in all saves of a minute, and tells of the last text', () => {
    const all = episodes([0, 'one'], [10, 'one two'], [59, 'one two three'], [60, 'one two three four'])
    expect(seconds(all)).toEqual([0, 60])
    expect(all[0]!.whole).toBe(fingerprint('one two three'))
    expect(all[1]!.change).toMatchObject({ added: 'four'.length, deleted: 0, lines: 1 })
  })

  test('is not chained: autosave makes one a minute', () => {
    const autosave = Array.from({ length: 181 }, (_, second) => [second, `word ${second}`] as const)
    expect(seconds(episodes(...autosave))).toEqual([0, 60, 120, 180])
  })

  test('is not made by a save that changes nothing', () => {
    expect(seconds(episodes([0, 'one'], [70, 'one'], [140, 'one  \r\n'], [210, 'two']))).toEqual([0, 210])
  })

  test('is not made by what is undone within the minute', () => {
    expect(seconds(episodes([0, 'one'], [70, 'two'], [80, 'one'], [300, 'three']))).toEqual([0, 300])
  })

  test('carries nothing of the text', () => {
    expect(JSON.stringify(episodes([0, 'plum'], [70, 'plum quince'], [140, 'medlar']))).not.toMatch(
      /plum|quince|medlar/u,
    )
  })
})

test.each([
  ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['spaces at the end', 'a  \nb\t\n', 'a\nb'],
  ['one form for each letter', 'e\u0301', '\u00e9'],
  ['a byte order mark', '\ufeffa', 'a'],
  ['spaces at the beginning stay', '  a', '  a'],
])('a text is normalised: %s', (_, text, plain) => {
  expect(normalise(text)).toBe(plain)
})

test('a text of nothing but spaces and a letter is as quick as any other', () => {
  const spaces = ' '.repeat(400_000)
  expect(normalise(`${spaces}x${spaces}`)).toBe(`${spaces}x`)
})

test('paragraphs lie between empty lines', () => {
  expect(paragraphsOf(normalise('a\nb\n\n\nc\n \nd\n'))).toEqual(['a\nb', 'c', 'd'])
})

test('fingerprints are the same for the same text and salt only', () => {
  expect(fingerprint('a')).toBe(createFingerprints(Buffer.from('a salt'))('a'))
  expect(fingerprint('a')).not.toBe(fingerprint('b'))
  expect(fingerprint('a')).not.toBe(createFingerprints(Buffer.from('another'))('a'))
})

describe('a version', () => {
  const next = (before: readonly string[], after: readonly string[]) =>
    nextVersion(firstVersion(before.join('\n\n')), after.join('\n\n'), fingerprint)
  const touched = (before: readonly string[], after: readonly string[]) =>
    next(before, after).change.touched.map(({ paragraph }) => paragraph)

  test('knows a paragraph by its place', () => {
    expect(next(['a', 'b', 'c'], ['a', 'B', 'c']).version.ids).toEqual([0, 1, 2])
    expect(next(['a', 'b', 'c'], ['a', 'new', 'b', 'c']).version.ids).toEqual([0, 3, 1, 2])
    expect(next(['a', 'b', 'c'], ['a', 'c']).version.ids).toEqual([0, 2])
    expect(next(['a', 'b one two', 'c'], ['a', 'B one two', 'more', 'c']).version.ids).toEqual([0, 1, 3, 2])
    expect(next(['a', 'b one two', 'c'], ['a', 'more', 'B one two', 'c']).version.ids).toEqual([0, 3, 1, 2])
    expect(next(['a', 'b one two', 'x', 'c'], ['a', 'B one two', 'c']).version.ids).toEqual([0, 1, 3])
    expect(next(['a', 'b', 'c'], ['A', 'b', 'C', 'd']).version.ids).toEqual([0, 1, 3, 4])
  })

  test('tells which ones became others', () => {
    expect(touched(['a', 'b', 'c'], ['a', 'B', 'c'])).toEqual([1])
    expect(touched(['a', 'b', 'c'], ['a', 'new', 'b', 'c'])).toEqual([])
    expect(touched(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([])
    expect(touched(['a', 'b', 'c'], ['A', 'b', 'C'])).toEqual([0, 2])
  })

  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five.'), { minLength: 1, maxLength: 6 })
  const list = fc.array(
    words.map((all) => all.join(' ')),
    { maxLength: 8 },
  )

  test.prop([list, list])('has as many names as paragraphs, none twice', (before, after) => {
    const { ids, paragraphs } = next(before, after).version
    expect(ids).toHaveLength(paragraphs.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.prop([list, list])('differs exactly in the gaps', (before, after) => {
    let rebuilt: readonly string[] = before
    for (const gap of gapsBetween(before, after, 1_000).toReversed()) {
      rebuilt = [
        ...rebuilt.slice(0, gap.before.from),
        ...after.slice(gap.after.from, gap.after.to),
        ...rebuilt.slice(gap.before.to),
      ]
    }
    expect(rebuilt).toEqual(after)
  })

  test.prop([words, words])('counts in one paragraph what the library counts', (before, after) => {
    const [was, is] = [before.join(' '), after.join(' ')]
    const changes = diffWords(was, is)
    const total = (side: 'added' | 'removed'): number =>
      changes.filter((change) => change[side]).reduce((sum, { value }) => sum + value.length, 0)
    const { added, deleted } = next([was], [is]).change
    expect([added, deleted]).toEqual([total('added'), total('removed')])
  })
})

test('a comparison without time left is coarse and still true about what grew', () => {
  const long = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(' ')
  const [was, is] = [long('a'), long('b')]
  const { added, deleted, lines } = wordChanges(was, is, performance.now())
  expect({ added, deleted, lines }).toEqual({ added: is.length, deleted: was.length, lines: 1 })
})
