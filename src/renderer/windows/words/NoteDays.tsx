import type { LocalDay } from '@core/time.ts'
import type { Note } from '@core/words/notes.ts'
import { localeOf } from '../../locale-of.ts'
import { useId } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { byDay, dayName, type NoteDay } from './note-days.ts'
import styles from './NoteDays.module.css'
import { OneNote } from './OneNote.tsx'

interface NoteDaysProps {
  readonly notes: readonly Note[]
  readonly onOpen: (day: LocalDay) => void
  readonly onRemove: (note: Note) => void
}

/** Notes, day by day. */
export const NoteDays = ({ notes, ...rest }: NoteDaysProps) => (
  <>
    {byDay(notes).map((day) => (
      <OneDay key={day.day} day={day} {...rest} />
    ))}
  </>
)

interface OneDayProps extends Omit<NoteDaysProps, 'notes'> {
  readonly day: NoteDay
}

const OneDay = ({ day: { day, notes }, onOpen, onRemove }: OneDayProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const id = useId()
  return (
    <section aria-labelledby={`${id}day`} className={styles.day}>
      <div className={styles.head}>
        <h2 id={`${id}day`} className={styles.name}>
          {dayName(day, localeOf(language))}
        </h2>
        <LinkButton id={`${id}open`} aria-labelledby={`${id}open ${id}day`} onClick={() => onOpen(day)}>
          {words('words.openDay')}
        </LinkButton>
      </div>
      <ul className={styles.card}>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} onRemove={onRemove} />
        ))}
      </ul>
    </section>
  )
}
