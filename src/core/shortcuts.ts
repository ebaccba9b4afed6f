import type { Settings } from './settings.ts'

/** Shortcuts that work from any app, by the setting that holds their keys. */
export const SHORTCUTS = ['shortcut', 'shipShortcut', 'lookShortcut'] as const satisfies readonly (keyof Settings)[]
export type ShortcutName = (typeof SHORTCUTS)[number]

/**
 * How a shortcut is held. `twice`: another one of ours has the same keys; `taken`: another app has them; `session`: this
 * session gives keys to no app (Wayland), and a command can be bound to them instead.
 */
export type ShortcutHeld = 'none' | 'works' | 'twice' | 'taken' | 'session'
export type ShortcutsHeld = Readonly<Record<ShortcutName, ShortcutHeld>>

/** Before it is known whether the system gives them, none is relied on. */
export const NO_SHORTCUTS: ShortcutsHeld = { shortcut: 'none', shipShortcut: 'none', lookShortcut: 'none' }
