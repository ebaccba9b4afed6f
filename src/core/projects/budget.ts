import type { Budget } from '../insights/page.ts'
import type { State } from '../state.ts'
import { bootMs, durationMs, localDay, type BootMs, type DurationMs, type Instant, type LocalDay } from '../time.ts'
import { workedAt } from '../timebox/measure.ts'
import type { Timebox } from '../timebox/timebox.ts'
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

/** All budgets as they stand on a day, in the order of their names. */
export const budgetsAt = (projects: Projects, day: LocalDay): readonly Budget[] =>
  projectsKnown(projects)
    .flatMap((project) => budgetOn(project, day) ?? [])
    .toSorted((a, b) => (a.project < b.project ? -1 : 1))

/** What is left of a budget. */
export const leftOf = ({ planned, used }: Budget): DurationMs => durationMs(planned - used)

/** The budget that the open timebox works on, with what it has worked so far; null when there is none. */
export const budgetOfOpen = (
  { tasks, settings }: Pick<State, 'tasks' | 'settings'>,
  timebox: Timebox,
  now: Instant,
  zone: string,
): Budget | null => {
  const project = projectOf(tasks.projects, timebox.project)
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
