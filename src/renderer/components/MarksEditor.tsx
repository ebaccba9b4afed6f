import { useWords } from '../enough.tsx'
import { classes } from './classes.ts'
import styles from './Marks.module.css'

/** How many marks a timebox may have. */
export const MARK_ROWS = 3

interface MarksEditorProps {
  readonly marks: readonly string[]
  /** how many rows show; the others keep what they hold */
  readonly rows: number
  readonly labelledBy: string
  readonly onWrite: (marks: readonly string[]) => void
}

/** Up to three sentences of what good enough means, in plain words. */
export const MarksEditor = ({ marks, rows, labelledBy, onWrite }: MarksEditorProps) => {
  const { words } = useWords()
  const shown = Array.from({ length: rows }, (_, index) => index)
  const written = (at: number, mark: string): readonly string[] =>
    Array.from({ length: MARK_ROWS }, (_, index) => (index === at ? mark : (marks[index] ?? '')))
  return (
    <ul className={classes(styles.editor, rows === 1 && styles.one)} aria-labelledby={labelledBy}>
      {shown.map((index) => (
        <li key={index}>
          <input
            className={styles.input}
            dir="auto"
            autoComplete="off"
            value={marks[index] ?? ''}
            placeholder={index === 0 ? words('start.markExample') : undefined}
            aria-label={words('start.markNumber', { count: index + 1 })}
            onChange={(event) => onWrite(written(index, event.target.value))}
          />
        </li>
      ))}
    </ul>
  )
}
