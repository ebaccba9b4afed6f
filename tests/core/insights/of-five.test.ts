import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { OF_FIVE, sentenceOfFive } from '@core/insights/of-five.ts'
import { HAPPENED, type Happened } from '@core/experiments/experiment.ts'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import en from '@shared/locales/en.json' with { type: 'json' }

const say = createSay(i18nOf('en'), 'Europe/Berlin', 'en-GB')
const sentence = (outcomes: readonly Happened[]): string | null => {
  const text = sentenceOfFive(outcomes.map((happened) => ({ happened })))
  return text === null ? null : say(text)
}

/** What a reader takes from the sentence: how many happened, and how many partly. */
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five'] as const
const numberIn = (words: string): number =>
  NUMBERS.findIndex((number) => new RegExp(`\\b${number}\\b`, 'u').test(words))
const read = (spoken: string): { yes: number; partly: number } => {
  const [first = '', second = ''] = spoken.replace('Of five things you expected, ', '').split(/, and /u)
  if (first.includes('partly')) return { yes: 0, partly: numberIn(first) }
  return { yes: numberIn(first), partly: second === '' ? 0 : numberIn(second.replace('and one more', 'one')) }
}

describe('one sentence after five', () => {
  test.each([
    [['no', 'no', 'no', 'no', 'no'], 'Of five things you expected, none happened.'],
    [['no', 'partly', 'no', 'no', 'no'], 'Of five things you expected, one happened, partly.'],
    [['no', 'partly', 'no', 'partly', 'no'], 'Of five things you expected, two happened, partly.'],
    [['yes', 'no', 'no', 'no', 'no'], 'Of five things you expected, one happened.'],
    [['yes', 'partly', 'no', 'no', 'no'], 'Of five things you expected, one happened, and one more partly.'],
    [['yes', 'yes', 'partly', 'partly', 'no'], 'Of five things you expected, two happened, and two more partly.'],
    [
      ['yes', 'yes', 'yes', 'partly', 'partly'],
      'Of five things you expected, three happened, and the other two partly.',
    ],
    [['yes', 'yes', 'yes', 'yes', 'yes'], 'Of five things you expected, all five happened.'],
    [['partly', 'partly', 'partly', 'partly', 'partly'], 'Of five things you expected, all five happened, partly.'],
  ] as const)('%s', (outcomes, expected) => {
    expect(sentence(outcomes)).toBe(expected)
  })

  test('is not said of four', () => {
    expect(sentence(['no', 'no', 'no', 'no'])).toBeNull()
  })

  test.prop([fc.array(fc.constantFrom(...HAPPENED), { minLength: 5, maxLength: 9 })])(
    'says what happened of the last five',
    (outcomes) => {
      const last = outcomes.slice(-5)
      expect(read(sentence(outcomes) ?? '')).toEqual({
        yes: last.filter((one) => one === 'yes').length,
        partly: last.filter((one) => one === 'partly').length,
      })
    },
  )

  test('there is one for every pair, and none left over', () => {
    expect(Object.keys(en.experiment.ofFive).toSorted()).toEqual(OF_FIVE.flat().toSorted())
  })
})
