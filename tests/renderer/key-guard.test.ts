import { describe, expect, test } from 'vitest'
import { askedBy, mayAct, wouldAct, type KeyPlace } from '../../src/renderer/key-guard.ts'
import { doingOf } from '../../src/renderer/windows/prompt/prompt-keys.ts'

const calm = { at: 5000, shownAt: 1000, focused: true, repeat: false, composing: false }

describe('a key may choose something', () => {
  test.each([
    ['with the keyboard in the window', calm, true],
    ['800 ms after it appeared', { ...calm, at: 1800 }, true],
    ['not a moment before', { ...calm, at: 1799 }, false],
    ['not without the keyboard', { ...calm, focused: false }, false],
    ['not by being held down', { ...calm, repeat: true }, false],
    ['not while letters are composed', { ...calm, composing: true }, false],
  ])('%s', (_name, press, expected) => {
    expect(mayAct(press)).toBe(expected)
  })
})

const chord = (key: string, change: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

describe('what a key asks for', () => {
  test.each<[string, ReturnType<typeof chord>, KeyPlace, string | null]>([
    ['Enter ships from the window', chord('Enter'), 'window', 'enter'],
    ['Enter on a control is the control’s', chord('Enter'), 'control', null],
    ['Enter in a text writes', chord('Enter'), 'text', null],
    ['a digit in a text writes', chord('2'), 'text', null],
    ['a digit opens a way', chord('2'), 'window', '2'],
    ['there is no way 1', chord('1'), 'window', null],
    ['Esc leaves from everywhere', chord('Escape'), 'text', 'escape'],
    ['Ctrl+Enter takes a text', chord('Enter', { ctrlKey: true }), 'text', 'takeText'],
    ['Cmd+Enter takes a text', chord('Enter', { metaKey: true }), 'text', 'takeText'],
    ['Shift+Enter is nothing', chord('Enter', { shiftKey: true }), 'window', null],
    ['Ctrl+2 belongs to someone else', chord('2', { ctrlKey: true }), 'window', null],
  ])('%s', (_name, pressed, place, asked) => {
    expect(askedBy(pressed, place)).toBe(asked)
  })

  test('in its first moments a key that would press a button is stopped, and one that writes is not', () => {
    expect(wouldAct(' ', 'control')).toBe(true)
    expect(wouldAct('Enter', 'text')).toBe(false)
    expect(wouldAct('Escape', 'text')).toBe(true)
    expect(wouldAct('Tab', 'window')).toBe(false)
  })
})

describe('what a key does in a step', () => {
  test.each([
    ['enter', 'ways', true, 'take'],
    ['enter', 'extend', true, null],
    ['takeText', 'extend', true, 'take'],
    ['takeText', 'ways', true, null],
    ['enter', 'park', true, 'take'],
    ['2', 'ways', true, { step: 'draft' }],
    ['3', 'ways', true, { step: 'extend' }],
    ['3', 'ways', false, null],
    ['4', 'ways', true, { step: 'handOver' }],
    ['5', 'ways', true, { step: 'park' }],
    ['5', 'draft', true, null],
    ['escape', 'draft', true, 'leave'],
  ] as const)('%s at %s', (key, step, canExtend, doing) => {
    expect(doingOf(key, step, canExtend)).toEqual(doing)
  })
})
