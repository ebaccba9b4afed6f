import { EventEmitter } from 'node:events'
import type { LoginItemSettings, Settings } from 'electron'
import { loginItemSettings } from './login-item.ts'

/** Parts of `app` that do nothing on Linux, or nothing unless the app is installed; what can be read back is. */
export class LinuxLeftovers extends EventEmitter {
  readonly dock = undefined
  applicationMenu: Electron.Menu | null = null
  userAgentFallback = ''
  accessibilitySupportEnabled = false
  badgeCount = 0

  setAppUserModelId(): void {}
  setDesktopName(): void {}
  enableSandbox(): void {}
  setLoginItemSettings(_settings: Settings): void {}
  getLoginItemSettings(): LoginItemSettings {
    return loginItemSettings()
  }
  /** Writing `mimeapps.list` is left to the installed package: always `false`, as unpackaged on Linux. */
  setAsDefaultProtocolClient(): boolean {
    return false
  }
  removeAsDefaultProtocolClient(): boolean {
    return false
  }
  isDefaultProtocolClient(): boolean {
    return false
  }
  setBadgeCount(count = 0): boolean {
    this.badgeCount = count
    return false
  }
  getBadgeCount(): number {
    return this.badgeCount
  }
  isAccessibilitySupportEnabled(): boolean {
    return this.accessibilitySupportEnabled
  }
  setAccessibilitySupportEnabled(enabled: boolean): void {
    this.accessibilitySupportEnabled = enabled
  }
  setAboutPanelOptions(): void {}
  /** Chromium finds no name here, whatever is asked for: see `chromium/launch.ts`. */
  configureHostResolver(): void {}
}
