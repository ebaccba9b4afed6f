import type { LoginItemSettings } from 'electron'

/** Login items exist on macOS and Windows only: on Linux Electron does nothing and says so. */
export function loginItemSettings(): LoginItemSettings {
  return {
    openAtLogin: false,
    wasOpenedAtLogin: false,
    status: 'not-registered',
    executableWillLaunchAtLogin: false,
    launchItems: [],
  }
}
