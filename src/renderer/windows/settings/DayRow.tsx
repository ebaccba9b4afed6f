import type { WorkHours } from '@core/boundaries/work-hours.ts'
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { Spoken } from '../../components/Spoken.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import styles from './Hours.module.css'
import { barOf, type Scale } from './hours-scale.ts'
import { minutesOf } from './spans.ts'
import { TimeField } from './TimeField.tsx'
import { rangeOf, shortDay, type Weekday } from '../../weekday-names.ts'

type Hours = WorkHours[Weekday]

interface DayRowProps {
  readonly day: Weekday
  readonly hours: Hours
  readonly scale: Scale
  readonly onChange: (change: { readonly on?: boolean; readonly from?: number; readonly to?: number }) => void
}

/** One day: its hours as a bar and in words, which can be changed where they stand. */
export const DayRow = ({ day, hours, scale, onChange }: DayRowProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const name = words(`settings.choices.${day}`)
  const clock = (span: number): string => words('settings.boundaries.time', { time: { wall: minutesOf(span) } })
  const range = rangeOf(clock(hours.from), clock(hours.to))
  const left = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setEditing(false)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    setEditing(false)
    // When the button stands in the place of the fields again.
    requestAnimationFrame(() => change.current?.focus())
  }
  return (
    <li className={styles.day}>
      <span aria-hidden>{shortDay(day, language)}</span>
      <Spoken id={`${id}name`}>{name}</Spoken>
      {editing && hours.on ? (
        // Its fields answer to keys; here their Enter and Esc are heard, which end the changing.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <fieldset className={styles.editing} aria-label={name} onBlur={left} onKeyDown={onKey}>
          <TimeField
            name={words('settings.boundaries.from', { day: name })}
            value={hours.from}
            first
            onSave={(from) => onChange({ from })}
          />
          <span aria-hidden className={styles.to}>
            {words('settings.quietHours.to')}
          </span>
          <TimeField
            name={words('settings.boundaries.until', { day: name })}
            value={hours.to}
            onSave={(to) => onChange({ to })}
          />
        </fieldset>
      ) : (
        <>
          <Bar hours={hours} scale={scale} />
          {hours.on ? (
            <button
              ref={change}
              type="button"
              className={styles.time}
              aria-label={words('settings.boundaries.change', { day: name, hours: range })}
              onClick={() => setEditing(true)}
            >
              {range}
            </button>
          ) : (
            <span className={styles.yours}>{words('settings.boundaries.yours')}</span>
          )}
        </>
      )}
      <Switch labelledBy={`${id}name`} on={hours.on} onTurn={(on) => onChange({ on })} />
    </li>
  )
}

/** The same in a picture: it says nothing more than the words beside it. */
const Bar = ({ hours, scale }: { readonly hours: Hours; readonly scale: Scale }) => {
  const { start, end } = barOf(hours, scale)
  return (
    <span aria-hidden className={styles.bar}>
      {hours.on && hours.from !== hours.to && (
        <span className={styles.hours} style={{ insetInlineStart: `${start}%`, insetInlineEnd: `${end}%` }} />
      )}
    </span>
  )
}
