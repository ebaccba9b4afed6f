import type { Worker } from 'node:worker_threads'
import type { FindNotes, FoundNotes } from '@shared/bridge.ts'
import type { Found, Question, SearchStart } from './messages.ts'

export type StartSearch = (start: SearchStart) => Worker

/** Search over everything that was written in evenings, in a thread of its own. */
export interface NoteSearch {
  /** The first question starts the thread. @throws when it could not answer */
  readonly find: (wanted: FindNotes) => Promise<FoundNotes>
  /** The window is closed: the thread ends, and with it what it read. */
  readonly end: () => void
}

interface Waiting {
  readonly resolve: (found: FoundNotes) => void
  readonly reject: (error: Error) => void
}

const NOTHING: FoundNotes = { notes: [], more: false }

/** @param root the data folder, absolute */
export const createNoteSearch = (root: string, start: StartSearch): NoteSearch => {
  const own = { worker: null as Worker | null, asked: 0, waiting: new Map<number, Waiting>() }

  const gone = (worker: Worker, answer: (waiting: Waiting) => void): void => {
    if (own.worker !== worker) return
    own.worker = null
    const left = [...own.waiting.values()]
    own.waiting.clear()
    for (const one of left) answer(one)
  }
  const hear = (message: Found): void => {
    const waiting = own.waiting.get(message.id)
    own.waiting.delete(message.id)
    if ('found' in message) waiting?.resolve(message.found)
    else waiting?.reject(new Error(`The search met a fault: ${message.fault}`))
  }
  const begin = (): Worker => {
    const worker = start({ root })
    const broken = (): void => gone(worker, ({ reject }) => reject(new Error('The search thread ended')))
    worker.on('message', hear)
    worker.on('error', broken)
    worker.once('exit', broken)
    worker.unref()
    own.worker = worker
    return worker
  }

  return {
    find: (wanted) => {
      const worker = own.worker ?? begin()
      own.asked += 1
      const question: Question = { ...wanted, id: own.asked }
      return new Promise((resolve, reject) => {
        own.waiting.set(question.id, { resolve, reject })
        worker.postMessage(question, [])
      })
    },
    end: () => {
      const { worker } = own
      if (worker === null) return
      gone(worker, ({ resolve }) => resolve(NOTHING))
      void worker.terminate()
    },
  }
}
