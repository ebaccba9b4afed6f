import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import styles from './EntryForm.module.css'

interface EntryFormProps {
  readonly label?: string
  /** it stands in a card by itself, not in a row */
  readonly roomy?: boolean
  /** what keeps it, in a word or two */
  readonly save: string
  /** the sentence of a refusal */
  readonly answer: string | null
  readonly onSave: () => Promise<void>
  readonly onLeave: () => void
  /** what else can be done, after the two buttons */
  readonly others?: ReactNode
  readonly children: ReactNode
}

/** The form of something that a person keeps: its fields, and to keep it or to leave it. Enter in a field keeps it. */
export const EntryForm = ({
  label,
  roomy = false,
  save,
  answer,
  onSave,
  onLeave,
  others,
  children,
}: EntryFormProps) => {
  const { words } = useWords()
  return (
    <form
      className={classes(styles.form, roomy && styles.roomy)}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void onSave()
      }}
    >
      {children}
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.buttons}>
        <Button size="s" onClick={() => void onSave()}>
          {save}
        </Button>
        <Button size="s" variant="quiet" onClick={onLeave}>
          {words('words.cancel')}
        </Button>
        {others}
      </div>
      <input type="submit" hidden />
    </form>
  )
}
