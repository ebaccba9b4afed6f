import type { Filter } from '@core/insights/filter.ts'
import type { TaskTotal } from '@core/insights/planned-and-took.ts'
import type { LocalDay } from '@core/time.ts'
import type { Worker } from 'node:worker_threads'
import type { Answered, FromWorker, PageOfFiles, PageWish, ToWorker, Wish, WorkerStart } from './messages.ts'
import type { Fresh, Progress } from './refresh.ts'

/** Starts the worker; the built app has it as a bundle of its own. */
export type StartWorker = (start: WorkerStart) => Worker

export interface ReporterPorts {
  readonly start: WorkerStart
  readonly startWorker: StartWorker
  /** a rebuild takes longer than a second */
  readonly progress: (progress: Progress) => void
  /** a rollup to write; they come one by one, so that other work gets its turn between them */
  readonly mended: (fresh: Fresh) => void
  readonly bug: (error: unknown) => void
}

/** Pages and totals, made in a worker. `null`: something unexpected happened, and is in the log. */
export interface Reporter {
  readonly page: (wish: PageWish) => Promise<PageOfFiles | null>
  readonly totals: (closed: LocalDay, filter: Filter) => Promise<readonly TaskTotal[] | null>
  /** Mends rollups, for moments in which nothing is going on. */
  readonly refresh: () => Promise<void>
  /** Ends the worker and gives its memory back; the next wish starts another. */
  readonly rest: () => Promise<void>
}

const NOTHING: Answered = { page: null, totals: null }

/** The worker starts with the first wish. */
export const createReporter = (ports: ReporterPorts): Reporter => {
  const waiting = new Map<number, (answered: Answered) => void>()
  const held: { worker: Worker | null; ids: number } = { worker: null, ids: 0 }

  const settle = (id: number, answered: Answered): void => {
    waiting.get(id)?.(answered)
    waiting.delete(id)
  }
  const lost = (worker: Worker): void => {
    if (held.worker !== worker) return
    held.worker = null
    for (const id of waiting.keys()) settle(id, NOTHING)
  }
  const heard = (message: FromWorker): void => {
    switch (message.kind) {
      case 'progress':
        ports.progress(message.progress)
        break
      case 'mended':
        ports.mended(message.fresh)
        break
      case 'answer':
        settle(message.id, message)
        break
      case 'bug':
        ports.bug(new Error(message.fault))
        settle(message.id, NOTHING)
    }
  }
  const started = (): Worker => {
    if (held.worker !== null) return held.worker
    const worker = ports.startWorker(ports.start)
    worker.on('message', heard)
    worker.on('error', ports.bug)
    worker.on('exit', () => lost(worker))
    // It alone keeps no process alive.
    worker.unref()
    held.worker = worker
    return worker
  }
  const ask = (wish: Wish): Promise<Answered> =>
    new Promise((resolve) => {
      held.ids += 1
      const message: ToWorker = { ...wish, id: held.ids }
      waiting.set(message.id, resolve)
      started().postMessage(message, [])
    })

  return {
    page: async (wish) => (await ask({ ask: 'page', wish })).page,
    totals: async (closed, filter) => (await ask({ ask: 'totals', closed, filter })).totals,
    refresh: async () => void (await ask({ ask: 'refresh' })),
    rest: async () => void (await held.worker?.terminate()),
  }
}
