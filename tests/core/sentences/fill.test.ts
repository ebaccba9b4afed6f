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

  test('keeps a small letter that somebody began with', () => {
    expect(fill('not {task}.')).toBe('not this.')
  })
})
