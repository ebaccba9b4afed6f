import type { InsightsPage } from '@core/insights/page.ts'
import type { SmallWin } from '@core/insights/small-wins.ts'
import { Sun } from 'lucide-react'
import { useState } from 'react'
import { LinkButton } from '../../../components/Button.tsx'
import { classes } from '../../../components/classes.ts'
import { Icon } from '../../../components/Icon.tsx'
import { useWords } from '../../../enough.tsx'
import type { Formats } from '../formats.ts'
import { Card } from './Card.tsx'
import styles from './WinsCard.module.css'

/** As many as the card has room for. */
const SHOWN = 4

interface WinsCardProps {
  readonly page: InsightsPage
  readonly formats: Formats
  /** it has the row to itself */
  readonly alone: boolean
}

/** Small wins, the latest first, in the person's own words where there are some. */
export const WinsCard = ({ page: { report }, formats, alone }: WinsCardProps) => {
  const { words } = useWords()
  const { wins, period } = report
  const [all, setAll] = useState(false)
  const shown = all ? wins : wins.slice(0, SHOWN)
  const dayOf = (win: SmallWin): string =>
    period.view === 'week' ? formats.weekday(win.day, 'short') : formats.date(win.day)
  return (
    <Card title={words('insights.wins.title')} className={classes(alone && styles.alone)}>
      {wins.length === 0 ? (
        <p className={styles.none}>{words('words.emptyWins')}</p>
      ) : (
        <ul className={styles.wins}>
          {shown.map((win, place) => (
            // Wins are shown whole and keep no state; the same one may be there twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place} className={styles.win}>
              <Icon of={Sun} className={styles.sun} />
              <WinText win={win} />
              <span className={styles.day}>{dayOf(win)}</span>
            </li>
          ))}
        </ul>
      )}
      {wins.length > shown.length && (
        <LinkButton className={styles.more} onClick={() => setAll(true)}>
          {words('insights.wins.more', { count: wins.length - shown.length })}
        </LinkButton>
      )}
    </Card>
  )
}

const WinText = ({ win }: { readonly win: SmallWin }) => {
  const { words } = useWords()
  const text = win.what === 'written' ? win.text : words(`insights.wins.${win.what}`, { task: win.title })
  return (
    <span className={styles.text} title={text} dir={win.what === 'written' ? 'auto' : undefined}>
      {text}
    </span>
  )
}
