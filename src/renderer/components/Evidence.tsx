import type { ChangesView, EvidenceView } from '@core/views/noticed-view.ts'
import { Fragment } from 'react'
import { usePieces } from '../enough.tsx'
import { iconOfRule } from '../rule-icons.ts'
import { Changes } from './Changes.tsx'
import { classes } from './classes.ts'
import styles from './Evidence.module.css'
import { Icon } from './Icon.tsx'

interface EvidenceProps {
  /** for the window that it describes */
  readonly id?: string
  readonly evidence: readonly EvidenceView[]
  readonly changes?: ChangesView | null
  readonly className?: string | undefined
}

/** What was seen: one to three facts, each a number or a time, and how much the last saves changed. */
export const Evidence = ({ id, evidence, changes = null, className }: EvidenceProps) => {
  const piecesOf = usePieces()
  return (
    <div id={id} className={classes(styles.panel, changes !== null && styles.beside, className)}>
      <ul>
        {evidence.map(({ rule, text }) => (
          <li key={rule} className={styles.fact}>
            <Icon of={iconOfRule(rule)} className={styles.icon} />
            <span className={styles.words}>
              {piecesOf(text).map(({ words, stressed }) =>
                stressed ? <b key={words}>{words}</b> : <Fragment key={words}>{words}</Fragment>,
              )}
            </span>
          </li>
        ))}
      </ul>
      {changes !== null && <Changes of={changes} />}
    </div>
  )
}
