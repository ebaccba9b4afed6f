import { parentPort, workerData } from 'node:worker_threads'
import { createFinder } from './find-notes.ts'
import type { Found, Question, SearchStart } from './messages.ts'

/*
 * The thread that reads years of notes and searches them, so that main goes on meanwhile. It ends with its window, and
 * its memory goes back.
 */
const { root }: SearchStart = workerData
const find = createFinder(root)

const answer = ({ id, ...wanted }: Question): Found => {
  try {
    return { id, found: find(wanted) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.name : typeof error }
  }
}

// Nothing is handed over: everything is copied.
parentPort?.on('message', (question: Question) => parentPort?.postMessage(answer(question), []))
