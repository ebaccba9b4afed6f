import { useState } from 'react'
import { useKeptDraft } from '../../use-kept-draft.ts'
import { spanAt, timeOf } from './spans.ts'
import styles from './TimeField.module.css'

interface TimeFieldProps {
  readonly name: string
  /** id of what explains it */
  readonly describedBy?: string | undefined
  /** milliseconds after midnight */
  readonly value: number
  /** it has just come, and takes the focus */
  readonly first?: boolean
  readonly onSave: (value: number) => void
}

/** A time of day. What is typed is the field's own until it is left; half a time is never saved. */
export const TimeField = ({ name, describedBy, value, first = false, onSave }: TimeFieldProps) => {
  const [writing, setWriting] = useState(false)
  const kept = useKeptDraft(timeOf(value), (draft) => {
    const span = spanAt(draft)
    if (span !== null && span !== value) onSave(span)
  })
  return (
    <input
      type="time"
      ref={first ? takeFocus : undefined}
      className={styles.time}
      aria-label={name}
      aria-describedby={describedBy}
      value={writing ? kept.draft : timeOf(value)}
      onFocus={() => {
        kept.reset(timeOf(value))
        setWriting(true)
      }}
      onChange={(event) => kept.write(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') kept.flush()
      }}
      onBlur={() => {
        kept.flush()
        setWriting(false)
      }}
    />
  )
}

const takeFocus = (field: HTMLInputElement | null): void => field?.focus()
