import type { Budget } from '@core/insights/page.ts'
import type { DurationMs } from '@core/time.ts'
import { useWords } from '../../../enough.tsx'
import type { Formats } from '../formats.ts'
import { Card } from './Card.tsx'
import styles from './BudgetsCard.module.css'

interface BudgetsCardProps {
  readonly budgets: readonly Budget[]
  readonly formats: Formats
}

/** What projects had planned, used and left when the day was closed, in plain words. */
export const BudgetsCard = ({ budgets, formats }: BudgetsCardProps) => {
  const { words } = useWords()
  return (
    <Card title={words('insights.budget.title')} className={styles.budgets}>
      <ul className={styles.list}>
        {budgets.map((budget) => (
          <li key={`${budget.per} ${budget.project}`}>
            <BudgetLine budget={budget} formats={formats} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const BudgetLine = ({ budget, formats }: { readonly budget: Budget; readonly formats: Formats }) => {
  const { words } = useWords()
  const { per, planned, used } = budget
  const project = per === 'week' ? words('insights.budget.week', { project: budget.project }) : budget.project
  const spans = { project, planned: formats.lasted(planned), used: formats.lasted(used) }
  const left = restOf(planned, used)
  if (left === null) return words('insights.budget.more', spans)
  return left === 0
    ? words('insights.budget.used', spans)
    : words('insights.budget.left', { ...spans, left: formats.lasted(left) })
}

/** What is left of a budget; null when it took more, since there is no less than nothing. */
const restOf = (planned: DurationMs, used: DurationMs): number | null => (used > planned ? null : planned - used)
