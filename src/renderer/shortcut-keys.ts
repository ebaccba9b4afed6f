import type { EnoughBridge } from '@shared/bridge.ts'

/** What a pressed key says about itself. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'OS', 'Alt', 'AltGraph', 'Shift'])
const FUNCTION_KEY = /^F(?:[1-9]|1\d|2[0-4])$/u
/** Letters and digits by their place on the keyboard, where the key itself writes something else. */
const PLACE = /^(?:Key|Digit)([A-Z0-9])$/u

/** Whether a key is pressed for what it does to the next one. */
export const isModifier = ({ key }: Pick<PressedKey, 'key'>): boolean => MODIFIERS.has(key)

/**
 * A combination as the settings hold it (`CommandOrControl+Shift+E`); null for one that can't be a shortcut: at least
 * one modifier that is not Shift, and a letter, a digit, F1 to F24 or Space.
 */
export const shortcutOf = (pressed: PressedKey, platform: EnoughBridge['platform']): string | null => {
  const mac = platform === 'mac'
  const last = lastKey(pressed)
  // AltGr writes signs, and on a Mac Ctrl alone is no key that a shortcut of this app has.
  if (last === null || pressed.getModifierState('AltGraph') || (mac && pressed.ctrlKey)) return null
  const held = [
    [mac ? pressed.metaKey : pressed.ctrlKey, 'CommandOrControl'],
    [!mac && pressed.metaKey, 'Super'],
    [pressed.altKey, 'Alt'],
  ] as const
  const strong = held.flatMap(([down, name]) => (down ? [name] : []))
  return strong.length === 0 ? null : [...strong, ...(pressed.shiftKey ? ['Shift'] : []), last].join('+')
}

const lastKey = ({ key, code }: PressedKey): string | null => {
  if (FUNCTION_KEY.test(key)) return key
  if (code === 'Space') return 'Space'
  return /^[a-z0-9]$/iu.test(key) ? key.toUpperCase() : (PLACE.exec(code)?.[1] ?? null)
}

/** The keys of a shortcut by their names, for key caps. */
export const keyNames = (shortcut: string): readonly string[] =>
  shortcut === '' ? [] : shortcut.split('+').map((key) => (key === 'CommandOrControl' ? 'Mod' : key))
