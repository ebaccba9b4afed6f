import { isTombstone, living, unionOf } from '../entries.ts'
import { projectsKnown } from '../projects/keep.ts'
import type { Project } from '../projects/project.ts'
import { SHIP_DAYS_KEPT, TOOK_KEPT } from '../tasks/remember.ts'
import type { Task, Tasks } from '../tasks/tasks.ts'
import { durationMs } from '../time.ts'
import type { Others } from './join.ts'

/** Those of one name together, in the order of their first. */
const grouped = <Of>(all: readonly Of[], nameOf: (one: Of) => string): readonly (readonly [Of, ...Of[]])[] => {
  const groups = new Map<string, [Of, ...Of[]]>()
  for (const one of all) {
    const name = nameOf(one).trim().toLowerCase()
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** Tasks of one title, each with what one device worked on it, as one: what they took in the order of their last use. */
const oneTask = ([first, ...more]: readonly [Task, ...Task[]], own: ReadonlySet<string>): Task => {
  if (more.length === 0) return first
  const all = [first, ...more].toSorted((a, b) => a.lastUsedAt - b.lastUsedAt || (a.id < b.id ? -1 : 1))
  const latest = all.at(-1) ?? first
  const shipped = all.flatMap(({ lastShippedAt }) => lastShippedAt ?? [])
  return {
    ...latest,
    id: all.find(({ id }) => own.has(id))?.id ?? latest.id,
    took: all.flatMap(({ took }) => took).slice(-TOOK_KEPT),
    shippedOn: [...new Set(all.flatMap(({ shippedOn }) => shippedOn))].toSorted().slice(-SHIP_DAYS_KEPT),
    ...(shipped.length === 0 ? {} : { lastShippedAt: shipped.toSorted((a, b) => b - a)[0] }),
  }
}

/** When a project's budget was set; before that was kept, a budget is as old as its project. */
const budgetSetAt = ({ budget, budgetAt, updatedAt }: Project): number =>
  budgetAt ?? (budget === undefined ? 0 : updatedAt)

/** Projects of one name, each with what one device used of it, as one: their times added up, the budget that was set last. */
const oneProject = ([first, ...more]: readonly [Project, ...Project[]], own: ReadonlySet<string>): Project => {
  if (more.length === 0) return first
  const all = [first, ...more]
  const { budget: _budget, budgetAt: _at, week: _week, ...plain } = first
  const { budget, budgetAt } = all.toSorted((a, b) => budgetSetAt(b) - budgetSetAt(a))[0] ?? first
  const monday = all
    .flatMap(({ week }) => week?.of ?? [])
    .toSorted()
    .at(-1)
  const inWeek = all.reduce((sum, { week }) => sum + (week?.of === monday ? (week?.used ?? 0) : 0), 0)
  return {
    ...plain,
    id: all.find(({ id }) => own.has(id))?.id ?? first.id,
    used: durationMs(all.reduce((sum, { used }) => sum + used, 0)),
    ...(monday === undefined ? {} : { week: { of: monday, used: durationMs(inWeek) } }),
    ...(budget === undefined ? {} : { budget }),
    ...(budgetAt === undefined ? {} : { budgetAt }),
  }
}

/** The projects of all computers, each as its device keeps it; deleted ones are left out. */
export const projectsOf = ({ projects }: Tasks, { before, after }: Others): readonly Project[] =>
  living(unionOf([before.tasks.projects, projects, after.tasks.projects]))

/**
 * What is known of tasks and projects on all computers. Each device counts for itself, so that nothing that two of them
 * worked at the same time is lost; those of one title or name are one for whoever reads them.
 */
export const together = (own: Tasks, { before, after }: Others): Tasks => {
  const others = [...before.tasks.tasks, ...before.tasks.projects, ...after.tasks.tasks, ...after.tasks.projects]
  if (others.length === 0) return own
  const tasks = unionOf([before.tasks.tasks, own.tasks, after.tasks.tasks]).filter((task) => !isTombstone(task))
  const projects = projectsOf(own, { before, after })
  const ids = new Set([...own.tasks, ...own.projects].map(({ id }) => id))
  return {
    ...own,
    tasks: grouped(tasks, ({ title }) => title).map((group) => oneTask(group, ids)),
    projects: grouped(projectsKnown(projects), ({ name }) => name).map((group) => oneProject(group, ids)),
  }
}
