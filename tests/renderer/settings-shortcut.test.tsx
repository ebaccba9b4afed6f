import { act, screen } from '@testing-library/react'
import { settingsSchema } from '@core/settings.ts'
import { NO_SHORTCUTS } from '@core/shortcuts.ts'
import { describe, expect, test } from 'vitest'
import { keyNames, shortcutOf, type PressedKey } from '../../src/renderer/shortcut-keys.ts'
import { settings, snapshot } from './support/samples.ts'
import { showWindow } from './support/show-window.tsx'

type Held = Partial<Pick<PressedKey, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>> & { readonly altGraph?: boolean }
const pressed = (key: string, code: string, { altGraph = false, ...held }: Held = {}): PressedKey => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
  getModifierState: (name) => altGraph && name === 'AltGraph',
})
const ctrl = { ctrlKey: true }

describe('a pressed combination', () => {
  test.each<[string, PressedKey, string]>([
    ['Ctrl+K', pressed('k', 'KeyK', ctrl), 'CommandOrControl+K'],
    ['Ctrl+Shift+E', pressed('E', 'KeyE', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+E'],
    ['Alt+Super+1', pressed('1', 'Digit1', { altKey: true, metaKey: true }), 'Super+Alt+1'],
    ['Ctrl+Shift+1', pressed('!', 'Digit1', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+1'],
    ['Ctrl+F12', pressed('F12', 'F12', ctrl), 'CommandOrControl+F12'],
    ['Ctrl+Space', pressed(' ', 'Space', ctrl), 'CommandOrControl+Space'],
    ['a Russian letter, by its place', pressed('л', 'KeyK', ctrl), 'CommandOrControl+K'],
    ['a letter where another keyboard has it', pressed('a', 'KeyQ', ctrl), 'CommandOrControl+A'],
  ])('%s is taken, and is what settings may hold', (_name, key, keys) => {
    expect(shortcutOf(key, 'linux')).toBe(keys)
    expect(settingsSchema.shape.shortcut.safeParse(keys).success).toBe(true)
  })

  test.each<[string, PressedKey]>([
    ['a letter alone', pressed('k', 'KeyK')],
    ['a letter with Shift', pressed('K', 'KeyK', { shiftKey: true })],
    ['F12 alone', pressed('F12', 'F12')],
    ['an arrow', pressed('ArrowUp', 'ArrowUp', ctrl)],
    ['a sign', pressed('+', 'BracketRight', ctrl)],
    ['a sign by AltGr', pressed('q', 'KeyQ', { ctrlKey: true, altKey: true, altGraph: true })],
    ['F25', pressed('F25', 'F25', ctrl)],
  ])('%s is not', (_name, key) => {
    expect(shortcutOf(key, 'linux')).toBeNull()
  })

  test('a Mac has ⌘ where others have Ctrl, and no Ctrl', () => {
    expect(shortcutOf(pressed('k', 'KeyK', { metaKey: true }), 'mac')).toBe('CommandOrControl+K')
    expect(shortcutOf(pressed('˚', 'KeyK', { altKey: true }), 'mac')).toBe('Alt+K')
    expect(shortcutOf(pressed('k', 'KeyK', ctrl), 'mac')).toBeNull()
  })

  test('is shown by the names of its keys', () => {
    expect(keyNames('CommandOrControl+Shift+E')).toEqual(['Mod', 'Shift', 'E'])
    expect(keyNames('')).toEqual([])
  })
})

describe('changing the shortcut', () => {
  /** That of the first row, which opens Start; the others do as it does. */
  const change = (row = 0) => screen.getAllByRole('button', { name: 'Change' })[row]!
  const row = () => change().parentElement?.textContent
  const asks = () => screen.queryByRole('button', { name: 'Press the keys' }) !== null

  test('takes the next combination, and saves it', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    expect(row()).toMatch(/^CtrlShiftECtrl \+ Shift \+ EChange$/u)
    await user.click(change())
    expect(asks()).toBe(true)
    await user.keyboard('{Control>}{Alt>}k{/Alt}{/Control}')
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { shortcut: 'CommandOrControl+Alt+K' } }])
    expect(document.activeElement).toBe(change())
  })

  test('by the keyboard alone', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    act(() => change().focus())
    await user.keyboard('{Enter}')
    expect(asks()).toBe(true)
    await user.keyboard('{Control>}w{/Control}')
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { shortcut: 'CommandOrControl+W' } }])
  })

  test.each([
    ['Esc', '{Escape}'],
    ['the same keys', '{Control>}{Shift>}E{/Shift}{/Control}'],
  ])('%s leaves it as it was, and the window open', async (_name, keys) => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.click(change())
    await user.keyboard(keys)
    expect(asks()).toBe(false)
    expect(bridge.commands).toEqual([])
    expect(document.activeElement).toBe(change())
  })

  test('leaving the row leaves it as it was', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.click(change())
    await user.tab()
    expect(asks()).toBe(false)
    expect(bridge.commands).toEqual([])
  })

  test.each([
    ['Backspace', '{Backspace}'],
    ['“None”', '{Shift>}{Tab}{/Shift}{Enter}'],
  ])('%s takes it away', async (_name, keys) => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.click(change())
    await user.keyboard(keys)
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { shortcut: '' } }])
    expect(document.activeElement).toBe(change())
  })

  test('“None” can be clicked', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.click(change())
    await user.click(screen.getByRole('button', { name: 'None' }))
    expect(bridge.commands).toEqual([{ type: 'changeSettings', change: { shortcut: '' } }])
  })

  test('a combination that can be none is answered with what can', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    await user.click(change())
    expect(screen.getAllByText(/^Press the new ones/u)).toHaveLength(2)
    await user.keyboard('{Shift>}k{/Shift}')
    expect(asks()).toBe(true)
    expect(screen.getAllByText(/^It takes Ctrl, Alt or Super with a letter/u)).toHaveLength(2)
    expect(bridge.commands).toEqual([])
  })

  test('each of them has keys of its own, off at first', async () => {
    const { bridge, user } = await showWindow('settings', snapshot())
    expect(screen.getAllByRole('button', { name: 'Change' })).toHaveLength(3)
    for (const [row, setting] of [
      [1, 'shipShortcut'],
      [2, 'lookShortcut'],
    ] as const) {
      expect(change(row).parentElement?.textContent).toBe('NoneChange')
      await user.click(change(row))
      await user.keyboard('{Control>}{Alt>}k{/Alt}{/Control}')
      expect(bridge.commands.at(-1)).toEqual({
        type: 'changeSettings',
        change: { [setting]: 'CommandOrControl+Alt+K' },
      })
    }
  })

  test.each([
    ['taken', 'Another app has these keys. Others work from any app.'],
    ['twice', 'Enough has these keys for something else. Others work from any app.'],
    ['session', 'This session gives keys to no app. “enough ship” can be bound to keys in the system’s settings.'],
  ] as const)('why they do not work is said plainly: %s', async (held, said) => {
    const shown = {
      ...settings({ shipShortcut: 'CommandOrControl+Alt+K' }),
      shortcuts: { ...NO_SHORTCUTS, shipShortcut: held },
    }
    await showWindow('settings', snapshot({ settings: shown }))
    expect(screen.getByText(said)).toBeDefined()
  })

  test('keys of another app are said calmly; without keys there is nothing to say', async () => {
    const taken = { ...settings(), shortcuts: { ...NO_SHORTCUTS, shortcut: 'taken' as const } }
    const { push } = await showWindow('settings', snapshot({ settings: taken }))
    expect(screen.getByText('Another app has these keys. Others work from any app.')).toBeDefined()
    push(
      snapshot({
        rev: 2,
        settings: { ...settings({ shortcut: '' }), shortcuts: { ...NO_SHORTCUTS, shortcut: 'taken' } },
      }),
    )
    expect(screen.queryByText(/^Another app/u)).toBeNull()
    expect(row()).toBe('NoneChange')
  })
})
