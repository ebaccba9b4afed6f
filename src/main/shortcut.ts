import { globalShortcut } from 'electron'

/**
 * The shortcut that opens Start from any app. Give it the keys of the settings whenever they may have changed.
 * @returns whether the system gave us the keys; null when they are the same as before
 */
export const createShortcut = (open: () => void): ((keys: string) => boolean | null) => {
  const held = { keys: '' }
  return (keys) => {
    if (keys === held.keys) return null
    globalShortcut.unregisterAll()
    held.keys = keys
    if (keys === '') return false
    try {
      return globalShortcut.register(keys, open)
    } catch {
      return false
    }
  }
}
