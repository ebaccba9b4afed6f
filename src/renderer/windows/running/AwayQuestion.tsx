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

/** Was the time away part of it? Unanswered, it was not. */
export const AwayQuestion = ({ timebox: { id: timeboxId }, onCommand }: AwayQuestionProps) => {
  const { words } = useWords()
  return (
    <>
      <p id="away-ask" className={styles.ask}>
        {words('running.awayAsk')}
      </p>
      <fieldset aria-labelledby="away-ask" className={styles.answers}>
        <Button onClick={() => onCommand({ type: 'answerAway', timeboxId, answer: 'break' })}>
          {words('running.awayBreak')}
        </Button>
        <Button onClick={() => onCommand({ type: 'answerAway', timeboxId, answer: 'count' })}>
          {words('running.awayCount')}
        </Button>
        <Button onClick={() => onCommand({ type: 'answerAway', timeboxId, answer: 'otherWork' })}>
          {words('running.awayOtherWork')}
        </Button>
        <Button icon={Moon} onClick={() => onCommand({ type: 'park', timeboxId })}>
          {words('running.park')}
        </Button>
      </fieldset>
    </>
  )
}
