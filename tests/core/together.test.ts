import { describe, expect, test } from 'vitest'
import { asList, asSentences, joiningOf, setApart } from '@core/views/together.ts'
import { text } from '@core/views/text.ts'
import { minutes, minutesNear } from '@core/time.ts'
import { createSay } from '@shared/i18n.ts'
import type { Language } from '@shared/languages.ts'
import { i18nOf } from '../support/languages.ts'

const sayIn = (language: Language) => createSay(i18nOf(language), 'UTC', 'en-GB')
const joinIn = (language: Language) => joiningOf(sayIn(language))

describe('what belongs together', () => {
  test.each([
    ['en', 'One. Two. Three.', ['One.', 'Two.', 'Three.']],
    ['de', 'Eins. Zwei.', ['Eins.', 'Zwei.']],
    ['es', 'Uno. Dos.', ['Uno.', 'Dos.']],
    ['ja', '一つ。二つ。三つ。', ['一つ。', '二つ。', '三つ。']],
    ['en', 'Alone.', ['Alone.']],
    ['en', '', []],
  ] as const)('is in %s the sentences %j', (language, joined, sentences) => {
    expect(asSentences(joinIn(language), sentences)).toBe(joined)
  })

  test.each([
    ['en', 'a, b, c', ['a', 'b', 'c']],
    ['de', 'a, b', ['a', 'b']],
    ['ja', '甲、乙、丙', ['甲', '乙', '丙']],
  ] as const)('is in %s the list %s', (language, joined, parts) => {
    expect(asList(joinIn(language), parts)).toBe(joined)
  })

  test('keeps parts apart that hold commas', () => {
    expect(setApart(joinIn('es'), ['9:10, saliste', '9:40, seguiste'])).toBe('9:10, saliste; 9:40, seguiste')
    expect(setApart(joinIn('ja'), ['9:10、離れた', '9:40、とどまった'])).toBe('9:10、離れた／9:40、とどまった')
  })

  test.each([
    ['en', '30 min planned, 28 min taken.'],
    ['de', '30 Min. geplant, 28 Min. gebraucht.'],
    ['es', '30 min previstos, 28 min usados.'],
    ['ja', '予定30分、実際28分。'],
  ] as const)('ends in %s as %s', (language, ended) => {
    const say = sayIn(language)
    const spans = { planned: minutesNear(minutes(30)), took: minutesNear(minutes(28)) }
    expect(say(text('export.list.ended', { said: say(text('export.list.minutes', spans)) }))).toBe(ended)
  })
})

describe('a sentence of the person’s own in ours', () => {
  test.each([
    ['en', 'The total. How is it now?', 'The total? How is it now?'],
    ['de', 'The total. Wie ist es jetzt?', 'The total? Wie ist es jetzt?'],
    ['es', 'The total. ¿Cómo está ahora?', 'The total? ¿Cómo está ahora?'],
    ['ja', '「The total」いまは、どうですか？', '「The total?」いまは、どうですか？'],
  ] as const)('ends in %s as the language ends it', (language, plain, asked) => {
    const say = sayIn(language)
    expect(say(text('notify.extensionEnd.body', { reason: 'The total' }))).toBe(plain)
    expect(say(text('notify.extensionEnd.ended', { reason: 'The total?' }))).toBe(asked)
  })
})

describe('a share of a text', () => {
  test.each([
    ['en', 'en-GB', '0.3'],
    ['de', 'de-DE', '0,3'],
    ['es', 'es-ES', '0,3'],
    ['ja', 'ja-JP', '0.3'],
  ] as const)('is in %s written as %s has numbers', (language, system, written) => {
    const say = createSay(i18nOf(language), 'UTC', system)
    expect(say(text('loop.tiny-edits', { count: 4, percent: 0.3 }))).toContain(written)
  })
})
