import { describe, expect, test } from 'vitest'
import { leftOf } from '@core/data/erase.ts'
import { joined } from '@core/data/merge.ts'
import { SCHEMA_VERSION } from '@core/persisted/ladder.ts'
import {
  GRADES,
  namesTask,
  PRODUCT_SENTENCES,
  productSentences,
  productSentenceSchema,
  PURPOSES,
} from '@core/sentences/sentences.ts'
import { epochMs } from '@core/time.ts'
import { wordsView } from '@core/views/words-view.ts'
import { productLineSchema } from '@core/words/product-lines.ts'
import { NO_WORDS, wordsSchema, type Words } from '@core/words/words.ts'
import en from '@shared/locales/en.json' with { type: 'json' }
import { World } from '../support/world.ts'

const ALL = productSentenceSchema.options
const said: Readonly<Record<string, unknown>> = en.sentences

describe('the product’s sentences', () => {
  test.each(PURPOSES)('for %s are twelve or more, in three grades', (purpose) => {
    expect(productSentences(purpose).length).toBeGreaterThanOrEqual(12)
    expect(GRADES.map((grade) => PRODUCT_SENTENCES[purpose][grade].length >= 4)).toEqual([true, true, true])
    expect(productSentences(purpose).map(({ grade }) => grade)).toEqual(
      productSentences(purpose)
        .map(({ grade }) => grade)
        .toSorted((a, b) => GRADES.indexOf(a) - GRADES.indexOf(b)),
    )
  })

  test('have names of their own, which no kind word has', () => {
    expect(new Set<string>([...ALL, ...productLineSchema.options]).size).toBe(
      ALL.length + productLineSchema.options.length,
    )
  })

  test.each(ALL)('%s reads well with a task and without one', (sentence) => {
    const words = said[sentence]
    expect(words).toHaveProperty('plain', expect.stringContaining('{{to}}'))
    expect(words).toHaveProperty('plain', expect.not.stringContaining('{{task}}'))
    if (namesTask(sentence)) expect(words).toHaveProperty('task', expect.stringMatching(/“\{\{task\}\}”/u))
    else expect(words).not.toHaveProperty('task')
  })
})

const keepOne = (world: World, text: string): string => {
  world.command({ type: 'keepSentence', text, for: 'no' })
  return world.state.words.sentences[0]?.id ?? ''
}

describe('sentences of one’s own', () => {
  test('are kept, changed in their place and removed, with what was half written', () => {
    const world = new World()
    const first = keepOne(world, 'Not this month, {name}.')
    keepOne(world, 'No.')
    const draft = { text: 'Not this ye', for: 'no' } as const
    world.command({ type: 'keepSentenceDraft', id: first, draft })
    expect(world.state.drafts.sentences).toEqual({ [first]: draft })
    world.command({ type: 'keepSentence', id: first, text: 'Not this year.', for: 'handOver' })
    expect(world.state.drafts.sentences).toBeUndefined()
    expect(wordsView(world.state).sentences.own.map(({ text, for: purpose }) => [text, purpose])).toEqual([
      ['No.', 'no'],
      ['Not this year.', 'handOver'],
    ])
    world.command({ type: 'keepSentenceDraft', id: first, draft })
    world.command({ type: 'removeWord', list: 'sentences', id: first })
    expect(world.state.drafts.sentences).toBeUndefined()
    expect(wordsView(world.state).sentences.own.map(({ text }) => text)).toEqual(['No.'])
    expect(JSON.stringify(world.state.words)).not.toContain('Not this year')
    world.restart()
    expect(wordsView(world.state).sentences.own.map(({ text }) => text)).toEqual(['No.'])
  })

  test('stand beside those of the product, which are switched off and on by name', () => {
    const world = new World()
    world.command({ type: 'switchLine', line: 'withoutMe', on: false })
    world.command({ type: 'switchLine', line: 'setback', on: false })
    expect(wordsView(world.state)).toMatchObject({ hidden: ['setback'], sentences: { hidden: ['withoutMe'] } })
    world.command({ type: 'switchLine', line: 'withoutMe', on: true })
    expect(wordsView(world.state)).toMatchObject({ hidden: ['setback'], sentences: { hidden: [] } })
  })

  test('a file of before has none, and joins one that has', () => {
    const { sentences: _none, ...old } = NO_WORDS
    expect(wordsSchema.parse(old)).toEqual(NO_WORDS)
    const entry = (id: string, at: number) => ({ id, updatedAt: epochMs(at), text: `${id} ${at}`, for: 'no' as const })
    const file = (words: object) => ({ schemaVersion: SCHEMA_VERSION, data: words })
    const there: Words = { ...NO_WORDS, sentences: [entry('a', 2), entry('b', 1)] }
    expect(joined('words', file(old), file(there))).toEqual({ put: there })
    const here: Words = { ...NO_WORDS, sentences: [entry('a', 1)] }
    expect(joined('words', file(here), file(there))).toEqual({ put: there })
  })

  test('have no day, and stay when days are erased', () => {
    const words: Words = { ...NO_WORDS, sentences: [{ id: 'a', updatedAt: epochMs(1), text: 'No.', for: 'no' }] }
    const since = { day: null, at: epochMs(9), now: epochMs(9) }
    // Nothing of it goes.
    expect(leftOf('words', { schemaVersion: SCHEMA_VERSION, data: words }, since)).toBeNull()
  })
})
