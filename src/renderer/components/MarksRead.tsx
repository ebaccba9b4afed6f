import { useId } from 'react'
import { useWords } from '../enough.tsx'
import styles from './Marks.module.css'

interface MarksReadProps {
  readonly marks: readonly string[]
  /** when they were decided */
  readonly at: number
}

/** What was decided, as plain sentences behind a rule. Nothing to tick: a box would cause a check. */
export const MarksRead = ({ marks, at }: MarksReadProps) => {
  const { words } = useWords()
  const id = useId()
  return (
    <section className={styles.read} aria-labelledby={id}>
      <h2 id={id}>{words('prompt.decided', { time: { clock: at } })}</h2>
      <ul>
        {marks.map((mark, index) => (
          // Marks have no identity of their own, and two may read the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} dir="auto">
            {mark}
          </li>
        ))}
      </ul>
    </section>
  )
}
