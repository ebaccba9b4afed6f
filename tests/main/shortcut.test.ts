import { describe, expect, test } from 'vitest'
import { createShortcuts } from '../../src/main/shortcut.ts'

const KEYS = { shortcut: 'CommandOrControl+Shift+E', shipShortcut: '', lookShortcut: '' } as const

/** A system that gives keys, except some; one more of them throws. */
const systemWith = (taken: readonly string[] = [], unreadable = '') => {
  const given = new Map<string, () => void>()
  const done: string[] = []
  const system = {
    register: (keys: string, action: () => void): boolean => {
      if (keys === unreadable) throw new TypeError('conversion failure')
      if (taken.includes(keys) || given.has(keys)) return false
      given.set(keys, action)
      return true
    },
    unregisterAll: () => given.clear(),
  }
  const actions = {
    shortcut: () => void done.push('start'),
    shipShortcut: () => void done.push('ship'),
    lookShortcut: () => void done.push('look'),
  }
  return { system, actions, done, press: (keys: string) => given.get(keys)?.() }
}

describe('keys from any app', () => {
  test('do each what they are for; those that are off are not asked for', () => {
    const { system, actions, done, press } = systemWith()
    const hold = createShortcuts(system, 'x11', actions)
    expect(hold(KEYS)).toEqual({ shortcut: 'works', shipShortcut: 'none', lookShortcut: 'none' })
    expect(hold({ shortcut: 'Alt+S', shipShortcut: 'Alt+J', lookShortcut: 'Alt+L' })).toEqual({
      shortcut: 'works',
      shipShortcut: 'works',
      lookShortcut: 'works',
    })
    for (const keys of ['Alt+L', 'Alt+J', 'Alt+S', KEYS.shortcut]) press(keys)
    expect(done).toEqual(['look', 'ship', 'start'])
  })

  test('are asked for again only when they change', () => {
    const { system, actions } = systemWith()
    const hold = createShortcuts(system, 'x11', actions)
    hold(KEYS)
    expect(hold({ ...KEYS })).toBeNull()
    expect(hold({ ...KEYS, shortcut: '' })).toMatchObject({ shortcut: 'none' })
  })

  test('that two of ours have do what the first is for', () => {
    const { system, actions, done, press } = systemWith()
    const hold = createShortcuts(system, 'x11', actions)
    expect(hold({ shortcut: '', shipShortcut: 'Alt+J', lookShortcut: 'Alt+J' })).toEqual({
      shortcut: 'none',
      shipShortcut: 'works',
      lookShortcut: 'twice',
    })
    press('Alt+J')
    expect(done).toEqual(['ship'])
  })

  test.each([
    ['x11', 'taken'],
    ['native', 'taken'],
    ['wayland', 'session'],
  ] as const)('that are not given are said to be, by what this desktop is: %s, %s', (kind, held) => {
    const { system, actions } = systemWith(['Alt+J'], 'Alt+L')
    expect(createShortcuts(system, kind, actions)({ ...KEYS, shipShortcut: 'Alt+J', lookShortcut: 'Alt+L' })).toEqual({
      shortcut: 'works',
      shipShortcut: held,
      lookShortcut: held,
    })
  })
})
