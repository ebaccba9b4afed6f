import { epochMs, minutesNear, minutes } from '@core/time.ts'
import type { Language } from '@core/languages.ts'
import { text } from '@core/views/text.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createLanguageFiles } from '../../src/main/language-files.ts'
import { createSpeaker } from '../../src/main/speaker.ts'

const FILES = createLanguageFiles('src/shared')

afterEach(() => void vi.restoreAllMocks())

const left = text('menu.left', {
  count: minutesNear(minutes(25)),
  until: { clock: epochMs(Date.UTC(2026, 4, 14, 8, 35)) },
})

test('speaks the language that is set now, in the zone of now', () => {
  const here: { language: Language; zone: string } = { language: 'en', zone: 'UTC' }
  const say = createSpeaker(
    FILES,
    () => here.language,
    () => here.zone,
  )
  const english = say(left)
  expect(english).toMatch(/25 min.*8:35/u)
  here.zone = 'Europe/Berlin'
  expect(say(left)).toBe(english.replace('8:35', '10:35'))
  here.language = 'long'
  expect(say(left)).not.toContain('min')
  expect(say(left)).toContain('10:35')
  Object.assign(here, { language: 'en', zone: 'UTC' })
  expect(say(left)).toBe(english)
})

test('makes the formats of a language and zone once', () => {
  const format = vi.spyOn(Intl, 'DateTimeFormat')
  const say = createSpeaker(
    FILES,
    () => 'en',
    () => 'UTC',
  )
  say(left)
  const made = format.mock.calls.length
  say(left)
  expect(made).toBeGreaterThan(0)
  expect(format).toHaveBeenCalledTimes(made)
})
