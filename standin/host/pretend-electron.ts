import { join } from 'node:path'
import type { LaunchInfo } from './launch-info.ts'

/** Makes `process` look as it does in Electron's main process. */
export function pretendElectron(info: LaunchInfo): void {
  define(process.versions, 'electron', info.electronVersion)
  define(process.versions, 'chrome', chromeVersion(info.electronVersion))
  define(process, 'type', 'browser')
  define(process, 'defaultApp', true)
  define(process, 'resourcesPath', join(info.appPath, 'resources'))
  define(process, 'execPath', info.executable)
  define(process, 'sandboxed', false)
  process.argv = [info.executable, ...info.args]
  delete process.env['CHROME_DESKTOP']
  if (info.desktopName !== undefined) process.env['CHROME_DESKTOP'] = info.desktopName
}

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Electron 45 is built on Chromium 155, and each major since on two more. */
function chromeVersion(electronVersion: string): string {
  const major = Number(electronVersion.split('.')[0])
  return `${155 + (major - 45) * 2}.0.0.0`
}
