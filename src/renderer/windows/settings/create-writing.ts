import type { EnoughBridge } from '@shared/bridge.ts'
import { useBridge } from '../../enough.tsx'

/** What is being written under one id, kept while another page is looked at. */
interface Writing<T> {
  readonly kept: T | undefined
  readonly keep: (written: T) => void
  readonly forget: () => void
}

/** What is being written in all kinds of forms. */
const everything = new WeakMap<EnoughBridge, Set<Map<string, unknown>>>()

/** Forget all that is being written: it was erased. */
export const forgetWriting = (bridge: EnoughBridge): void => {
  for (const written of everything.get(bridge) ?? []) written.clear()
}

/** A hook for what is being written in one kind of form: another page and a closed window cost none of it. */
export const createWriting = <T>(): ((id: string) => Writing<T>) => {
  const writing = new WeakMap<EnoughBridge, Map<string, T>>()
  return (id) => {
    const bridge = useBridge()
    const all = writing.get(bridge) ?? new Map<string, T>()
    writing.set(bridge, all)
    everything.set(bridge, (everything.get(bridge) ?? new Set()).add(all))
    return {
      kept: all.get(id),
      keep: (written) => void all.set(id, written),
      forget: () => void all.delete(id),
    }
  }
}
