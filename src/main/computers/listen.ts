import { relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'
import { z } from 'zod'
import { isDevice } from '../store/device.ts'

export interface Listening {
  readonly end: () => Promise<void>
}

/** A file that arrives is several events; what comes within this is one. */
const TOGETHER_MS = 200
/** A folder that is new is told of before it is listened to: it is looked at again when that has surely begun. */
const LATER_MS = [2_000, 15_000] as const

const detailsSchema = z.object({ watchedPath: z.string() })
/** The folder that an event was heard in. */
const watchedIn = (details: unknown): string | null => detailsSchema.safeParse(details).data?.watchedPath ?? null

/** Whose files something happened to; null: that can't be told. */
export const deviceOf = (folder: string, path: string): string | null => {
  const names = relative(folder, path).split(sep).slice(1)
  return names.map((name) => name.replace(/\.json$/u, '')).find(isDevice) ?? null
}

/**
 * Hear that something happens in the shared folder. Folders alone are watched, a few for each computer, and not the
 * thousands of files in them: what happened to a file is heard through its folder.
 * @param rang whose files; null: anybody's
 */
export const listen = (folder: string, rang: (devices: readonly string[] | null) => void): Listening => {
  const held = { devices: new Set<string | null>(), timer: undefined as NodeJS.Timeout | undefined }
  const ring = (path: string): void => {
    held.devices.add(deviceOf(folder, path))
    held.timer ??= setTimeout(() => {
      const { devices } = held
      Object.assign(held, { devices: new Set(), timer: undefined })
      rang(devices.has(null) ? null : [...devices].filter((device) => device !== null))
    }, TOGETHER_MS)
  }
  const watcher = watch(folder, {
    ignored: (_path, stats) => stats?.isFile() === true,
    followSymlinks: false,
    ignoreInitial: true,
    ignorePermissionErrors: true,
  })
  watcher.on('raw', (_event, name, details) => ring(resolve(watchedIn(details) ?? folder, name ?? '')))
  const later = new Set<NodeJS.Timeout>()
  const begun = (path: string): void => {
    ring(path)
    for (const wait of LATER_MS) {
      const timer = setTimeout(() => {
        later.delete(timer)
        ring(path)
      }, wait)
      later.add(timer)
    }
  }
  watcher.on('all', (event, path) => (event === 'addDir' ? begun(path) : ring(path)))
  // What came while the watches were being set.
  watcher.once('ready', () => begun(folder))
  // What can't be watched is looked at when something else happens, and at the next start.
  watcher.on('error', () => undefined)
  return {
    end: () => {
      clearTimeout(held.timer)
      for (const timer of later) clearTimeout(timer)
      return watcher.close()
    },
  }
}
