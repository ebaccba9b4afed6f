import { useId, type ReactNode } from 'react'
import { classes } from '../../../components/classes.ts'
import styles from './Card.module.css'

interface CardProps {
  readonly title: string
  /** small words beside the title */
  readonly aside?: string | undefined
  readonly legend?: ReactNode
  /** one sentence that says what to see */
  readonly say?: string | undefined
  /** a second sentence: one fact, on a line of its own */
  readonly also?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A card: its title, one plain sentence, a legend, and what it shows. */
export const Card = ({ title, aside, legend, say, also, className, children }: CardProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes(styles.card, className)}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {legend}
      </div>
      {say !== undefined && (
        <p className={styles.say} title={say}>
          {say}
        </p>
      )}
      {also !== undefined && (
        <p className={classes(styles.say, styles.also)} title={also}>
          {also}
        </p>
      )}
      {children}
    </section>
  )
}

interface QuietProps {
  readonly title: string
  readonly text: string
}

/** A pebble on the line, and a sentence that asks for nothing. */
export const Quiet = ({ title, text }: QuietProps) => (
  <div className={styles.quiet}>
    <svg className={styles.art} viewBox="0 0 160 32" fill="none" strokeLinecap="round" aria-hidden>
      <ellipse className={styles.pebble} cx="80" cy="19" rx="13" ry="6.5" />
      <path className={styles.line} d="M0 26H160" />
    </svg>
    <p className={styles.quietTitle}>{title}</p>
    <p className={styles.quietText}>{text}</p>
  </div>
)
