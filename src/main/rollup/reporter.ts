import type { Filter } from '@core/insights/filter.ts'
import type { TaskTotal } from '@core/insights/planned-and-took.ts'
import type { LocalDay } from '@core/time.ts'
import type { Worker } from 'node:worker_threads'
import { askWorker } from '../ask-worker.ts'
import type { Answered, FromWorker, PageAnswer, PageWish, Wish, WorkerStart } from './messages.ts'
import type { Fresh, Progress } from './refresh.ts'

/** Starts the worker; the built app has it as a bundle of its own. */
export type StartWorker = (start: WorkerStart) => Worker

export interface ReporterPorts {
  readonly start: () => WorkerStart
  readonly startWorker: StartWorker
  /** a rebuild takes longer than a second */
  readonly progress: (progress: Progress) => void
  /** a rollup to write; they come one by one, so that other work gets its turn between them */
  readonly mended: (fresh: Fresh) => void
  readonly bug: (error: unknown) => void
}

/** Pages and totals, made in a worker. `null`: something unexpected happened, and is in the log. */
export interface Reporter {
  readonly page: (wish: PageWish) => Promise<PageAnswer | null>
  readonly totals: (closed: LocalDay, filter: Filter) => Promise<readonly TaskTotal[] | null>
  /** Mends rollups, for moments in which nothing is going on. */
  readonly refresh: () => Promise<void>
  /** Ends the worker and gives its memory back; the next wish starts another. */
  readonly rest: () => Promise<void>
}

const NOTHING: Answered = { page: null, totals: null }

/** The worker starts with the first wish. */
export const createReporter = (ports: ReporterPorts): Reporter => {
  const answerIn = (message: FromWorker): { readonly id: number; readonly answer: Answered } | null => {
    switch (message.kind) {
      case 'progress':
        ports.progress(message.progress)
        return null
      case 'mended':
        ports.mended(message.fresh)
        return null
      case 'answer':
        return { id: message.id, answer: message }
      case 'bug':
        ports.bug(new Error(message.fault))
        return { id: message.id, answer: NOTHING }
    }
  }
  const { ask, end } = askWorker<Wish, FromWorker, Answered>({
    start: () => ports.startWorker(ports.start()),
    answerIn,
    lost: NOTHING,
    bug: ports.bug,
  })
  return {
    page: async (wish) => (await ask({ ask: 'page', wish })).page,
    totals: async (closed, filter) => (await ask({ ask: 'totals', closed, filter })).totals,
    refresh: async () => void (await ask({ ask: 'refresh' })),
    rest: () => end(NOTHING),
  }
}
