import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { librarySchema } from '@core/critic/library.ts'
import { hear, hears } from '@core/critic/phrases.ts'
import { suggest } from '@core/critic/suggest.ts'
import { criticOf } from '../../support/critic.ts'

const library = criticOf('en')
const fresh = { seed: '2026-05-14', before: [] }
/** The rules whose sentences are offered, in their order. */
const rules = (said: string): readonly (string | undefined)[] =>
  suggest(library, said, fresh).kinder.map(({ name }) => name.split('.')[0])

describe('what the critic said is answered by what was said', () => {
  test.each([
    ['You didn’t try hard enough on that launch note. Everyone will see it was rushed.', ['notEnough', 'mindReading']],
    ['I always ruin it.', ['allOrNothing', 'catastrophe']],
    ['I should have checked the numbers again.', ['should']],
    ['They must think I’m slow.', ['mindReading', 'should']],
    ['Anyone could have done that, I was lucky.', ['discounting']],
    ['Everyone else is faster than me.', ['comparing']],
    ['If this is wrong it will be a disaster and I’ll lose my job.', ['catastrophe']],
    ['I’m such an idiot.', ['names']],
    ['Nothing I do is good enough.', ['allOrNothing', 'notEnough']],
    ['They are only being nice.', ['discounting']],
    ['What if they find me out?', ['mindReading', 'catastrophe']],
    ['I had to finish it today and I got nothing done.', ['allOrNothing', 'should', 'notEnough']],
  ])('%s', (said, expected) => {
    expect(new Set(rules(said).filter((rule) => rule !== 'general'))).toEqual(new Set(expected))
  })

  test('what no rule listens to gets a kind word of the general ones', () => {
    expect(rules('The blue one, on Tuesday.')).toEqual(['general', 'general', 'general'])
    expect(rules('')).toEqual(['general', 'general', 'general'])
  })

  test('the rule that hears the most speaks first', () => {
    expect(rules('I should, I must, I ought to, always.')[0]).toBe('should')
  })

  test.each([
    'I want to die.',
    'It is not worth living',
    'They’d be better off without me',
    'i can’t go on',
    'Sometimes I think of suicide',
  ])('what is heavy gets no sentence from the other lists: %s', (said) => {
    const { kinder, talk } = suggest(library, said, fresh)
    expect(talk).toBe(true)
    expect(kinder.map(({ name }) => name.split('.')[0])).toEqual(['heavy', 'heavy', 'heavy'])
  })

  test('the offers stay as they are while somebody types on, until another rule hears something', () => {
    const typed = ['I should', 'I should h', 'I should have said so on Tues', 'I should have said so on Tuesday.']
    const offers = typed.map((said) => suggest(library, said, fresh).kinder)
    expect(offers).toEqual(typed.map(() => offers[0]))
    expect(suggest(library, `${typed[3]} They think I am slow.`, fresh).kinder).not.toEqual(offers[0])
  })

  test('nothing else says that talking can help', () => {
    expect(suggest(library, 'I cut myself some slack', fresh).talk).toBe(false)
    expect(suggest(library, 'I killed the lights and died of laughter', fresh).talk).toBe(false)
  })
})

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.lorem(),
  fc
    .array(fc.constantFrom('I', 'always', 'should', 'they', 'will', 'see', 'idiot', 'luck', 'what if', 'enough', '.'))
    .map((words) => words.join(' ')),
)

