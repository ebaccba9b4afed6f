import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSay } from '@shared/i18n.ts'
import { i18nOf } from '../../support/languages.ts'
import { describe, expect, test } from 'vitest'
import { RULES } from '@core/loops/rules.ts'
import { flagsOf, STANDARD } from '../../../scripts/loops/flags-of.ts'
import { createFingerprints } from '../../../src/main/watch/fingerprints.ts'
import { observationsOf } from '../../../src/main/watch/observations-of.ts'
import { EXPECTED } from '../../fixtures/loops/expected.ts'
import { sequences } from '../../fixtures/loops/make.ts'
import { hoursOf, readSequences, type Sequence } from '../../fixtures/loops/read.ts'
import { TEN } from '../../fixtures/loops/tale.ts'

const say = createSay(i18nOf('en'), 'UTC', 'en-GB')
const fingerprint = createFingerprints(Buffer.from('a salt'))
const honest = readSequences('honest')
const planted = readSequences('planted')

const flags = ({ lines }: Sequence) =>
  flagsOf(observationsOf(lines, fingerprint), STANDARD).map(({ at, evidence }) => ({
    minute: (at - TEN) / 60_000,
    rules: evidence.map(({ rule }) => rule),
    evidence: evidence.map(({ text }) => say(text)),
  }))

describe('a planted loop is found with its rules, its time and its evidence, and nothing else', () => {
  test.each(planted)('$name', (sequence) => {
    expect(flags(sequence)).toEqual(EXPECTED[sequence.name])
  })
})

describe('honest work', () => {
  // A whole text that is taken back is what back-and-forth looks for; why it was, no rule can know.
  const known = new Set(['an-attempt-in-code-taken-back'])

  test.each(honest.filter(({ name }) => !known.has(name)))('$name is left alone', (sequence) => {
    expect(flags(sequence)).toEqual([])
  })

  test('of ten hours is interrupted once at most', () => {
    const hours = honest.map(hoursOf).reduce((sum, one) => sum + one)
    const all = honest.flatMap(flags)
    expect(hours).toBeGreaterThan(10)
    expect((all.length / hours) * 10).toBeLessThanOrEqual(1)
  })
})

test('every rule has a planted loop, and half of the sequences are honest', () => {
  const found = new Set(planted.flatMap(flags).flatMap(({ rules }) => rules))
  expect([...found].toSorted()).toEqual(RULES.map(({ name }) => name).toSorted())
  expect(planted.length).toBeGreaterThanOrEqual(12)
  expect(honest.length).toBeGreaterThanOrEqual(planted.length)
})

test('the sequences on the disk are what their script makes', () => {
  for (const [file, text] of sequences()) {
    expect(readFileSync(join('tests/fixtures/loops', file), 'utf8')).toBe(text)
  }
  expect(sequences().size).toBe(honest.length + planted.length)
})
