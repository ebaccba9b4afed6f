import { shortNameOf } from '../fnv.ts'
import { TASKS_KEPT } from '../tasks/remember.ts'
import { live, TASKS_OFFERED } from '../tasks/suggest.ts'
import type { Task, Tasks } from '../tasks/tasks.ts'
import { epochMs, type DurationMs, type EpochMs } from '../time.ts'
import { leftOut, type ImportLook } from './preview.ts'
import type { TaskFound, TasksRead } from './todo-txt.ts'

const nameOf = (title: string): string => title.trim().toLowerCase()

interface Sorted {
  /** that are not here yet, as many as there is room for */
  readonly fresh: readonly TaskFound[]
  readonly here: number
  /** for which there is no room */
  readonly beyond: number
}

const sorted = (tasks: Tasks, found: readonly TaskFound[]): Sorted => {
  const known = new Set(live(tasks).map(({ title }) => nameOf(title)))
  const fresh = found.filter(({ title }) => !known.has(nameOf(title)))
  // Nothing is pushed out, and all that comes is offered.
  const room = Math.max(Math.min(TASKS_KEPT - tasks.tasks.length, TASKS_OFFERED - known.size), 0)
  return { fresh: fresh.slice(0, room), here: found.length - fresh.length, beyond: Math.max(fresh.length - room, 0) }
}

/** What would come of taking in a list of tasks. */
export const lookOfTasks = ({ tasks: found, left, unsaid }: TasksRead, tasks: Tasks): ImportLook => {
  const { fresh, here, beyond } = sorted(tasks, found)
  const more = beyond === 0 ? [] : [{ why: 'tooMany', count: beyond, lines: [] } as const]
  const whys = [...leftOut(left), ...more]
  return { program: 'todoTxt', fresh: fresh.length, here, days: null, left: whys, columns: [], unsaid }
}

/** How tasks of a list become ours. */
export interface TaskFiling {
  /** names this taking in */
  readonly taken: string
  readonly cap: DurationMs
  readonly now: EpochMs
}

/**
 * Tasks with those of a list that are not here yet, in its order: behind all others, since nobody has worked on them
 * here. The same object when there is nothing new.
 */
export const withTasksTaken = (tasks: Tasks, { tasks: found }: TasksRead, filing: TaskFiling): Tasks => {
  const taken = sorted(tasks, found).fresh.map((one, index) => taskOf(one, index, filing))
  const ids = new Set(taken.map(({ id }) => id))
  return taken.length === 0 ? tasks : { ...tasks, tasks: [...tasks.tasks.filter(({ id }) => !ids.has(id)), ...taken] }
}

const taskOf = ({ title, kind, project }: TaskFound, index: number, { taken, cap, now }: TaskFiling): Task => ({
  id: `todo-${shortNameOf(nameOf(title))}`,
  title,
  kind,
  ...(project === '' ? {} : { project }),
  lastCap: cap,
  marks: [],
  took: [],
  shippedOn: [],
  from: { program: 'todoTxt', taken },
  // In the order of the list.
  lastUsedAt: epochMs(now - index),
  updatedAt: now,
})

/** Tasks without those that a taking in brought and nobody has worked on since; those are one's own. The same object if none. */
export const withTasksTakenBack = (tasks: Tasks, taken: string): Tasks => {
  const left = tasks.tasks.filter(({ from }) => from?.taken !== taken)
  return left.length === tasks.tasks.length ? tasks : { ...tasks, tasks: left }
}
