import { parentPort, workerData } from 'node:worker_threads'
import { lookInto } from './look-into.ts'
import type { FromImporter, ToImporter } from './messages.ts'

/* The thread that reads histories of other programs. It writes nothing: what is taken in goes to main, month by month. */
const { root }: { readonly root: string } = workerData
// Nothing is handed over: everything is copied.
const tell = (message: FromImporter): void => parentPort?.postMessage(message, [])

parentPort?.on('message', ({ id, ...question }: ToImporter) => {
  const answer = lookInto(root, question, (month) => {
    if (question.wantsAll) tell({ kind: 'month', id, ...month })
  })
  tell({ kind: 'answer', id, answer })
})
