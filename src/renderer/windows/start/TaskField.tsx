import type { KeyboardEvent, Ref } from 'react'
import { Keys } from '../../components/Keys.tsx'
import { Mark } from '../../components/Mark.tsx'
import { useWords } from '../../enough.tsx'
import styles from './TaskField.module.css'

const MARK_SIZE = 22
/** A title that is too long is refused with a sentence, so a little more can be written than fits. */
const WRITABLE = 2000

interface TaskFieldProps {
  readonly title: string
  /** it is asked about, and not to be written */
  readonly fixed: boolean
  readonly field: Ref<HTMLInputElement>
  /** id of the list of remembered tasks, and of its chosen row */
  readonly listId: string
  readonly open: boolean
  readonly activeId: string | undefined
  readonly describedBy: string | undefined
  readonly onWrite: (title: string) => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onLeave: () => void
}

/** What is in front of you: the one field that has the focus when the window opens. */
export const TaskField = (props: TaskFieldProps) => {
  const { title, fixed, field, listId, open, activeId, describedBy, onWrite, onKey, onLeave } = props
  const { words } = useWords()
  return (
    <header className={styles.header}>
      <Mark size={MARK_SIZE} />
      <input
        ref={field}
        className={styles.input}
        dir="auto"
        value={title}
        readOnly={fixed}
        placeholder={words('start.task')}
        aria-label={words('start.task')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-describedby={describedBy}
        autoComplete="off"
        maxLength={WRITABLE}
        onChange={(event) => onWrite(event.target.value)}
        onKeyDown={onKey}
        onBlur={onLeave}
      />
      {open && <Keys of={['Esc']} />}
    </header>
  )
}
