import type { At } from '../state.ts'
import { minutes, type EpochMs } from '../time.ts'
import type { Timebox, TimeboxRecord } from '../timebox/timebox.ts'
import type { Parked, Task, Tasks } from './tasks.ts'
import { sameTitle } from './same-title.ts'

/** So many of the last timeboxes of a task, and of the days it was shipped on, are kept. */
export const TOOK_KEPT = 9
export const SHIP_DAYS_KEPT = 5
/** Most tasks that are kept; beyond it those that were not worked on for the longest time go. */
export const TASKS_KEPT = 500
/** Deleted entries are kept this long, so that another computer learns of the deletion. */
const TOMBSTONES_KEPT = minutes(180 * 24 * 60)

/** The remembered task of a title, if there is one. Timeboxes without a title are not remembered. */
export const taskOf = (tasks: Tasks, title: string): Task | undefined =>
  title === '' ? undefined : tasks.tasks.find((task) => task.deletedAt === undefined && sameTitle(task.title, title))

const putTask = (tasks: Tasks, task: Task): Tasks => {
  const others = tasks.tasks.filter((other) => other.id !== task.id)
  return { ...tasks, tasks: [task, ...others].slice(0, TASKS_KEPT) }
}

/** Remember what a timebox was started with. */
export const rememberStart = (tasks: Tasks, timebox: Timebox, at: At): Tasks => {
  if (timebox.title === '') return tasks
  const known = taskOf(tasks, timebox.title)
  return putTask(tasks, {
    id: known?.id ?? `task-${at.freshId}`,
    title: timebox.title,
    kind: timebox.kind,
    ...(timebox.project === undefined ? {} : { project: timebox.project }),
    lastCap: timebox.plannedCap,
    marks: [...timebox.marks],
    ...(timebox.watched === undefined ? {} : { watched: timebox.watched }),
    took: known?.took ?? [],
    shippedOn: known?.shippedOn ?? [],
    ...(known?.lastShippedAt === undefined ? {} : { lastShippedAt: known.lastShippedAt }),
    lastUsedAt: at.now.wall,
    updatedAt: at.now.wall,
  })
}

/** Remember how long a finished timebox took, and that it was shipped. A parked one is not finished. */
export const rememberEnd = (tasks: Tasks, record: TimeboxRecord): Tasks => {
  const known = taskOf(tasks, record.title)
  if (known === undefined || record.outcome.kind === 'park') return tasks
  const shipped = record.outcome.kind === 'ship'
  return putTask(tasks, {
    ...known,
    took: [...known.took, record.took].slice(-TOOK_KEPT),
    shippedOn:
      shipped && known.shippedOn.at(-1) !== record.day
        ? [...known.shippedOn, record.day].slice(-SHIP_DAYS_KEPT)
        : known.shippedOn,
    ...(shipped ? { lastShippedAt: record.endedAt } : {}),
    lastUsedAt: record.endedAt,
    updatedAt: record.endedAt,
  })
}

/** A ship was taken back: what it taught is forgotten. */
export const forgetShip = (tasks: Tasks, record: TimeboxRecord, now: EpochMs): Tasks => {
  const known = taskOf(tasks, record.title)
  if (known === undefined) return tasks
  const { lastShippedAt: _shipped, ...kept } = known
  return putTask(tasks, {
    ...kept,
    took: known.took.slice(0, -1),
    shippedOn: known.shippedOn.filter((day) => day !== record.day),
    updatedAt: now,
  })
}

/** Keep a parked timebox for later. */
export const putParked = (tasks: Tasks, parked: Parked): Tasks => ({
  ...tasks,
  parked: [parked, ...tasks.parked.filter((other) => other.id !== parked.id)].filter(
    (entry) => entry.deletedAt === undefined || parked.updatedAt - entry.deletedAt < TOMBSTONES_KEPT,
  ),
})

/** What waits to be carried on of a timebox that was just parked. */
export const parkedFrom = (record: TimeboxRecord): Parked | undefined =>
  record.outcome.kind === 'park'
    ? {
        id: record.id,
        title: record.title,
        kind: record.kind,
        project: record.project,
        marks: [...record.marks],
        ifThen: record.ifThen,
        watched: record.watched,
        left: record.outcome.left,
        plannedCap: record.plannedCap,
        parkedAt: record.endedAt,
        until: record.outcome.until,
        note: record.outcome.note,
        updatedAt: record.endedAt,
      }
    : undefined

/** Parked timeboxes that still wait, latest first. */
export const waiting = (tasks: Tasks): readonly Parked[] =>
  tasks.parked.filter((parked) => parked.deletedAt === undefined)
