import type { LocalDay } from '@core/time.ts'
import type { Note } from '@core/words/notes.ts'
import { tagOf } from '@shared/i18n.ts'
import { memo, useId } from 'react'
import { LinkButton } from '../../components/Button.tsx'
import { classes } from '../../components/classes.ts'
import { useSnapshot, useWords } from '../../enough.tsx'
import { byDay, dayName, type NoteDay } from './note-days.ts'
import styles from './NoteDays.module.css'

interface NoteDaysProps {
  readonly notes: readonly Note[]
  readonly onOpen: (day: LocalDay) => void
}

/** Notes, day by day. */
export const NoteDays = ({ notes, onOpen }: NoteDaysProps) => (
  <>
    {byDay(notes).map((day) => (
      <OneDay key={day.day} day={day} onOpen={onOpen} />
    ))}
  </>
)

interface OneDayProps {
  readonly day: NoteDay
  readonly onOpen: (day: LocalDay) => void
}

const OneDay = ({ day: { day, notes }, onOpen }: OneDayProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const id = useId()
  return (
    <section aria-labelledby={`${id}day`} className={styles.day}>
      <div className={styles.head}>
        <h2 id={`${id}day`} className={styles.name}>
          {dayName(day, tagOf(language))}
        </h2>
        <LinkButton id={`${id}open`} aria-labelledby={`${id}open ${id}day`} onClick={() => onOpen(day)}>
          {words('words.openDay')}
        </LinkButton>
      </div>
      <ul className={styles.card}>
        {notes.map((note) => (
          <OneNote key={note.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

/** What was written, and what kind of note it is. */
const OneNote = memo(({ note: { kind, texts } }: { readonly note: Note }) => {
  const { words } = useWords()
  return (
    <li className={styles.note}>
      <span className={styles.kind}>{words(`words.kinds.${kind}`)}</span>
      <div className={classes(styles.texts, kind !== 'evening' && styles.leads)}>
        {texts.map((text, index) => (
          // A note is shown whole and its parts keep no state; the same sentence may stand in it twice.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </div>
    </li>
  )
})
