import { durationMs, minutes, type DurationMs, type EpochMs } from '../time.ts'
import type { Kind } from '../timebox/kind.ts'
import { isOwn } from '../timebox/origin.ts'
import type { Parked, Task, Tasks } from './tasks.ts'

/** Forecasts are usually too short, so a suggestion needs at least this many finished timeboxes. */
export const SIMILAR_NEEDED = 5
/** Remembered tasks that the Start window knows, the latest used first. */
export const TASKS_OFFERED = 200
const WEEK = minutes(7 * 24 * 60)

/** The middle of some spans; the lower one of the two middles when their number is even. */
const middle = (spans: readonly DurationMs[]): DurationMs => {
  const sorted = [...spans].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? durationMs(0)
}

/** The middle of the last five timeboxes of a task; null with fewer than five. */
export const medianOfTask = (task: Task): DurationMs | null =>
  task.took.length < SIMILAR_NEEDED ? null : middle(task.took.slice(-SIMILAR_NEEDED))

/** The middle of the last five timeboxes of a kind, for a task that is new; null with fewer than five. */
export const medianOfKind = (tasks: Tasks, kind: Kind): DurationMs | null => {
  const took = live(tasks)
    .filter((task) => task.kind === kind)
    .flatMap((task) => task.took.toReversed())
  return took.length < SIMILAR_NEEDED ? null : middle(took.slice(0, SIMILAR_NEEDED))
}

/** Remembered tasks, the latest used first; behind them those of another program's list. */
export const live = (tasks: Tasks): readonly Task[] =>
  tasks.tasks
    .filter((task) => task.deletedAt === undefined)
    .sort((a, b) => Number(!isOwn(a)) - Number(!isOwn(b)) || b.lastUsedAt - a.lastUsedAt)

/** A task that was shipped on two different days comes again. */
export const recurs = (task: Task): boolean => task.shippedOn.length >= 2

/** Tasks worth offering again: worked on here, and nothing shipped in the last seven days, unless it recurs. */
export const recent = (tasks: Tasks, now: EpochMs, count: number): readonly Task[] =>
  live(tasks)
    .filter(isOwn)
    .filter((task) => task.lastShippedAt === undefined || recurs(task) || now - task.lastShippedAt > WEEK)
    .slice(0, count)

/** The cap a parked timebox is carried on with: what was left, in whole minutes, or its planned cap when nothing was. */
export const capOfParked = (parked: Parked): DurationMs =>
  parked.left > 0 ? minutes(Math.ceil(parked.left / minutes(1))) : parked.plannedCap