describe('whatever is written', () => {
  test.prop([anything, fc.string()])('three different sentences are offered, the same for the same', (said, seed) => {
    const once = suggest(library, said, { seed, before: [] })
    expect(new Set(once.kinder.map(({ name }) => name)).size).toBe(3)
    expect(suggest(library, said, { seed, before: [] })).toEqual(once)
  })

  test.prop([fc.array(anything, { minLength: 2, maxLength: 8 })])('none is offered twice in a row', (evenings) => {
    let before: readonly string[] = []
    for (const said of evenings.filter((one) => !suggest(library, one, fresh).talk)) {
      const names = suggest(library, said, { seed: 'the same day', before }).kinder.map(({ name }) => name)
      expect(names.filter((name) => before.includes(name))).toEqual([])
      before = names
    }
  })

  test('those of before come again when nothing else is left, and none twice', () => {
    const names = Object.keys(library.general).map((name) => `general.${name}`)
    const [first] = suggest(library, '', fresh).kinder
    const before = names.filter((name) => name !== first?.name)
    const again = suggest(library, '', { ...fresh, before }).kinder.map(({ name }) => name)
    expect(again[0]).toBe(first?.name)
    expect(new Set(again).size).toBe(3)
  })

  test('another day begins elsewhere', () => {
    const first = (seed: string) => suggest(library, 'I should', { seed, before: [] }).kinder[0]?.name
    const days = Array.from({ length: 30 }, (_day, index) => first(`2026-05-${index + 1}`))
    expect(new Set(days).size).toBeGreaterThan(5)
  })
})

describe('the library', () => {
  test('has at least sixty sentences, all different, and at least three for every way of speaking', () => {
    const lists = [...library.rules.map(({ kinder }) => kinder), library.general, library.heavy.kinder]
    const all = lists.flatMap((list) => Object.values(list))
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(new Set(all).size).toBe(all.length)
    expect(lists.every((list) => Object.keys(list).length >= 3)).toBe(true)
  })

  test('hears each of its phrases where somebody writes it', () => {
    const phrases = [...library.rules, library.heavy].flatMap((rule) => rule.phrases)
    const written = (phrase: string): string => `So, ${phrase.replaceAll('…', 'well').replaceAll('*', '')}, I said.`
    expect(phrases.filter((phrase) => !hears(hear(written(phrase), library.spaced), phrase))).toEqual([])
  })

  test('listens for no phrase twice in one rule', () => {
    for (const { phrases } of library.rules) expect(new Set(phrases).size).toBe(phrases.length)
  })

  test('is refused with phrases that could not be heard', () => {
    const withPhrase = (phrase: string) => ({
      spaced: true,
      rules: [{ name: 'one', phrases: [phrase], kinder: { a: 'A sentence.' } }],
      general: { b: 'Another.' },
      heavy: { phrases: ['x'], kinder: { c: 'A third.' } },
    })
    expect(librarySchema.safeParse(withPhrase('not … enough')).success).toBe(true)
    for (const phrase of ['… enough', 'not …', 'Always', 'two  spaces', ' always', '', '*']) {
      expect(librarySchema.safeParse(withPhrase(phrase)).success).toBe(false)
    }
  })

  const small = {
    spaced: true,
    rules: [{ name: 'one', phrases: ['x', 'y'], kinder: { a: 'A sentence.' } }],
    general: { ab: 'Another.' },
    heavy: { phrases: ['x', 'y'], kinder: { aB: 'A third.' } },
  }

  test.each(['1', 'One', 'o1', 'one ', ' one', 'one two', ''])('has no name such as %j', (name) => {
    expect(librarySchema.parse(small)).toEqual(small)
    expect(librarySchema.safeParse({ ...small, general: { [name]: 'A sentence.' } }).success).toBe(false)
    const rules = [{ ...small.rules[0], name }]
    expect(librarySchema.safeParse({ ...small, rules }).success).toBe(false)
  })

  test.each([
    ['a rule without phrases', { rules: [{ ...small.rules[0], phrases: [] }] }],
    ['no words that are heavy', { heavy: { ...small.heavy, phrases: [] } }],
    ['nothing to say to them', { heavy: { phrases: ['x'] } }],
    ['an empty sentence', { general: { a: '' } }],
    ['a long one', { general: { a: 'a'.repeat(121) } }],
  ])('is refused with %s', (_, change) => {
    expect(librarySchema.safeParse({ ...small, ...change }).success).toBe(false)
    expect(librarySchema.safeParse({ ...small, general: { a: 'a'.repeat(120) } }).success).toBe(true)
  })

  test('speaks at length in the pseudo-locale, and listens as before', () => {
    const [long] = suggest(criticOf('long'), 'I always', fresh).kinder
    const [plain] = suggest(library, 'I always', fresh).kinder
    expect(long?.name).toBe(plain?.name)
    expect(long?.sentence.startsWith('[')).toBe(true)
  })
})
