import { dirname, join } from 'node:path'

/** How the app is started. */
export interface AppCommand {
  readonly file: string
  readonly args: readonly string[]
}

/** Where `enough` is, and on what it runs. */
export interface Whereabouts {
  readonly platform: string
  /** `enough` is a program of its own, in a package */
  readonly isProgram: boolean
  /** that program, or node */
  readonly execPath: string
  /** the project's folder, where it is no program */
  readonly root: string
  /** What a JSON file holds; undefined where there is none. */
  readonly jsonAt: (path: string) => unknown
}

/** Tells a second start that no window is to open. */
export const QUIETLY = '--quietly'

/**
 * The app that this `enough` belongs to; null where none can be found. In a package it is the program above
 * `resources/cli/`, where `enough` lies (docs/decisions/0027); in a checkout the host that was prepared last.
 */
export const appOf = ({ platform, isProgram, execPath, root, jsonAt }: Whereabouts): AppCommand | null => {
  if (isProgram) return { file: programAbove(dirname(dirname(dirname(execPath))), platform), args: [QUIETLY] }
  const host = jsonAt(join(root, 'node_modules', '.enough', 'host.json'))
  if (typeof host !== 'object' || host === null || !('executable' in host) || typeof host.executable !== 'string')
    return null
  const switches = 'switches' in host && Array.isArray(host.switches) ? host.switches.map(String) : []
  return { file: host.executable, args: [...switches, root, QUIETLY] }
}

const programAbove = (folder: string, platform: string): string => {
  if (platform === 'win32') return join(folder, 'Enough.exe')
  return platform === 'darwin' ? join(folder, 'MacOS', 'Enough') : join(folder, 'enough')
}
