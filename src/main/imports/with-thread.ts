import type { Worker } from 'node:worker_threads'
import { askWorker } from '../ask-worker.ts'
import type { FromImporter, ImportAnswer, ImportQuestion } from './messages.ts'

export type StartImporter = (workerData: { readonly root: string }) => Worker

export interface ThreadPorts {
  readonly root: string
  readonly start: StartImporter
  readonly bug: (error: unknown) => void
}

/** Asks the thread. */
export type Ask = (question: ImportQuestion) => Promise<ImportAnswer>

/** A thread for one file that comes in; what it read goes with it. @param lost what it answers when it ends before */
export const withThread = async <T>(
  { root, start, bug }: ThreadPorts,
  lost: ImportAnswer,
  act: (ask: Ask) => Promise<T>,
): Promise<T> => {
  const thread = askWorker<ImportQuestion, FromImporter, ImportAnswer>({
    start: () => start({ root }),
    answerIn: (message) => message,
    lost,
    bug,
  })
  try {
    return await act(thread.ask)
  } finally {
    await thread.end(lost)
  }
}
