import type { Worker } from 'node:worker_threads'
import type { FindNotes, FoundNotes } from '@shared/bridge.ts'
import { askWorker } from '../ask-worker.ts'
import type { Found, SearchStart } from './messages.ts'

export type StartSearch = (start: SearchStart) => Worker

/** Search over everything that was written in evenings, in a thread of its own. */
export interface NoteSearch {
  /** The first question starts the thread. @throws when it could not answer */
  readonly find: (wanted: FindNotes) => Promise<FoundNotes>
  /** The window is closed: the thread ends, and with it what it read. */
  readonly end: () => void
}

const NOTHING: FoundNotes = { notes: [], more: false }

const answerOf = (message: Found): FoundNotes | Error =>
  'found' in message ? message.found : new Error(`The search met a fault: ${message.fault}`)

/** @param root the data folder, absolute */
export const createNoteSearch = (root: string, start: StartSearch): NoteSearch => {
  const thread = askWorker<FindNotes, Found, FoundNotes | Error>({
    start: () => start({ root }),
    answerIn: (message) => ({ id: message.id, answer: answerOf(message) }),
    lost: new Error('The search thread ended'),
    // Whoever asked hears of it, when the thread ends.
    bug: () => undefined,
  })
  return {
    find: async (wanted) => {
      const answer = await thread.ask(wanted)
      if (answer instanceof Error) throw answer
      return answer
    },
    end: () => void thread.end(NOTHING),
  }
}
