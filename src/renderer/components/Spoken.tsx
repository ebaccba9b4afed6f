import styles from './Spoken.module.css'

interface SpokenProps {
  /** for what it names */
  readonly id?: string
  /** read aloud by itself when it changes */
  readonly live?: boolean
  readonly children: string
}

/** Words for a screen reader, where the eye has a drawing. */
export const Spoken = ({ id, live = false, children }: SpokenProps) =>
  live ? (
    <output className={styles.spoken}>{children}</output>
  ) : (
    <span id={id} className={styles.spoken}>
      {children}
    </span>
  )
