import { addUsed, takeUsedBack } from '../projects/keep.ts'
import type { EpochMs } from '../time.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import { forgetShip, parkedFrom, putParked, rememberEnd, taskOf } from './remember.ts'
import type { Tasks } from './tasks.ts'

/**
 * What a timebox that ended teaches: how long its task took, what its project used, and what waits to be carried on.
 * The tasks keep which one they learnt of last, so that it is learnt once, whenever the app died.
 */
export const learn = (tasks: Tasks, record: TimeboxRecord): Tasks => mark(taught(tasks, record), record, false)

const taught = (tasks: Tasks, record: TimeboxRecord): Tasks => {
  const remembered = addUsed(rememberEnd(tasks, record), record)
  const parked = parkedFrom(record)
  return parked === undefined ? remembered : putParked(remembered, parked)
}

/** A ship was taken back: what it taught is forgotten. Its time is counted when it ends anew. */
export const unlearn = (tasks: Tasks, record: TimeboxRecord, now: EpochMs): Tasks =>
  mark(takeUsedBack(forgetShip(tasks, record, now), record), record, true)

const mark = (tasks: Tasks, { id, endedAt }: TimeboxRecord, takenBack: boolean): Tasks => ({
  ...tasks,
  learnt: { id, endedAt, takenBack },
})

/** Learn what the tasks missed of a record, when the app died before they were written. The same object if nothing. */
export const catchUp = (tasks: Tasks, record: TimeboxRecord): Tasks => {
  const { learnt, parked } = tasks
  if (record.withdrawnAt === undefined) {
    // A parked one that was deleted is known too: it was carried on.
    const isKnown = isLearnt(tasks, record) || parked.some(({ id }) => id === record.id)
    return isKnown || taught(tasks, record) === tasks ? tasks : learn(tasks, record)
  }
  const isBack = learnt?.id !== record.id || learnt.endedAt !== record.endedAt || learnt.takenBack
  return isBack ? tasks : unlearn(tasks, record, record.updatedAt)
}

/** Earlier ones than the last are learnt. Where no last one is kept, a task tells when it was used. */
const isLearnt = (tasks: Tasks, { endedAt, title, outcome }: TimeboxRecord): boolean => {
  if (tasks.learnt !== undefined) return tasks.learnt.endedAt >= endedAt
  const lastUsedAt = taskOf(tasks, title)?.lastUsedAt
  return outcome.kind !== 'park' && lastUsedAt !== undefined && lastUsedAt >= endedAt
}
