import { useState } from 'react'
import { StatusLine } from '../../components/StatusLine.tsx'
import { classes } from '../../components/classes.ts'
import { LookOnce } from './LookOnce.tsx'
import { LookFound, LookQuestion, LookWait, type LookProps } from './LookParts.tsx'
import styles from './RunningPanel.module.css'

interface LookLowerProps extends LookProps {
  /** its timebox is still open */
  readonly open: boolean
  /** a refusal's sentence */
  readonly answer: string | null
}

/** The wish to look again: it is asked about once. Unanswered, nothing happens. */
export const LookLower = ({ look, open, answer, onCommand }: LookLowerProps) => {
  const [once, setOnce] = useState(false)
  if (once && look.step === 'looking') setOnce(false)
  const naming = once && look.step !== 'looking'
  const onOnce = (): void => setOnce(true)
  return (
    <div className={classes(styles.lower, (naming || (look.step === 'looking' && look.toFeelSure)) && styles.high)}>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      {naming ? (
        <LookOnce look={look} onCommand={onCommand} />
      ) : look.step === 'looking' ? (
        <LookFound look={look} onCommand={onCommand} />
      ) : look.step === 'waiting' ? (
        <LookWait look={look} open={open} onOnce={onOnce} onCommand={onCommand} />
      ) : (
        <LookQuestion look={look} onOnce={onOnce} onCommand={onCommand} />
      )}
    </div>
  )
}
