import { expect, test } from 'vitest'
import { LANGUAGES } from '@core/languages.ts'
import { isYes } from '../../src/cli/import.ts'
import { textsIn } from '../../src/cli/texts.ts'

const answers = (language: (typeof LANGUAGES)[number], answer: string): boolean =>
  isYes(answer, textsIn(language).say('importYes'))

test.each(LANGUAGES)('y and yes are a yes in %s, nothing and no are none', (language) => {
  for (const yes of ['y', 'Yes', ' Y ']) expect(answers(language, yes)).toBe(true)
  for (const no of ['', 'n', 'no', 'yesterday']) expect(answers(language, no)).toBe(false)
})

test.each([
  ['de', 'J', true],
  ['de', 'ja', true],
  ['es', 's', true],
  ['es', 'Si', true],
  ['es', 'si\u0301', true],
  ['ja', 'はい', true],
  ['en', 'ja', false],
  ['de', 'sí', false],
] as const)('in %s, %s is a yes: %s', (language, answer, yes) => {
  expect(answers(language, answer)).toBe(yes)
})

test.each([
  ['en', 'json, csv or text'],
  ['de', 'json, csv oder text'],
  ['es', 'json, csv o text'],
  ['ja', 'json、csv、またはtext'],
] as const)('choices are listed as %s has it', (language, listed) => {
  // English has a comma before “or” in some regions.
  const said = textsIn(language).choices(['json', 'csv', 'text'])
  expect(said.replace(', or', ' or')).toBe(listed)
})
