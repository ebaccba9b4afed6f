import { together } from '../computers/together.ts'
import type { Budget } from '../insights/page.ts'
import type { State } from '../state.ts'
import { sameTitle } from '../tasks/same-title.ts'
import {
  bootMs,
  durationMs,
  localDay,
  mondayOf,
  type BootMs,
  type DurationMs,
  type Instant,
  type LocalDay,
} from '../time.ts'
import { workedAt } from '../timebox/measure.ts'
import type { Timebox, TimeboxRecord } from '../timebox/timebox.ts'
import { projectOf, projectsKnown, usedInWeek } from './keep.ts'
import type { Project, Projects } from './project.ts'

/** The budget of a project as it stands on a day; null when it has none. What was worked beyond it is no debt. */
export const budgetOn = (project: Project, day: LocalDay): Budget | null => {
  const { name, budget, used } = project
  if (budget === undefined) return null
  return {
    project: name,
    per: budget.per,
    planned: budget.length,
    used: budget.per === 'all' ? used : usedInWeek(project, day),
  }
}

/** What was worked on a project, of a timebox that ended. */
export type Worked = Pick<TimeboxRecord, 'project' | 'day' | 'took'>

/**
 * All budgets as they stood when a day was closed, in the order of their names. What is kept beside a project is of now,
 * and knows one week: what came after the day is taken off, and its week is added up.
 * @param worked everything that ended since the Monday of the day's week
 */
export const budgetsAt = (projects: Projects, day: LocalDay, worked: readonly Worked[]): readonly Budget[] =>
  projectsKnown(projects)
    .flatMap((project): Budget | [] => {
      const { name, budget, used } = project
      if (budget === undefined) return []
      const of = worked.filter((one) => one.project !== undefined && sameTitle(one.project, name))
      const then =
        budget.per === 'all'
          ? used - sumOf(of.filter((one) => one.day > day))
          : sumOf(of.filter((one) => one.day >= mondayOf(day) && one.day <= day))
      return { project: name, per: budget.per, planned: budget.length, used: durationMs(then) }
    })
    .toSorted((a, b) => (a.project < b.project ? -1 : 1))

const sumOf = (worked: readonly Worked[]): number => worked.reduce((sum, { took }) => sum + took, 0)

/** What is left of a budget. */
export const leftOf = ({ planned, used }: Budget): DurationMs => durationMs(planned - used)

/** The budget that the open timebox works on, with what it has worked so far; null when there is none. */
export const budgetOfOpen = (
  { tasks, others, settings }: Pick<State, 'tasks' | 'others' | 'settings'>,
  timebox: Timebox,
  now: Instant,
  zone: string,
): Budget | null => {
  const project = projectOf(together(tasks, others).projects, timebox.project)
  const budget = project === undefined ? null : budgetOn(project, localDay(now.wall, zone, settings.dayStart))
  return budget === null ? null : { ...budget, used: durationMs(budget.used + workedAt(timebox, now)) }
}

/** When the open timebox uses its budget up; null when it has none, is not running, or has used it before. */
export const budgetUsedAt = (state: State, now: Instant, zone: string): BootMs | null => {
  const { timebox } = state
  if (timebox?.phase.name !== 'running') return null
  const budget = budgetOfOpen(state, timebox, now, zone)
  return budget === null || leftOf(budget) === 0 ? null : bootMs(now.boot + leftOf(budget))
}
