import styles from './Spoken.module.css'

interface SpokenProps {
  /** read aloud by itself when it changes */
  readonly live?: boolean
  readonly children: string
}

/** Words for a screen reader, where the eye has a drawing. */
export const Spoken = ({ live = false, children }: SpokenProps) =>
  live ? <output className={styles.spoken}>{children}</output> : <span className={styles.spoken}>{children}</span>
