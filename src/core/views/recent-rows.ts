import type { Command } from '../command.ts'
import { budgetOn, leftOf } from '../projects/budget.ts'
import { projectOf } from '../projects/keep.ts'
import type { Task, Tasks } from '../tasks/tasks.ts'
import type { Template } from '../templates/template.ts'
import { minutesNear, minutesUp, type DurationMs, type LocalDay } from '../time.ts'
import { text } from './text.ts'
import type { MenuNode } from './tray-type.ts'

type Row = 'menu.recentTask' | 'menu.todayTask'

/** A start that the tray offers, with what is left of its project's budget: that is said before each start. */
const row = (
  key: Row,
  start: { readonly title: string; readonly cap: DurationMs; readonly project?: string | undefined },
  { projects }: Tasks,
  day: LocalDay,
  command: Command,
): MenuNode => {
  const values = { task: start.title, count: minutesNear(start.cap) }
  const project = projectOf(projects, start.project)
  const budget = project === undefined ? null : budgetOn(project, day)
  if (budget === null) return { type: 'item', text: text(key, values), command }
  const of = { ...values, project: budget.project }
  const left = minutesUp(leftOf(budget))
  return {
    type: 'item',
    text: left > 0 ? text(`${key}Of`, { ...of, left }) : text(`${key}Used`, of),
    command,
  }
}

/** A task that was worked on before, to be started again. */
export const recentRow = (task: Task, tasks: Tasks, day: LocalDay): MenuNode =>
  row('menu.recentTask', { ...task, cap: task.lastCap }, tasks, day, { type: 'startAgain', taskId: task.id })

/** What repeats on this weekday: a line to take, which nothing takes by itself. */
export const templateRow = (template: Template, tasks: Tasks, day: LocalDay): MenuNode =>
  row('menu.todayTask', template, tasks, day, { type: 'startTemplate', templateId: template.id })
