import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { criticOf } from '@shared/critic/critic-of.ts'
import en from '@shared/locales/en.json' with { type: 'json' }
import command from '../../src/cli/en.json' with { type: 'json' }
import { ALLOWED_EN, FORBIDDEN_EN } from '../support/wording.ts'

interface Sentences {
  readonly [key: string]: string | Sentences
}
interface Said {
  readonly where: string
  readonly text: string
}

const leaves = (sentences: Sentences, path: string): readonly Said[] =>
  Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ where: `${path}${key}`, text: value }] : leaves(value, `${path}${key}.`),
  )

const library = criticOf('en')
const kinder: readonly Said[] = [
  ...library.rules.flatMap((rule) => leaves(rule.kinder, `critic.${rule.name}.`)),
  ...leaves(library.general, 'critic.general.'),
  ...leaves(library.heavy.kinder, 'critic.heavy.'),
]

const guide = join(import.meta.dirname, '../../resources/guide')
/** The paragraphs of a page of the guide, without its marks and styles. */
const pageOf = (name: string): readonly Said[] =>
  readFileSync(join(guide, name), 'utf8')
    .replace(/<style>[\s\S]*?<\/style>|<!doctype[^>]*>/giu, '')
    .split(/<\/?(?:p|dt|dd|h1|h2|title|li)\b[^>]*>/iu)
    .map((part) =>
      part
        .replace(/<[^>]+>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
    .map((text) => ({ where: name, text }))

const texts = [...leaves(en, ''), ...leaves(command, 'enough.'), ...kinder]

const troubles = (all: readonly Said[]): readonly string[] =>
  all
    .filter(({ text }) => !(text in ALLOWED_EN))
    .flatMap(({ where, text }) =>
      FORBIDDEN_EN.filter(({ words }) => words.test(text)).map(({ why }) => `${where}: ${text} (${why})`),
    )

describe('the wording', () => {
  test('no text of the product holds a word that harms', () => {
    expect(texts.length).toBeGreaterThan(500)
    expect(troubles(texts)).toEqual([])
  })

  test('nor does a sentence of the guide', () => {
    const pages = [...pageOf('en.html'), ...pageOf('what-enough-is.en.html')]
    expect(pages.length).toBeGreaterThan(20)
    expect(troubles(pages).filter((trouble) => !trouble.includes('typewriter'))).toEqual([])
  })

  test('every exception is still needed', () => {
    const said = new Set(texts.map(({ text }) => text))
    expect(Object.keys(ALLOWED_EN).filter((text) => !said.has(text))).toEqual([])
  })

  test.each([
    'You should rest.',
    'You must close the day.',
    'Your work is perfect.',
    'You failed twice.',
    'Only two things left your hands.',
    'You skipped yesterday.',
    'Well done.',
    'A seven day streak.',
    'Are you sure?',
    'This sounds like anxiety.',
    'You feel tired.',
    'Time to rest!',
    'Rest now — the day is over.',
    'Beat the clock.',
    "Let's stop.",
  ])('it would be noticed: %s', (text) => {
    expect(troubles([{ where: 'a try', text }])).toHaveLength(1)
  })
})
