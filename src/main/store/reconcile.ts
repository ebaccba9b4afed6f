import type { CurrentFile } from '@core/persisted/current.ts'
import { catchUp } from '@core/tasks/learn.ts'
import { putParked } from '@core/tasks/remember.ts'
import type { Tasks } from '@core/tasks/tasks.ts'
import { durationMs, epochMs } from '@core/time.ts'
import type { Timebox, TimeboxRecord } from '@core/timebox/timebox.ts'

/** What the files say once they agree. `withdraw`: records to write into history again, now marked as withdrawn. */
export interface Reconciled {
  readonly current: CurrentFile
  readonly tasks: Tasks
  readonly withdraw: readonly TimeboxRecord[]
}

/** What history has to say about how the app ended. */
export interface Past {
  /** Every record under the id of the open timebox. */
  readonly ofOpen: readonly TimeboxRecord[]
  /** The record that was written last, if there is any. */
  readonly last: TimeboxRecord | null
}

/**
 * Makes the files agree when the app died between writing them. Pure, and the same when asked twice. The order on disk
 * is: an end into history, then `current`, then a withdrawn ship into history, then tasks.
 * - A record of the open timebox that is not older than its start (or than when it was carried on last) is its end:
 *   the timebox is over.
 * - An older one is the ship that was taken back before it was carried on: it is marked withdrawn.
 * - What tasks never heard of an end, or of a ship that was taken back, they learn now.
 * - What is being carried on waits no more.
 */
export const reconcile = (current: CurrentFile, tasks: Tasks, past: Past): Reconciled => {
  const { timebox } = current
  const { last } = past
  if (timebox === null) return { current, tasks: last === null ? tasks : catchUp(tasks, last), withdraw: [] }
  const standing = past.ofOpen.filter((record) => record.id === timebox.id && record.withdrawnAt === undefined)
  const end = newest(standing.filter((record) => isEnd(record, timebox)))
  const withdraw = standing.filter((record) => !isEnd(record, timebox)).flatMap((record) => withdrawn(record, timebox))
  // One that is being carried on was learnt before that, and the open one is told by `withdraw` or `end`.
  const others = last === null || last.id === timebox.continues || standing.includes(last) ? [] : [last]
  const missed = [...withdraw, ...others, ...(end === null ? [] : [end])]
  const known = withoutCarriedOn(missed.reduce(catchUp, tasks), timebox)
  return end === null ? { current, tasks: known, withdraw } : { current: ended(current, end), tasks: known, withdraw }
}

/** The record that was changed last; `null` of none. */
export const newest = (records: readonly TimeboxRecord[]): TimeboxRecord | null =>
  records.reduce<TimeboxRecord | null>(
    (one, other) => (one === null || other.updatedAt > one.updatedAt ? other : one),
    null,
  )

/** The same stretch of work counts as the end even where the clock was set back before it ended. */
const isEnd = (record: TimeboxRecord, timebox: Timebox): boolean =>
  record.carriedOnAt === timebox.carriedOnAt || record.endedAt >= (timebox.carriedOnAt ?? timebox.startedAt)

const withdrawn = (record: TimeboxRecord, { carriedOnAt }: Timebox): readonly TimeboxRecord[] =>
  carriedOnAt === undefined
    ? []
    : [{ ...record, withdrawnAt: carriedOnAt, updatedAt: epochMs(Math.max(carriedOnAt, record.updatedAt)) }]

const ended = (current: CurrentFile, record: TimeboxRecord): CurrentFile => {
  const { prompt: _dropped, ...drafts } = current.drafts
  const left = durationMs(record.cap - record.took)
  const lastShip = record.outcome.kind === 'ship' ? { record, left } : current.lastShip
  return { ...current, timebox: null, prompt: 'closed', drafts, lastShip }
}

const withoutCarriedOn = (tasks: Tasks, { continues, startedAt }: Timebox): Tasks => {
  const parked = tasks.parked.find(({ id, deletedAt }) => id === continues && deletedAt === undefined)
  return parked === undefined ? tasks : putParked(tasks, { ...parked, deletedAt: startedAt, updatedAt: startedAt })
}
