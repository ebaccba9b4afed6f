import { parentPort, workerData } from 'node:worker_threads'
import { makePage, makeTotals } from './make-page.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import { workedSince } from './worked-since.ts'
import { refresh, type Fresh, type Known, type Telling, type Wanted } from './refresh.ts'

/*
 * The thread that reads years of history: rollups are mended and reports made here, one wish after the other. It writes
 * nothing; what has to be written goes to main.
 */
const { root, own }: WorkerStart = workerData
const known: Known = new Map()
// Nothing is handed over: everything is copied.
const tell = (message: FromWorker): void => parentPort?.postMessage(message, [])

/** Nobody waits for a progress bar that is over within this. */
const TELL_AFTER_MS = 1000
const TELL_EVERY_MS = 100

const freshFor =
  (id: number) =>
  (wanted?: Wanted): readonly Fresh[] => {
    const began = performance.now()
    let last = began + TELL_AFTER_MS - TELL_EVERY_MS
    const telling: Telling = {
      progress: (progress) => {
        const now = performance.now()
        if (now - last < TELL_EVERY_MS) return
        last = now
        tell({ kind: 'progress', id, progress })
      },
      mended: (fresh) => tell({ kind: 'mended', id, fresh }),
    }
    return refresh(root, own, known, telling, wanted)
  }

const answer = (wish: ToWorker): FromWorker => {
  const { id } = wish
  const fresh = freshFor(id)
  switch (wish.ask) {
    case 'page': {
      const page = { ...makePage(root, wish.wish, fresh), worked: workedSince(root, wish.wish) }
      return { kind: 'answer', id, page, totals: null }
    }
    case 'totals':
      return { kind: 'answer', id, page: null, totals: makeTotals(root, wish.closed, wish.filter, fresh()) }
    case 'refresh':
      fresh()
      return { kind: 'answer', id, page: null, totals: null }
  }
}

parentPort?.on('message', (wish: ToWorker) => {
  try {
    tell(answer(wish))
  } catch (error) {
    tell({ kind: 'bug', id: wish.id, fault: error instanceof Error ? error.name : typeof error })
  }
})
