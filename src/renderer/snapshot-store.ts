import type { Snapshot } from '@core/views/snapshot-type.ts'
import type { EnoughBridge } from '@shared/bridge.ts'

/** The one pushed snapshot, in the shape that `useSyncExternalStore` wants. */
export interface SnapshotStore {
  readonly get: () => Snapshot | null
  readonly subscribe: (listener: () => void) => () => void
}

/** Keep the newest snapshot: what is pushed and what is asked for at the start may arrive in any order. */
export const createSnapshotStore = (bridge: Pick<EnoughBridge, 'getSnapshot' | 'onSnapshot'>): SnapshotStore => {
  let newest: Snapshot | null = null
  const listeners = new Set<() => void>()
  const take = (snapshot: Snapshot): void => {
    if (newest !== null && snapshot.rev <= newest.rev) return
    newest = snapshot
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
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
