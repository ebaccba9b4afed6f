import { parentPort } from 'node:worker_threads'

/** A worker that breaks at its first wish. */
parentPort?.on('message', () => {
  throw new Error('broken')
})
