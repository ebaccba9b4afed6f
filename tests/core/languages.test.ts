import { describe, expect, test } from 'vitest'
import { languageOf, LANGUAGES } from '@core/languages.ts'
import { clockFormat, localeOf } from '@shared/languages.ts'

describe('the language that is shown', () => {
  test.each([
    ['system', ['en-GB'], 'en'],
    ['system', ['tlh', 'EN_us'], 'en'],
    ['system', ['tlh'], 'en'],
    ['system', [], 'en'],
    ['system', ['C'], 'en'],
    ['system', ['enough'], 'en'],
    ['long', ['en-GB'], 'long'],
    ['rtl', [], 'rtl'],
  ] as const)('is, set to %s where the system speaks %j, %s', (setting, preferred, language) => {
    expect(languageOf(setting, preferred)).toBe(language)
  })

  test.each(LANGUAGES)('is %s where the system speaks it, in whatever region', (language) => {
    expect(languageOf('system', ['tlh', `${language}-001`])).toBe(language)
    expect(languageOf(language, ['tlh'])).toBe(language)
  })
})

describe('the locale of dates and numbers', () => {
  test.each([
    ['en', 'en-GB', 'en-GB'],
    ['de', 'de-AT', 'de-AT'],
    ['de', 'en-GB', 'de'],
    ['en-XA', 'en-GB', 'en-GB'],
    ['ja', 'de-DE', 'ja'],
  ])('of %s on a system in %s is %s', (language, system, locale) => {
    expect(localeOf(language, system)).toBe(locale)
  })
})

describe('a time of day', () => {
  const AFTERNOON = Date.UTC(2026, 4, 14, 14, 35)
  const shown = (language: string, system: string): string =>
    clockFormat(language, { minute: '2-digit', timeZone: 'UTC' }, system).format(AFTERNOON).replace(/\s/gu, ' ')

  test.each([
    ['en', 'en-GB', '14:35'],
    ['en', 'en-US', '2:35 PM'],
    ['de', 'en-US', '2:35 PM'],
    ['de', 'en-GB', '14:35'],
    ['ja', 'en-US', '午後2:35'],
    ['ja', 'de-DE', '14:35'],
    ['es', 'en-US', '2:35 p. m.'],
    ['en', 'ja-JP', '14:35'],
  ])('in %s on a system in %s is %s', (language, system, time) => {
    expect(shown(language, system)).toBe(time)
  })
})
