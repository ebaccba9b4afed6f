import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button.tsx'
import { MARK_ROWS, MarksEditor } from '../../components/MarksEditor.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import type { Marking } from './use-marking.ts'
import styles from './RunningPanel.module.css'

const TITLE = 'marks-ask'

interface MarksLowerProps {
  readonly marking: Marking
  /** a refusal's sentence */
  readonly answer: string | null
}

/** What good enough means, in the place of the buttons. Changing it is allowed, and said plainly before it is done. */
export const MarksLower = ({ marking, answer }: MarksLowerProps) => {
  const { words } = useWords()
  const place = useRef<HTMLFormElement>(null)
  useEffect(() => place.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={place}
      className={styles.lower}
      onSubmit={(event) => {
        event.preventDefault()
        marking.done()
      }}
    >
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <p id={TITLE} className={styles.ask}>
        {words('start.marks')}
      </p>
      <div className={styles.once}>
        <MarksEditor marks={marking.marks} rows={MARK_ROWS} labelledBy={TITLE} onWrite={marking.write} />
      </div>
      <p className={styles.moves}>{words('running.movesGoalpost')}</p>
      <div className={styles.answers}>
        <Button icon={Check} onClick={marking.done}>
          {words('running.marksDone')}
        </Button>
        <Button onClick={marking.leave}>{words('running.marksLeave')}</Button>
      </div>
      <input type="submit" hidden />
    </form>
  )
}
