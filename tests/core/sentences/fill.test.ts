import { describe, expect, test } from 'vitest'
import { filled } from '@core/sentences/fill.ts'

const fill = (text: string, task = '', name = ''): string =>
  filled(text, { task, name, thing: 'this', quoted: (title) => `“${title}”` })

describe('a sentence of one’s own', () => {
  test.each([
    ['Could you take {task}, {name}?', 'Could you take “Slides”, Ana?', 'Could you take this?'],
    ['{name}, could you take {task}?', 'Ana, could you take “Slides”?', 'Could you take this?'],
    ['Could you, {name}, take {task}?', 'Could you, Ana, take “Slides”?', 'Could you take this?'],
    ['{task} is yours, {name}.', '“Slides” is yours, Ana.', 'This is yours.'],
    ['Here is “{task}”.', 'Here is “Slides”.', 'Here is this.'],
    ['Thanks {name}. Not {TASK}.', 'Thanks Ana. Not “Slides”.', 'Thanks. Not this.'],
    ['Thanks {name}, not {task}.', 'Thanks Ana, not “Slides”.', 'Thanks, not this.'],
    [' {task} is yours.', '“Slides” is yours.', 'This is yours.'],
    ['{name} knows.', 'Ana knows.', 'Knows.'],
    ['{name}: yes.', 'Ana: yes.', 'Yes.'],
    ['{name}', 'Ana', ''],
    ['Not this week.', 'Not this week.', 'Not this week.'],
  ])('%s', (text, both, neither) => {
    expect(fill(text, 'Slides', 'Ana')).toBe(both)
    expect(fill(text)).toBe(neither)
  })

  test('takes what is filled in as it is written', () => {
    expect(fill('Take {task}, {name}.', 'The {name} field, $& and $1', '{task}')).toBe(
      'Take “The {name} field, $& and $1”, {task}.',
    )
    expect(fill('Take {task}, {name}.', '  ', ' Ana ')).toBe('Take this, Ana.')
  })

  test.each([
    ['{name}、「{task}」をお願いできますか？', 'アナ、「資料」をお願いできますか？', 'それをお願いできますか？'],
    ['お願いです、{name}、『{task}』を。', 'お願いです、アナ、「資料」を。', 'お願いですそれを。'],
    ['今日は{task}を休ませます、{name}。', '今日は「資料」を休ませます、アナ。', '今日はそれを休ませます。'],
  ])('in Japanese marks: %s', (text, both, neither) => {
    const japanese = (task: string, name: string): string =>
      filled(text, { task, name, thing: 'それ', quoted: (title) => `「${title}」` })
    expect(japanese('資料', 'アナ')).toBe(both)
    expect(japanese('', '')).toBe(neither)
  })

  test.each([
    ['Nimmst du „{task}“, {name}?', 'Nimmst du „Folien“, Ana?', 'Nimmst du das?'],
    ['«{task}» es para ti, {name}.', '„Folien“ es para ti, Ana.', 'Das es para ti.'],
  ])('in the marks of other languages: %s', (text, both, neither) => {
    const said = (task: string, name: string): string =>
      filled(text, { task, name, thing: 'das', quoted: (title) => `„${title}“` })
    expect(said('Folien', 'Ana')).toBe(both)
    expect(said('', '')).toBe(neither)
  })

  test('keeps a small letter that somebody began with', () => {
    expect(fill('not {task}.')).toBe('not this.')
  })
})
