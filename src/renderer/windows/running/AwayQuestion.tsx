import type { TimeboxView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { Moon } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../enough.tsx'
import styles from './RunningPanel.module.css'

interface AwayQuestionProps {
  readonly timebox: Pick<TimeboxView, 'id'>
  readonly onCommand: (command: CommandInput) => void
}

/** Was the time away part of it? Unanswered, the timebox waits. */
export const AwayQuestion = ({ timebox: { id: timeboxId }, onCommand }: AwayQuestionProps) => {
  const { words } = useWords()
  return (
    <>
      <p id="away-ask" className={styles.ask}>
        {words('running.awayAsk')}
      </p>
      <fieldset aria-labelledby="away-ask" className={styles.answers}>
        <Button onClick={() => onCommand({ type: 'answerAway', timeboxId, count: false })}>
          {words('running.leaveOut')}
        </Button>
        <Button onClick={() => onCommand({ type: 'answerAway', timeboxId, count: true })}>
          {words('running.count')}
        </Button>
        <Button className={styles.whole} icon={Moon} onClick={() => onCommand({ type: 'park', timeboxId })}>
          {words('running.park')}
        </Button>
      </fieldset>
    </>
  )
}
