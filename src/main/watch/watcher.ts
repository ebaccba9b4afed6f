import type { Worker } from 'node:worker_threads'
import type { Episode, Saving } from '@core/loops/observation.ts'
import type { ClockSetting, FromWorker, ToWorker, WorkerStart } from './messages.ts'
import type { WatchProblem } from './problems.ts'

/** The path that a timebox watches. */
export interface Watched {
  readonly timeboxId: string
  readonly path: string
  /** looked at only while it runs: false when it is paused, away, resting, or observing is paused */
  readonly active: boolean
  /** the secret of this installation that fingerprints are made with */
  readonly salt: string
}

export interface Watcher {
  /** What is to be watched now, null for nothing. May be called again with the same at any time. */
  readonly follow: (watched: Watched | null) => void
}

export type StartWorker = (start: WorkerStart) => Worker

interface WatcherPorts {
  readonly clock: ClockSetting
  /** An episode comes when its minute is over, so its `at` lies a minute back, and it may come after the timebox. */
  readonly observed: (seen: Episode | Saving) => void
  /** each at most once in a timebox */
  readonly problem: (timeboxId: string, problem: WatchProblem) => void
  readonly bug: (error: unknown) => void
  readonly startWorker: StartWorker
}

/** Real milliseconds that a worker has to tell what was going on, before it is ended. */
const FAREWELL_MS = 2_000
/** A worker that ended by itself is started again so often in a timebox: by then it is the file that ends it. */
const STARTS = 3

/** What makes it another watch: it begins anew. */
const IDENTITY = ['timeboxId', 'path', 'salt'] as const satisfies readonly (keyof Watched)[]

interface Running {
  readonly watched: Watched
  /** null when it ended by itself too often */
  readonly worker: Worker | null
}

/** Watch the path of the open timebox in a thread of its own, which lives as long as that. */
export const createWatcher = (ports: WatcherPorts): Watcher => {
  const { clock, observed, bug, startWorker } = ports
  const own = { running: null as Running | null, timeboxId: '', told: new Set<WatchProblem>(), starts: 0 }

  const ask = (worker: Worker | null, wish: ToWorker): void => worker?.postMessage(wish, [])

  const start = (watched: Watched): void => {
    own.starts += 1
    const { timeboxId, path, salt } = watched
    const worker = startWorker({ path, clock, salt: new TextEncoder().encode(salt) })
    own.running = { watched, worker }
    worker.on('message', (message: FromWorker) => hear(worker, timeboxId, message))
    worker.on('error', (error: unknown) => bug(new Error(`The watch worker failed: ${nameOf(error)}`)))
    worker.once('exit', () => {
      if (own.running?.worker !== worker) return
      const { watched: still } = own.running
      own.running = { watched: still, worker: null }
      if (own.starts < STARTS) start(still)
      else hear(worker, timeboxId, { kind: 'problem', problem: 'noAnswer' })
    })
    worker.unref()
    if (watched.active) ask(worker, 'resume')
  }

  const hear = (worker: Worker, timeboxId: string, message: FromWorker): void => {
    switch (message.kind) {
      case 'observed':
        return observed(message.seen)
      case 'problem':
        if (own.timeboxId !== timeboxId || own.told.has(message.problem)) return
        own.told.add(message.problem)
        return ports.problem(timeboxId, message.problem)
      case 'bug':
        return bug(new Error(`The watch worker met a fault: ${message.fault}`))
      case 'ended':
        return void worker.terminate()
    }
  }

  const end = ({ worker }: Running): void => {
    own.running = null
    if (worker === null) return
    ask(worker, 'end')
    const timer = setTimeout(() => void worker.terminate(), FAREWELL_MS)
    worker.once('exit', () => clearTimeout(timer))
  }

  return {
    follow: (watched) => {
      const { running } = own
      const isSame = IDENTITY.every((part) => running?.watched[part] === watched?.[part])
      if (running !== null && !isSame) end(running)
      if (watched === null) return
      if (own.timeboxId !== watched.timeboxId) Object.assign(own, { timeboxId: watched.timeboxId, told: new Set() })
      if (running === null || !isSame) {
        own.starts = 0
        return start(watched)
      }
      if (running.watched.active === watched.active) return
      own.running = { ...running, watched }
      ask(running.worker, watched.active ? 'resume' : 'pause')
    },
  }
}

/** The kind of an error; what it says may name a file. */
const nameOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${'code' in error ? String(error.code) : ''}`.trim() : typeof error
