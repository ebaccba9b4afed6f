import type { InsightsPage } from '@core/insights/page.ts'
import { useWords } from '../../../enough.tsx'
import { loopWords } from '../chart/loop-words.ts'
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
  const [first, second] = loops.marks
  if (first === undefined)
    return (
      <Card title={title}>
        <Quiet title={words('insights.empty.loops')} text={words(`insights.empty.loopsText.${period.view}`)} />
      </Card>
    )
  if (second === undefined)
    return (
      <Card title={title}>
        <Quiet title={formats.bin(first.day, loops.bin)} text={loopWords(first, loops, words, formats)} />
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
          name={words('together.titled', { title, said: words('insights.summary.loops') })}
          formats={formats}
        />
      </div>
    </Card>
  )
}
