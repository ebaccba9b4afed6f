import type { Note, Presence } from '@core/computers/files.ts'
import { listen, type Listening } from './listen.ts'
import { createSharer, type SharerStart, type SharerTells } from './sharer.ts'

/** Waits between tries while the folder can't be used, in milliseconds; the last one repeats. */
const TRY_AGAIN_MS = [2_000, 5_000, 15_000, 60_000] as const

/** A shared folder in use: listened to, tried again while it can't be used, and written to when own files are. */
export interface Sharing {
  readonly describe: (note: Note) => void
  readonly written: (name: string) => void
  readonly present: (running: Omit<Presence, 'at'>) => void
  readonly end: () => Promise<void>
}

export const share = (start: SharerStart, tells: SharerTells, note: Note): Sharing => {
  const sharer = createSharer(start, tells, note)
  const held = {
    listening: null as Listening | null,
    tries: 0,
    timer: undefined as NodeJS.Timeout | undefined,
    /** own files that were written while others were being carried */
    written: new Set<string>(),
    soon: undefined as NodeJS.Immediate | undefined,
    ended: false,
  }
  /** A folder that is gone takes its watches with it; one that is back is listened to anew. */
  const settle = (): void => {
    if (held.ended) return
    const closed = sharer.closed()
    if (closed === 'gone') {
      void held.listening?.end()
      held.listening = null
    } else held.listening ??= listen(start.folder, rang)
    clearTimeout(held.timer)
    if (closed === null) {
      held.tries = 0
      return
    }
    const wait = TRY_AGAIN_MS[Math.min(held.tries, TRY_AGAIN_MS.length - 1)]
    held.tries += 1
    held.timer = setTimeout(() => rang(null), wait)
  }
  const rang = (devices: readonly string[] | null): void => {
    sharer.rang(devices)
    settle()
  }
  rang(null)
  return {
    describe: (next) => {
      sharer.describe(next)
      settle()
    },
    written: (name) => {
      held.written.add(name)
      held.soon ??= setImmediate(() => {
        const names = [...held.written]
        Object.assign(held, { written: new Set(), soon: undefined })
        sharer.written(names)
        settle()
      })
    },
    present: (running) => sharer.present(running),
    end: async () => {
      held.ended = true
      clearTimeout(held.timer)
      clearImmediate(held.soon)
      if (held.written.size > 0) sharer.written([...held.written])
      await held.listening?.end()
    },
  }
}
