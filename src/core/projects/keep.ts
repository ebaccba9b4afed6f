import { living, putEntry } from '../entries.ts'
import { sameTitle } from '../tasks/same-title.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { mondayOf, durationMs, epochMs, type DurationMs, type EpochMs, type LocalDay } from '../time.ts'
import type { TimeboxRecord } from '../timebox/timebox.ts'
import type { Project, Projects } from './project.ts'

/** Most projects that are kept; beyond it those that were not worked on for the longest time go. */
const PROJECTS_KEPT = 200
const NOTHING = durationMs(0)

/** The project of a name; the case of letters does not matter. */
export const projectOf = (projects: Projects, name: string | undefined): Project | undefined =>
  name === undefined ? undefined : living(projects).find((project) => sameTitle(project.name, name))

/** Known projects, the latest worked on first. */
export const projectsKnown = (projects: Projects): readonly Project[] =>
  living(projects).toSorted((a, b) => b.updatedAt - a.updatedAt)

const put = (tasks: Tasks, project: Project): Tasks => ({
  ...tasks,
  projects: putEntry(tasks.projects, project)
    .toSorted((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, PROJECTS_KEPT),
})

/** A start with a name: it is known from then on. @returns the tasks, and the name as it is kept */
export const rememberProject = (tasks: Tasks, name: string | undefined, id: string, now: EpochMs): Tasks => {
  if (name === undefined || name === '') return tasks
  const known = projectOf(tasks.projects, name)
  return put(
    tasks,
    known === undefined ? { id: `project-${id}`, name, used: NOTHING, updatedAt: now } : { ...known, updatedAt: now },
  )
}

/** What was used in the week of a day. */
export const usedInWeek = ({ week }: Project, day: LocalDay): DurationMs =>
  week?.of === mondayOf(day) ? week.used : NOTHING

/** A timebox ended: its time is used. An earlier week than the one that is kept adds to the whole alone. */
export const addUsed = (tasks: Tasks, record: TimeboxRecord): Tasks => count(tasks, record, record.took)

/** A ship was taken back: its time is counted when it ends anew. */
export const takeUsedBack = (tasks: Tasks, record: TimeboxRecord): Tasks => count(tasks, record, 0 - record.took)

const count = (tasks: Tasks, { project: name, day, endedAt }: TimeboxRecord, by: number): Tasks => {
  const known = projectOf(tasks.projects, name)
  if (known === undefined) return tasks
  const of = mondayOf(day)
  const isOld = known.week !== undefined && known.week.of > of
  return put(tasks, {
    ...known,
    used: durationMs(known.used + by),
    ...(isOld ? {} : { week: { of, used: durationMs(usedInWeek(known, day) + by) } }),
    updatedAt: epochMs(Math.max(endedAt, known.updatedAt)),
  })
}

type Budgeted = NonNullable<Project['budget']>

/** Give a project another budget, or none. */
export const withBudget = (tasks: Tasks, id: string, budget: Budgeted | null, now: EpochMs): Tasks => {
  const known = living(tasks.projects).find((project) => project.id === id)
  if (known === undefined) return tasks
  const { budget: _old, ...plain } = known
  return put(tasks, {
    ...plain,
    ...(budget === null ? {} : { budget }),
    budgetAt: now,
    updatedAt: now,
  })
}

/** Forget a project, and what other computers have under its name. Timeboxes keep the name. @param known on all of them */
export const forgetProject = (tasks: Tasks, id: string, known: Projects, now: EpochMs): Tasks => {
  const name = living(known).find((project) => project.id === id)?.name
  const gone = name === undefined ? [] : living(known).filter((project) => sameTitle(project.name, name))
  return {
    ...tasks,
    projects: gone.reduce(
      (left, { id: one, updatedAt }) =>
        putEntry(left, { id: one, updatedAt: epochMs(Math.max(now, updatedAt + 1)), deletedAt: now }),
      [...tasks.projects],
    ),
  }
}
