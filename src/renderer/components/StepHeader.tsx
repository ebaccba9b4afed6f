import { useWords } from '../enough.tsx'
import { classes } from './classes.ts'
import { Spoken } from './Spoken.tsx'
import styles from './StepHeader.module.css'

interface StepHeaderProps {
  /** which one this is, from 0 */
  readonly at: number
  readonly of: number
  readonly name: string
}

/** Pebbles, the current one long, and the step's name: where one is, with nothing to fill up. */
export const StepHeader = ({ at, of, name }: StepHeaderProps) => {
  const { words } = useWords()
  return (
    <div className={styles.steps}>
      <Spoken>{words('reflection.stepOf', { step: at + 1, of, name })}</Spoken>
      {Array.from({ length: of }, (_pebble, step) => (
        // oxlint-disable-next-line react/no-array-index-key -- a pebble is nothing but its place
        <i key={step} aria-hidden className={classes(step === at && styles.now, step < at && styles.done)} />
      ))}
      <span className={styles.name} aria-hidden>
        {name}
      </span>
    </div>
  )
}
