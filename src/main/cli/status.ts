import type { State } from '@core/state.ts'
import type { EpochMs, Instant } from '@core/time.ts'
import { statusView } from '@core/views/status-view.ts'
import type { Text } from '@core/views/text.ts'
import type { Status } from '@shared/cli/protocol.ts'
import type { Caller } from './socket.ts'

/** ISO 8601, UTC, to the second. */
const iso = (at: EpochMs | null): string | null =>
  at === null ? null : `${new Date(at).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`

/** Where things stand, in the person's language. */
export const statusOf = (state: State, now: Instant, zone: string, say: (text: Text) => string): Status => {
  const { phase, line, startedAt, until, used, ...view } = statusView(state, now, zone)
  return {
    phase,
    ...view,
    until: iso(until),
    started: iso(startedAt),
    text: say(line),
    tooltip: view.marks.join('\n'),
    class: phase,
    percentage: Math.round(used * 100),
  }
}

/** Those who follow where things stand. */
export interface Followers {
  /** Tell a caller now, and whenever it is another line; done when they are gone. */
  readonly add: (caller: Caller, write: (status: Status) => Promise<void>) => Promise<void>
  /** Things may stand differently now. */
  readonly changed: () => void
}

export const createFollowers = (status: () => Status): Followers => {
  const all = new Set<() => void>()
  return {
    changed: () => {
      for (const tell of all) tell()
    },
    add: (caller, write) =>
      new Promise((resolve) => {
        const told = { last: '', writing: false }
        // Who reads slowly hears the latest, and not all that was between.
        const tell = (): void => {
          if (told.writing) return
          const now = status()
          const last = JSON.stringify(now)
          if (last === told.last) return
          Object.assign(told, { last, writing: true })
          void write(now).then(() => {
            told.writing = false
            tell()
          })
        }
        all.add(tell)
        caller.whenGone(() => {
          all.delete(tell)
          resolve()
        })
        tell()
      }),
  }
}
