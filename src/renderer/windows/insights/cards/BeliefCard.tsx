import type { InsightsPage } from '@core/insights/page.ts'
import { useMemo } from 'react'
import { useWords } from '../../../enough.tsx'
import { BeliefChart, BELIEFS_SHOWN } from '../chart/BeliefChart.tsx'
import { Card, Quiet } from './Card.tsx'
import styles from './ChartCards.module.css'
import { Legend } from './Legend.tsx'
import { More } from './PlannedCard.tsx'

interface BeliefCardProps {
  readonly page: InsightsPage
  readonly onTables: () => void
}

/** The latest experiments that left a check out. */
export const BeliefCard = ({ page: { report, says }, onTables }: BeliefCardProps) => {
  const { words, say } = useWords()
  const { belief } = report
  const shown = useMemo(() => belief.slice(-BELIEFS_SHOWN), [belief])
  const title = words('experiment.chart.title')
  if (belief.length === 0)
    return (
      <Card title={title}>
        <Quiet title={words('experiment.chart.emptyTitle')} text={words('experiment.chart.emptyText')} />
      </Card>
    )
  return (
    <Card
      title={title}
      say={says.belief === null ? undefined : say(says.belief)}
      legend={<Legend of={['before', 'after']} />}
    >
      <div className={styles.chart}>
        <BeliefChart
          belief={shown}
          name={words('together.titled', { title, said: words('insights.summary.belief', { count: shown.length }) })}
        />
        <More count={belief.length - shown.length} onTables={onTables} />
      </div>
    </Card>
  )
}
