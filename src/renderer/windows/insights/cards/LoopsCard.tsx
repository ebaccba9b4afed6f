import type { InsightsPage } from '@core/insights/page.ts'
import { useWords } from '../../../enough.tsx'
import { LoopsByDayChart } from '../chart/LoopsByDayChart.tsx'
import type { Formats } from '../formats.ts'
import { Card, Quiet } from './Card.tsx'
import styles from './ChartCards.module.css'
import { Legend } from './Legend.tsx'

interface LoopsCardProps {
  readonly page: InsightsPage
  readonly formats: Formats
}

/** When loops were noticed. There is no total of them anywhere. */
export const LoopsCard = ({ page: { report, says }, formats }: LoopsCardProps) => {
  const { words, say } = useWords()
  const { loops, period } = report
  const title = words('insights.loops')
  if (loops.marks.length === 0)
    return (
      <Card title={title}>
        <Quiet title={words('insights.empty.loops')} text={words(`insights.empty.loopsText.${period.view}`)} />
      </Card>
    )
  return (
    <Card
      title={title}
      say={says.loops === null ? undefined : say(says.loops)}
      legend={<Legend of={['left', 'stayed']} />}
    >
      <div className={styles.chart}>
        <LoopsByDayChart
          loops={loops}
          period={period}
          name={`${title}. ${words('insights.summary.loops')}`}
          formats={formats}
        />
      </div>
    </Card>
  )
}
