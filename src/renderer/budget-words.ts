import type { BudgetView, ProjectView } from '@core/views/snapshot-type.ts'
import type { Words } from '@shared/i18n.ts'

const HOUR = 60

/** A span of minutes as it is said: `1 h 10 min`. */
export const spanWords = (minutes: number, words: Words): string => {
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR]
  if (hours === 0) return words('budget.minutes', { minutes: rest })
  return rest === 0 ? words('budget.hours', { hours }) : words('budget.hoursMinutes', { hours, minutes: rest })
}

/** How a budget stands. One that is used up is said as that, and is no debt. */
export const budgetWords = ({ per, planned, used }: BudgetView, words: Words): string => {
  const values = { used: spanWords(used, words), planned: spanWords(planned, words) }
  if (used >= planned) return words(per === 'all' ? 'budget.usedUp' : 'budget.usedUpWeek', values)
  return words(per === 'all' ? 'budget.used' : 'budget.usedWeek', values)
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()

/** The budget of the project of a name; null when it has none, or is new. */
export const budgetOf = (name: string, projects: readonly ProjectView[]): BudgetView | null =>
  projects.find((project) => same(project.name, name))?.budget ?? null

/** A cap to suggest: at most what is left of the budget, while anything is. Other caps can be chosen all the same. */
export const withinBudget = (cap: string, name: string, projects: readonly ProjectView[]): string => {
  const budget = budgetOf(name, projects)
  const left = budget === null ? 0 : budget.planned - budget.used
  return left > 0 && Number(cap) > left ? String(left) : cap
}
