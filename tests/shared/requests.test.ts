import { describe, expect, test } from 'vitest'
import { parseCommand } from '@shared/requests.ts'

const start = { type: 'start', title: 'Reply', cap: 25 * 60_000, marks: [], kind: 'other' }

describe('a command from outside', () => {
  const bad = [
    ['a title of 5,000 characters', { ...start, title: 'x'.repeat(5000) }, 'titleTooLong'],
    ['a title that is no text', { ...start, title: 7 }, 'titleTooLong'],
    ['a cap of 0', { ...start, cap: 0 }, 'capOutOfRange'],
    ['a cap of -5 minutes', { ...start, cap: -5 * 60_000 }, 'capOutOfRange'],
    ['a cap of 10^9 minutes', { ...start, cap: 1e9 * 60_000 }, 'capOutOfRange'],
    ['a cap that is no number', { ...start, cap: Number.NaN }, 'capOutOfRange'],
    ['an endless cap', { ...start, cap: Number.POSITIVE_INFINITY }, 'capOutOfRange'],
    ['half a minute', { ...start, cap: 90_000 }, 'capOutOfRange'],
    ['a fraction of a millisecond', { ...start, cap: 60_000.5 }, 'capOutOfRange'],
    ['a cap as text', { ...start, cap: '25' }, 'capOutOfRange'],
    ['four marks', { ...start, marks: ['a', 'b', 'c', 'd'] }, 'tooManyMarks'],
    ['a mark of 5,000 characters', { ...start, marks: ['x'.repeat(5000)] }, 'markTooLong'],
    ['an if-then line of 5,000 characters', { ...start, ifThen: 'x'.repeat(5000) }, 'textTooLong'],
    ['a reason of 5,000 characters', { type: 'extend', timeboxId: 'a', reason: 'x'.repeat(5000) }, 'textTooLong'],
    [
      'a look for 5,000 characters',
      { type: 'lookOnce', timeboxId: 'a', lookingFor: 'x'.repeat(5000), toFeelSure: false },
      'textTooLong',
    ],
    ['an unknown command', { type: 'rm', path: '/' }, 'badInput'],
    ['an unknown field', { ...start, admin: true }, 'badInput'],
    ['no timebox', { type: 'ship' }, 'badInput'],
    ['nothing', undefined, 'badInput'],
    ['a list', [start], 'badInput'],
    ['a text', 'start', 'badInput'],
    ['an unknown window', { type: 'open', window: '../secret' }, 'badInput'],
    ['a setting out of range', { type: 'changeSettings', change: { extensionCount: 99 } }, 'badInput'],
  ] as const
  test.each(bad)('%s is refused with its own code', (_name, input, code) => {
    expect(parseCommand(input)).toEqual({ ok: false, code })
  })

  test('text is taken as it was meant: one line, no control characters, emoji and other directions kept', () => {
    const title = '  تقرير\u0000 \u202eabc\n👩‍👩‍👧 \ud800 ok\t'
    expect(parseCommand({ ...start, title, marks: ['', ' Links work ', '\u0007'] })).toEqual({
      ok: true,
      command: { ...start, title: 'تقرير abc 👩‍👩‍👧 \ufffd ok', marks: ['Links work'] },
    })
  })

  test('an empty title is allowed: everything but the time can stay empty', () => {
    expect(parseCommand({ ...start, title: '\u0000 \n' })).toMatchObject({ ok: true, command: { title: '' } })
  })
})
