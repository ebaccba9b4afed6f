import { parentPort, workerData } from 'node:worker_threads'
import { createLooker } from './look-into.ts'
import type { FromImporter, ToImporter } from './messages.ts'

/*
 * The thread that reads histories of other programs. It writes nothing: what is taken in is handed to main, a month when
 * it is asked for.
 */
const { root }: { readonly root: string } = workerData
const answerTo = createLooker(root)

parentPort?.on('message', ({ id, ...question }: ToImporter) => {
  const message: FromImporter = { id, answer: answerTo(question) }
  // Nothing is handed over: everything is copied.
  parentPort?.postMessage(message, [])
})
