import type { GlobalShortcut } from 'electron'
import type { Settings } from '@core/settings.ts'
import { SHORTCUTS, type ShortcutHeld, type ShortcutName, type ShortcutsHeld } from '@core/shortcuts.ts'
import type { DesktopKind } from './senses/desktop-kind.ts'

/** What each shortcut does, from any app. */
export type ShortcutActions = Readonly<Record<ShortcutName, () => void>>

type Keys = Pick<Settings, ShortcutName>

/**
 * The shortcuts that work from any app. Give it the settings whenever they may have changed.
 * @returns how each is held now; null when they are the same as before
 */
export const createShortcuts = (
  system: Pick<GlobalShortcut, 'register' | 'unregisterAll'>,
  kind: DesktopKind,
  actions: ShortcutActions,
): ((keys: Keys) => ShortcutsHeld | null) => {
  const held = { keys: '' }
  const register = (keys: string, action: () => void): ShortcutHeld => {
    try {
      if (system.register(keys, action)) return 'works'
    } catch {
      // Keys that the system can't read are keys that it does not give.
    }
    return kind === 'wayland' ? 'session' : 'taken'
  }
  return (settings) => {
    const keys = SHORTCUTS.map((name) => settings[name]).join('\n')
    if (keys === held.keys) return null
    system.unregisterAll()
    held.keys = keys
    const holds = (name: ShortcutName, before: readonly ShortcutName[]): ShortcutHeld => {
      if (settings[name] === '') return 'none'
      return before.some((other) => settings[other] === settings[name])
        ? 'twice'
        : register(settings[name], actions[name])
    }
    return {
      shortcut: holds('shortcut', []),
      shipShortcut: holds('shipShortcut', ['shortcut']),
      lookShortcut: holds('lookShortcut', ['shortcut', 'shipShortcut']),
    }
  }
}
