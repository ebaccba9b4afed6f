import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { EnoughBridge } from '@shared/bridge.ts'

/** The one pushed snapshot, in the shape that `useSyncExternalStore` wants. */
export interface SnapshotStore {
  readonly get: () => Snapshot | null
  /** How far main's clock was ahead of this page's when the newest snapshot came, in milliseconds. */
  readonly ahead: () => number
  readonly subscribe: (listener: () => void) => () => void
}

/** A window that is shown again gets the same `rev` when nothing changed meanwhile, with the time of now. */
const isNewer = (one: Snapshot, other: Snapshot): boolean =>
  one.rev > other.rev || (one.rev === other.rev && one.at > other.at)

/** Keep the newest snapshot: what is pushed and what is asked for at the start may arrive in any order. */
export const createSnapshotStore = (bridge: Pick<EnoughBridge, 'getSnapshot' | 'onSnapshot'>): SnapshotStore => {
  let newest: Snapshot | null = null
  let ahead = 0
  const listeners = new Set<() => void>()
  const take = (snapshot: Snapshot): void => {
    if (newest !== null && !isNewer(snapshot, newest)) return
    newest = snapshot
    ahead = snapshot.at - Date.now()
    for (const listener of listeners) listener()
  }
  bridge.onSnapshot(take)
  const ask = async (): Promise<void> => {
    const reply = await bridge.getSnapshot()
    if (reply.ok) take(reply.value)
  }
  // A refusal is no end: main pushes the next snapshot by itself.
  ask().catch(() => undefined)
  return {
    get: () => newest,
    ahead: () => ahead,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
