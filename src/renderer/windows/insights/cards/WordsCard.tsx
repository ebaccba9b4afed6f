import type { InsightsPage, WeekInWords } from '@core/insights/page.ts'
import { asSentences } from '@core/views/together.ts'
import { useWords } from '../../../enough.tsx'
import { mondayOf } from '../days.ts'
import type { Formats } from '../formats.ts'
import { Card } from './Card.tsx'
import { OwnSentence } from './OwnSentence.tsx'
import styles from './WordsCard.module.css'

interface WordsCardProps {
  readonly page: InsightsPage
  readonly week: WeekInWords
  readonly formats: Formats
  readonly onKept: () => void
}

/** A week in words: what was entered or measured, and a sentence of one's own. */
export const WordsCard = ({ page: { today }, week, formats, onKept }: WordsCardProps) => {
  const { words, say } = useWords()
  const { isLast, next, sentences } = week
  const running = week.week === mondayOf(today)
  const title = isLast
    ? words('insights.words.last')
    : running
      ? words('insights.words.running')
      : words('insights.words.week', { date: formats.date(week.week) })
  return (
    <Card
      title={title}
      aside={next === null ? undefined : words('insights.words.next', { day: { weekday: next } })}
      className={styles.words}
    >
      <p className={styles.sentences}>{asSentences(words, sentences.map(say))}</p>
      <OwnSentence key={week.week} week={week.week} own={week.own} onKept={onKept} />
    </Card>
  )
}
