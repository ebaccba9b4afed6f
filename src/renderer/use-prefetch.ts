import { useEffect } from 'react'

/** Load code that is needed later, once, when the window has nothing else to do. Without it, it is loaded when needed. */
export const usePrefetch = (load: () => Promise<unknown>): void => {
  useEffect(() => {
    const waiting = requestIdleCallback(() => void load().catch(() => undefined))
    return () => cancelIdleCallback(waiting)
  }, [load])
}
