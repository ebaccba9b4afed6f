import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useId, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react'
import { IconButton, LinkButton } from '../../components/Button.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { dayLater, dayWords } from './day-words.ts'
import styles from './DayChoice.module.css'

/** No evening is older: a year that is still being typed is none. */
const EARLIEST = '2000-01-01'

interface DateProps {
  readonly day: string
  readonly today: string
  readonly onChoose: (day: string) => void
}

interface DayChoiceProps extends DateProps {
  /** Look through what was written in other evenings. */
  readonly onBefore: () => void
}

/** The day, and a quiet way to another one: by a step, by its date, or by what was written. No calendar, so that no day is shown as a hole. */
export const DayChoice = ({ day, today, onChoose, onBefore }: DayChoiceProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const id = useId()
  const [open, setOpen] = useState(day !== today)
  return (
    <span className={styles.choice}>
      <button
        type="button"
        className={styles.day}
        title={words('reflection.otherDay')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {dayWords(day, today, language)}
      </button>
      <span id={id} className={styles.ways} hidden={!open}>
        <IconButton
          icon={ChevronLeft}
          size="s"
          className={styles.way}
          name={words('reflection.dayBefore')}
          onClick={() => onChoose(dayLater(day, -1))}
        />
        <DateField day={day} today={today} onChoose={onChoose} />
        <IconButton
          icon={ChevronRight}
          size="s"
          className={styles.way}
          name={words('reflection.dayAfter')}
          disabled={day >= today}
          onClick={() => onChoose(dayLater(day, 1))}
        />
        <LinkButton className={styles.before} onClick={onBefore}>
          {words('reflection.before')}
        </LinkButton>
      </span>
    </span>
  )
}

/** A date that is typed counts when it is whole: with Enter, or when the field is left. One that is picked counts at once. */
const DateField = ({ day, today, onChoose }: DateProps) => {
  const { words } = useWords()
  const [date, setDate] = useState(day)
  const typing = useRef(false)
  const take = (wanted: string): void => {
    if (wanted !== day && wanted >= EARLIEST && wanted <= today) onChoose(wanted)
  }
  const onChange = ({ target: { value } }: ChangeEvent<HTMLInputElement>): void => {
    setDate(value)
    if (!typing.current) take(value)
  }
  const onKey = (event: KeyboardEvent): void => {
    typing.current = true
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    take(date)
  }
  return (
    <input
      type="date"
      className={styles.date}
      min={EARLIEST}
      max={today}
      value={date}
      aria-label={words('reflection.date')}
      onChange={onChange}
      onKeyDown={onKey}
      onPointerDown={() => {
        typing.current = false
      }}
      onBlur={() => take(date)}
    />
  )
}
