import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { kindWordFor, ownWords, productLines, switchLine, type Showing } from '@core/words/kind-word.ts'
import { keep, remove } from '@core/words/keep.ts'
import { PRODUCT_LINES, type ProductLine } from '@core/words/product-lines.ts'
import { NO_WORDS, wordsSchema, type KindWord, type Pair, type Shown, type Words } from '@core/words/words.ts'
import { epochMs, localDaySchema } from '@core/time.ts'
import en from '@shared/locales/en.json' with { type: 'json' }

const NOW = epochMs(1_000)
const ALL: readonly ProductLine[] = Object.values(PRODUCT_LINES).flat()
const word = (id: string, when: Shown = 'any', quiet = false): KindWord => ({
  id,
  updatedAt: NOW,
  text: `Word ${id}`,
  by: 'Mum',
  when,
  quiet,
})
const pair = (id: string, quiet = false): Pair => ({
  id,
  updatedAt: NOW,
  day: localDaySchema.parse('2026-05-14'),
  critic: 'It was rushed',
  kinder: `Kinder ${id}`,
  quiet,
})
const showing = (more: Partial<Showing> = {}): Showing => ({
  where: 'prompt',
  seed: 'timebox-1',
  last: null,
  fromReflections: true,
  ...more,
})
const withOwn = (...ids: readonly string[]): Words => ids.reduce((words, id) => keep(words, 'kind', word(id)), NO_WORDS)
const hidingAll = (lines: readonly ProductLine[]): Words =>
  lines.reduce((words, line) => switchLine(words, line, false, NOW), NO_WORDS)

describe('a kind word', () => {
  test('is the person’s own before it is the product’s', () => {
    expect(kindWordFor(withOwn('a'), showing())).toEqual({ own: true, id: 'a', text: 'Word a', by: 'Mum' })
    expect(kindWordFor(NO_WORDS, showing())?.own).toBe(false)
  })

  test('is the same for the same timebox, and another for many others', () => {
    const chosen = (seed: string) => kindWordFor(NO_WORDS, showing({ seed }))?.id
    expect(chosen('tb-7')).toBe(chosen('tb-7'))
    expect(new Set(Array.from({ length: 60 }, (_box, index) => chosen(`tb-${index}`))).size).toBeGreaterThan(15)
  })

  test('comes where it was meant to', () => {
    const words = keep(keep(withOwn(), 'kind', word('e', 'evening')), 'kind', word('p', 'prompt'))
    expect(kindWordFor(words, showing())).toMatchObject({ id: 'p' })
    expect(kindWordFor(words, showing({ where: 'evening' }))).toMatchObject({ id: 'e' })
    const shown = (where: Showing['where']) => productLines(NO_WORDS, where).map(({ id }) => id)
    expect(shown('prompt')).not.toContain('bed')
    expect(shown('evening')).not.toContain('choseThisEnd')
    expect(shown('evening')).toContain('friend')
  })

  test('can be what was answered to the critic, where that is wanted and the sentence is not quiet', () => {
    const words = keep(keep(NO_WORDS, 'pairs', pair('a')), 'pairs', pair('b', true))
    expect(kindWordFor(words, showing())).toEqual({ own: true, id: 'a', text: 'Kinder a', by: '' })
    expect(ownWords(words, { where: 'prompt', fromReflections: true }).map(({ id }) => id)).toEqual(['a'])
    expect(ownWords(words, { where: 'prompt', fromReflections: false })).toEqual([])
  })

  test('of one’s own can be quiet for a while; a file of before knows no such thing', () => {
    const quiet = keep(withOwn('a'), 'kind', word('b', 'any', true))
    expect(ownWords(quiet, { where: 'evening', fromReflections: true }).map(({ id }) => id)).toEqual(['a'])
    expect(kindWordFor(keep(NO_WORDS, 'kind', word('a', 'any', true)), showing())?.own).toBe(false)
    const { quiet: _none, ...old } = word('a')
    expect(wordsSchema.parse({ ...NO_WORDS, kind: [old] }).kind).toEqual([word('a')])
  })

  test('that was removed or switched off is not shown; switched on again it is', () => {
    expect(kindWordFor(remove(withOwn('a'), 'kind', 'a', NOW), showing())?.own).toBe(false)
    const off = hidingAll(ALL.filter((line) => line !== 'friend'))
    expect(kindWordFor(off, showing())).toEqual({ own: false, id: 'friend' })
    const none = switchLine(off, 'friend', false, NOW)
    expect(kindWordFor(none, showing())).toBeNull()
    expect(kindWordFor(switchLine(none, 'allowed', true, epochMs(2_000)), showing())).toEqual({
      own: false,
      id: 'allowed',
    })
    expect(wordsSchema.parse(none)).toEqual(none)
  })

  test.prop([
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    fc.subarray([...ALL], { minLength: ALL.length - 3 }),
    fc.array(fc.string(), { minLength: 2, maxLength: 12 }),
    fc.constantFrom('prompt', 'evening'),
  ])('is never the one that was shown last', (own, hidden, seeds, where) => {
    const words = hidden.reduce((known, line) => switchLine(known, line, false, NOW), withOwn(...own))
    let last: string | null = null
    for (const seed of seeds) {
      const chosen: string | null = kindWordFor(words, showing({ where, seed, last }))?.id ?? null
      if (chosen !== null) expect(chosen).not.toBe(last)
      last = chosen ?? last
    }
  })
})

describe('the product’s own lines', () => {
  test('are forty or more, each with one sentence of its own, and no sentence is left over', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(40)
    expect(new Set(ALL).size).toBe(ALL.length)
    expect(Object.keys(en.kindWords).toSorted()).toEqual([...ALL].toSorted())
    expect(new Set(Object.values(en.kindWords)).size).toBe(ALL.length)
  })
})
