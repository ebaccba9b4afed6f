import type { EpochMs } from '../../src/core/time.ts'
import { electronStorePort } from '../../src/main/store/electron-store-port.ts'
import { openStore, type Store } from '../../src/main/store/open-store.ts'

/** The app's own files in a folder, at a time that somebody else tells. */
export const openAt = (root: string, clock: () => EpochMs): Store =>
  openStore(electronStorePort(root), {
    root,
    clock,
    zone: 'Europe/Berlin',
    random: Math.random,
    newSalt: () => 'a salt of sixteen and more',
    log: { event: () => undefined, logBug: () => undefined },
  })
