import type { InsightsPage } from '@core/insights/page.ts'
import { useMemo } from 'react'
import { LinkButton } from '../../../components/Button.tsx'
import { useWords } from '../../../enough.tsx'
import { PlannedChart, TASKS_SHOWN } from '../chart/PlannedChart.tsx'
import type { Formats } from '../formats.ts'
import { Card, Quiet } from './Card.tsx'
import { Legend } from './Legend.tsx'
import styles from './ChartCards.module.css'

interface PlannedCardProps {
  readonly page: InsightsPage
  readonly formats: Formats
  readonly onTables: () => void
}

/** The tasks that took longest, with their plans; more of them are in the tables. */
export const PlannedCard = ({ page: { report, says }, formats, onTables }: PlannedCardProps) => {
  const { words, say } = useWords()
  const { tasks } = report
  const shown = useMemo(() => tasks.slice(0, TASKS_SHOWN), [tasks])
  const title = words('insights.planned')
  if (tasks.length === 0)
    return (
      <Card title={title}>
        <Quiet title={words('insights.empty.planned')} text={words('insights.empty.plannedText')} />
      </Card>
    )
  return (
    <Card
      title={title}
      say={says.planned === null ? undefined : say(says.planned)}
      also={says.goalposts === null ? undefined : say(says.goalposts)}
      legend={<Legend of={['planned', 'took']} />}
    >
      <div className={styles.chart}>
        <PlannedChart
          tasks={shown}
          name={words('together.titled', { title, said: words('insights.summary.planned', { count: shown.length }) })}
          formats={formats}
        />
        <More count={tasks.length - shown.length} onTables={onTables} />
      </div>
    </Card>
  )
}

interface MoreProps {
  /** how many are not drawn */
  readonly count: number
  readonly onTables: () => void
}

/** The way to what is not drawn, in the corner that axes leave free. */
export const More = ({ count, onTables }: MoreProps) => {
  const { words } = useWords()
  if (count === 0) return null
  const name = words('insights.moreInTables', { count })
  return (
    <LinkButton className={styles.more} aria-label={name} title={name} onClick={onTables}>
      {words('insights.more', { count })}
    </LinkButton>
  )
}
