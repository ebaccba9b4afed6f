import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Searched, Secrets } from './search.ts'
import { search } from './search.ts'

/** Folders of somebody who has nothing but this app, so that whatever lies there is of its making. */
export interface Home {
  readonly env: Readonly<Record<string, string>>
  /** where programs keep what they keep, by what it is called */
  readonly folders: Readonly<Record<string, string>>
  readonly remove: () => void
}

/** A short path: a socket below it has a path of a hundred characters at most. */
export const newHome = (): Home => {
  const folder = mkdtempSync('/tmp/h-')
  const folders = {
    'the home folder': join(folder, 'home'),
    'caches, configuration and state': join(folder, 'xdg'),
    'the folder for what is needed for a while': join(folder, 't'),
    'the folder of the session': join(folder, 'run'),
  }
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true, mode: 0o700 })
  const xdg = (name: string): string => join(folders['caches, configuration and state'], name)
  return {
    folders,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    env: {
      HOME: folders['the home folder'],
      XDG_CONFIG_HOME: xdg('config'),
      XDG_CACHE_HOME: xdg('cache'),
      XDG_DATA_HOME: xdg('share'),
      XDG_STATE_HOME: xdg('state'),
      XDG_RUNTIME_DIR: folders['the folder of the session'],
      TMPDIR: folders['the folder for what is needed for a while'],
    },
  }
}

/** Places of the whole system in which programs, the system's loggers and its keepers of crashes leave something. */
const SYSTEM = ['/tmp', '/var/tmp', '/dev/shm', '/var/log', '/var/crash', '/var/lib/systemd/coredump', '/run']

interface Where {
  readonly home: Home
  readonly dataDir: string
  /** milliseconds since 1970: what was there before is of somebody else */
  readonly since: number
  /** of the test, not of the app: the file that is watched, and the folder it lies in */
  readonly own: readonly string[]
}

/** Where secrets were looked for, and what was found, by what the place is called. */
export const searchAll = (
  { home, dataDir, since, own }: Where,
  secrets: Secrets,
): Readonly<Record<string, Searched>> => {
  const isOwn = (path: string): boolean => own.includes(path)
  const isOld = (path: string): boolean => {
    const seen = lstatSync(path, { throwIfNoEntry: false })
    return seen === undefined || (!seen.isDirectory() && seen.mtimeMs < since)
  }
  const inHome = Object.values(home.folders)
  const isLeftOut = (path: string): boolean =>
    path === dataDir || isOwn(path) || inHome.includes(path) || path.startsWith('/run/docker') || isOld(path)
  return {
    ...Object.fromEntries(Object.entries(home.folders).map(([name, path]) => [name, search([path], secrets, isOwn)])),
    'places of the whole system': search(SYSTEM.filter(existsSync), secrets, isLeftOut),
    'Chromium’s own folder': search([join(dataDir, 'session')], secrets),
    'the log': search([join(dataDir, 'logs')], secrets),
    'core dumps': search(coresIn([process.cwd(), dataDir, '/']), secrets),
    'what processes were started with': search(commandLinesOf(dataDir), secrets),
  }
}

const coresIn = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^core(?:\.\d+)?$/u.test(name))
      .map((name) => join(folder, name)),
  )

/** Everybody may read with what a process was started. */
const commandLinesOf = (dataDir: string): readonly string[] =>
  readdirSync('/proc').flatMap((pid) => {
    try {
      const isOurs = readFileSync(`/proc/${pid}/environ`, 'utf8').includes(dataDir)
      return isOurs ? [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`] : []
    } catch {
      return []
    }
  })

/** A text that lies in the data folder, as it is meant to. */
export const isKept = (dataDir: string, text: string): boolean =>
  search([dataDir], { text }, (path) => ['session', 'logs'].some((name) => path === join(dataDir, name))).leaks.length >
  0
