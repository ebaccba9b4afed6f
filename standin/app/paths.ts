import { mkdirSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { launchInfo } from '../host/launch-info.ts'

/** `app.getPath` and `app.setPath` as Electron on Linux resolves them. */
export class Paths {
  readonly #chosen = new Map<string, string>()
  readonly #appName: () => string
  readonly #userDataSwitch: () => string

  constructor(appName: () => string, userDataSwitch: () => string) {
    this.#appName = appName
    this.#userDataSwitch = userDataSwitch
  }

  /** Throws Electron's "Failed to get '…' path" for a name it doesn't know. */
  get(name: string): string {
    const path = this.#chosen.get(name) ?? this.#byDefault(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    if (name === 'logs' || name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (this.#byDefault(name) === undefined) throw new Error(`Failed to set path`)
    this.#chosen.set(name, path)
  }

  #byDefault(name: string): string | undefined {
    switch (name) {
      case 'home':
        return homedir()
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
      case 'userData':
        return this.#userDataSwitch() || join(this.get('appData'), this.#appName())
      case 'sessionData':
        return this.get('userData')
      case 'temp':
        return tmpdir()
      case 'exe':
      case 'module':
        return launchInfo.executable
      case 'assets':
        return join(launchInfo.appPath, 'resources')
      case 'logs':
        return join(this.get('userData'), 'logs')
      case 'crashDumps':
        return join(this.get('userData'), 'Crashpad')
      case 'desktop':
        return userDirectory('DESKTOP', 'Desktop')
      case 'documents':
        return userDirectory('DOCUMENTS', 'Documents')
      case 'downloads':
        return userDirectory('DOWNLOAD', 'Downloads')
      case 'music':
        return userDirectory('MUSIC', 'Music')
      case 'pictures':
        return userDirectory('PICTURES', 'Pictures')
      case 'videos':
        return userDirectory('VIDEOS', 'Videos')
      default:
        return undefined
    }
  }
}

/** A folder of the person's, from `user-dirs.dirs` (xdg-user-dirs). */
function userDirectory(key: string, fallback: string): string {
  const file = join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'user-dirs.dirs')
  try {
    const match = new RegExp(`^XDG_${key}_DIR="([^"]+)"`, 'm').exec(readFileSync(file, 'utf8'))
    if (match?.[1] !== undefined) return match[1].replace('$HOME', homedir())
  } catch {
    // no such file: the usual names
  }
  return join(homedir(), fallback)
}
