import { expect, test } from 'vitest'
import { fitOf } from '../../src/renderer/components/fit-of.ts'
import { openRing } from '../../src/renderer/components/ring-path.ts'
import { spokenLeft } from '../../src/renderer/windows/running/spoken-left.ts'
import { createWords } from '../../src/shared/i18n.ts'
import { i18nOf } from '../support/languages.ts'
import { mins } from './support/samples.ts'

test('the ring leaves its gap from the top to 26° at the right', () => {
  expect(openRing(92, 7)).toBe('M64.19 8.7A41.5 41.5 0 1 1 45.99 4.5')
})

test('a window asks for the height of its design, and for more when its parts need it', () => {
  expect(fitOf(240, [92, 100])).toBe(240)
  expect(fitOf(240, [92, 100.2, 60])).toBe(253)
  expect(fitOf(240, [9000])).toBe(4000)
})

test('minutes are said aloud at five and at the cap, and not otherwise', () => {
  const words = createWords(i18nOf('en'), 'UTC')
  const said = [16, 5, 4].map((left) => spokenLeft({ phase: 'running', left: mins(left), cap: mins(45) }, words))
  expect(said).toEqual(['', '5 minutes left', ''])
  expect(spokenLeft({ phase: 'paused', left: mins(5), cap: mins(45) }, words)).toBe('')
  expect(spokenLeft({ phase: 'resting', left: mins(0), cap: mins(45) }, words)).toMatch(/^45 minutes, as you planned/u)
})
