import type { Observation } from '@core/loops/observation.ts'
import { fileWanted, titlesWanted } from '@core/noticed/wanted.ts'
import type { Signal } from '@core/signal.ts'
import type { State } from '@core/state.ts'
import type { Clock } from '../clock.ts'
import type { DesktopKind } from '../senses/desktop-kind.ts'
import { frontTitleFor } from './front-title.ts'
import type { ClockSetting } from './messages.ts'
import { refusalOf } from './refusal-of.ts'
import { startWatchWorker } from './start-worker.ts'
import { createTitles } from './titles.ts'
import { createWatcher } from './watcher.ts'

interface WatchingPorts {
  readonly kind: DesktopKind
  readonly clock: Clock
  readonly clockSetting: ClockSetting
  readonly signal: (signal: Signal) => void
  readonly bug: (error: unknown) => void
}

/** What the app looks at besides itself: a file or folder, and titles of windows. Called on every change of state. */
export const createWatching = (ports: WatchingPorts): { readonly follow: (state: State) => void } => {
  const { kind, clock, clockSetting, signal, bug } = ports
  const observed = inOneTurn((seen) => signal({ type: 'observed', seen }))
  const watcher = createWatcher({
    clock: clockSetting,
    observed,
    problem: (_timeboxId, problem) => signal({ type: 'notice', notice: { name: 'problem', code: refusalOf(problem) } }),
    bug,
    startWorker: startWatchWorker,
  })
  const frontTitle = frontTitleFor(kind)
  const titles = frontTitle === null ? null : createTitles({ clock, frontTitle, observed })
  return {
    follow: (state) => {
      const wanted = fileWanted(state)
      watcher.follow(wanted === null ? null : { ...wanted, salt: state.loops.salt })
      titles?.follow(titlesWanted(state))
    },
  }
}

/** Hand on what comes in one turn together: many files that change at once are one step and one write. */
const inOneTurn = (handOn: (seen: readonly Observation[]) => void): ((seen: Observation) => void) => {
  let waiting: Observation[] = []
  return (seen) => {
    waiting.push(seen)
    if (waiting.length > 1) return
    setImmediate(() => {
      const all = waiting
      waiting = []
      handOn(all)
    })
  }
}
