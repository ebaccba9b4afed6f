import { globalShortcut } from 'electron'
import { START_SHORTCUT } from '@core/views/tray-menu.ts'

/** Open Start from any app. @returns whether the system gave us the keys; only then are they shown */
export const registerShortcut = (open: () => void): boolean => {
  try {
    return globalShortcut.register(START_SHORTCUT, open)
  } catch {
    return false
  }
}
