import { randomUUID } from 'node:crypto'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { systemClock } from '../clock.ts'
import type { FromWorker, ToWorker, WorkerStart } from './messages.ts'
import { createOthersReader } from './read-others.ts'
import { share } from './share.ts'

/*
 * The thread of the shared folder: it carries files out of the data folder and into it, under the letters of their
 * computers, so that nothing a person does waits for another disk. This computer's own files are written by main alone.
 */
const { root, own, hostName, clock, note, asked }: WorkerStart = workerData
const held = { asked }
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

const { now } = systemClock(clock.rate, clock.anchor, clock.start)
// Nothing is handed over: everything is copied.
const tell = (message: FromWorker): void => parentPort?.postMessage(message, [])
const readOthers = createOthersReader(root, own)
const tellOthers = (): void => tell({ kind: 'others', others: readOthers(), asked: held.asked })

const failed = (error: unknown): void =>
  tell({ kind: 'bug', fault: error instanceof Error ? error.name : typeof error })

const sharing =
  note.folder === ''
    ? null
    : share(
        { root, own, hostName, folder: note.folder, now: () => now().wall, newMark: randomUUID },
        {
          seen: (all, troubles, known, erasedAt) => tell({ kind: 'seen', all, troubles, known, erasedAt }),
          others: tellOthers,
          copied: () => tell({ kind: 'copied' }),
          erased: (erased, by) => tell({ kind: 'erased', erased, by }),
        },
        note,
      )
tellOthers()

const hear = async (wish: ToWorker): Promise<void> => {
  switch (wish.do) {
    case 'describe':
      return sharing?.describe(wish.note)
    case 'written':
      return sharing?.written(wish.name)
    case 'present':
      return sharing?.present(wish.running)
    case 'tellOthers':
      held.asked = wish.asked
      return tellOthers()
    case 'end':
      await sharing?.end()
      return tell({ kind: 'ended' })
  }
}

parentPort?.on('message', (wish: ToWorker) => void hear(wish).catch(failed))
