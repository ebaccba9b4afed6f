import type { InsightsPage } from '@core/insights/page.ts'
import { BeliefCard } from './cards/BeliefCard.tsx'
import { BudgetsCard } from './cards/BudgetsCard.tsx'
import { FirstCard } from './cards/FirstCard.tsx'
import { LoopsCard } from './cards/LoopsCard.tsx'
import { PlannedCard } from './cards/PlannedCard.tsx'
import { WinsCard } from './cards/WinsCard.tsx'
import { WordsCard } from './cards/WordsCard.tsx'
import styles from './Charts.module.css'
import type { Formats } from './formats.ts'

interface ChartsProps {
  readonly page: InsightsPage
  readonly formats: Formats
  readonly onTables: () => void
  /** the page is to be asked for again: something was written */
  readonly onKept: () => void
}

/** All cards of a period. */
export const Charts = ({ page, formats, onTables, onKept }: ChartsProps) => (
  <div className={styles.cards}>
    <FirstCard page={page} formats={formats} />
    <PlannedCard page={page} formats={formats} onTables={onTables} />
    <LoopsCard page={page} formats={formats} />
    <BeliefCard page={page} onTables={onTables} />
    <WinsCard key={page.report.period.from} page={page} formats={formats} alone={page.words === null} />
    {page.words !== null && <WordsCard page={page} week={page.words} formats={formats} onKept={onKept} />}
    {page.budgets.length > 0 && <BudgetsCard budgets={page.budgets} formats={formats} />}
  </div>
)
