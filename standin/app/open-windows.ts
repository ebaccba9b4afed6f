/** What the app's life cycle needs of a window. */
export type QuittableWindow = {
  /** Asks the window to close; it may refuse (its `close` event was prevented). */
  readonly close: () => void
  readonly destroy: () => void
  /** Calls back when the window has gone or has refused to. */
  readonly closing: () => boolean
}

const windows = new Set<QuittableWindow>()
const listeners = new Set<(left: number) => void>()

/** All open windows, in the order they were made. */
export const openWindows = {
  add(window: QuittableWindow): void {
    windows.add(window)
  },
  remove(window: QuittableWindow): void {
    if (!windows.delete(window)) return
    for (const listener of listeners) listener(windows.size)
  },
  all(): readonly QuittableWindow[] {
    return [...windows]
  },
  onGone(listener: (left: number) => void): void {
    listeners.add(listener)
  },
}
