import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../../src/core/persisted/ladder.ts'
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts'
import { electronStorePort } from '../../src/main/store/electron-store-port.ts'
import type { FilePort } from '../../src/main/store/file-port.ts'
import { openStore, type Store } from '../../src/main/store/open-store.ts'
import { DEVICE, NOW } from './lives.ts'

export const silent = { event: (): void => undefined, logBug: (): void => undefined }

/** Opens the app's own store on a folder. */
export const openAt = (root: string, port: FilePort = electronStorePort(root)): Store =>
  openStore(port, {
    root,
    clock: () => NOW,
    zone: 'Europe/Berlin',
    random: () => 0.5,
    newSalt: () => 'salt-of-this-folder',
    log: silent,
  })

/** In memory where there is such a place: none of this waits for a real disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** An empty folder of our own. */
export const newFolder = (place = PLACE): string => mkdtempSync(join(place, 'enough-torture-'))

/** Does something with a data folder of a device of ours, and removes it. @param place in memory unless said */
export const inFolder = async <T>(act: (root: string) => T | Promise<T>, place = PLACE): Promise<T> => {
  const root = newFolder(place)
  try {
    seed(root)
    return await act(root)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Writes the settings that say whose folder it is. */
export const seed = (root: string): void =>
  writeFileSync(
    join(root, 'settings.json'),
    JSON.stringify({ schemaVersion: SCHEMA_VERSION, data: { device: DEVICE, ...DEFAULT_SETTINGS } }),
  )
