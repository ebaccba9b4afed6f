import { projectsOf } from '../computers/together.ts'
import type { Command } from '../command.ts'
import { go, type Move } from '../move.ts'
import { quietUntil } from '../nudges/quiet.ts'
import { nudged } from '../nudges/spacing.ts'
import type { At, State } from '../state.ts'
import { workedAt } from '../timebox/measure.ts'
import { text } from '../views/text.ts'
import { budgetOfOpen, leftOf } from './budget.ts'
import { forgetProject, projectOf, rememberProject, withBudget } from './keep.ts'

export type ProjectCommand = Extract<Command, { type: 'keepProject' | 'removeProject' }>

/** Budgets of projects, from the Settings window. */
export const handleProject = (state: State, command: ProjectCommand, { now, freshId }: At): Move => {
  const { tasks, others } = state
  if (command.type === 'removeProject') {
    return go({ ...state, tasks: forgetProject(tasks, command.id, projectsOf(tasks, others), now.wall) })
  }
  const known = rememberProject(tasks, command.name, freshId, now.wall)
  const project = projectOf(known.projects, command.name)
  return go(
    project === undefined ? state : { ...state, tasks: withBudget(known, project.id, command.budget, now.wall) },
  )
}

/**
 * The budget of the open timebox is used: it is said as a cap is, once, and nothing stops. Where the cap comes at the
 * same moment the Prompt says it. In quiet it is left to the Prompt as well.
 */
export const budgetDue = (state: State, at: At): Move => {
  const { timebox, settings } = state
  if (timebox?.phase.name !== 'running' || timebox.budgetTold === true) return go(state)
  const budget = budgetOfOpen(state, timebox, at.now, at.zone)
  if (budget === null || leftOf(budget) > 0) return go(state)
  const told: State = { ...state, timebox: { ...timebox, budgetTold: true } }
  // It was used before this one began: that was said before the start.
  const isNew = budget.used - budget.planned < workedAt(timebox, at.now)
  if (!isNew || settings.atCap === 'tray' || quietUntil(state, at) !== null) return go(told)
  const { id: timeboxId } = timebox
  const ways = { type: 'openPrompt', timeboxId, step: 'ways' } as const
  return go(nudged(told, at), [
    {
      type: 'notify',
      moment: 'budget',
      title: text('notify.budget.title', { project: budget.project }),
      body: text('notify.budget.body', { task: timebox.title }),
      actions: [
        { text: text('notify.action.ship', {}), command: { type: 'ship', timeboxId } },
        { text: text('notify.action.otherWays', {}), command: ways },
      ],
      click: ways,
    },
  ])
}
