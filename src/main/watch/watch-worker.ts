import { randomInt } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../clock.ts'
import { createFollower } from './follower.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'

/*
 * The thread that watches one path: listening, reading, comparing happen here, and the texts stay here. It ends with its
 * timebox, and its memory goes back.
 */
const { path, clock, salt }: WorkerStart = workerData
// What the person does comes first. Only Linux gives a thread a priority of its own; elsewhere it is the whole app's.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

// Nothing is handed over: everything is copied.
const tell = (message: FromWorker): void => parentPort?.postMessage(message, [])

const follower = createFollower(path, {
  clock: systemClock(clock.rate, clock.anchor, clock.start),
  salt,
  firstId: () => randomInt(2 ** 47),
  observed: (seen) => tell({ kind: 'observed', seen }),
  problem: (problem) => tell({ kind: 'problem', problem }),
  bug: (error) => tell({ kind: 'bug', fault: faultOf(error) }),
})

/** Where an error comes from, without what it says. */
const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [error.name, ...places].join('\n')
}

parentPort?.on('message', (wish: ToWorker) => {
  if (wish === 'resume') void follower.resume()
  else if (wish === 'pause') void follower.pause()
  else void follower.pause().then(() => tell({ kind: 'ended' }))
})
