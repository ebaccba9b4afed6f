import { useState } from 'react'
import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useWords } from '../../enough.tsx'
import { useKeptDraft } from '../../use-kept-draft.ts'
import styles from './QuietHoursRow.module.css'
import { spanAt, timeOf } from './spans.ts'
import { useSetting } from './use-setting.ts'

/** Hours in which nothing speaks; they may pass midnight. */
export const QuietHoursRow = () => {
  const { words } = useWords()
  const { name, value: hours, answer, change } = useSetting('quietHours')
  return (
    <SettingRow name={name} help={words('settings.help.quietHours')} answer={answer}>
      {(ids) => (
        <>
          <span className={styles.hours}>
            <TimeField
              name={words('settings.quietHours.from')}
              value={hours.from}
              onSave={(from) => change({ quietHours: { ...hours, from } })}
            />
            <span aria-hidden className={styles.to}>
              {words('settings.quietHours.to')}
            </span>
            <TimeField
              name={words('settings.quietHours.until')}
              value={hours.to}
              onSave={(to) => change({ quietHours: { ...hours, to } })}
            />
          </span>
          <Switch {...ids} on={hours.on} onTurn={(on) => change({ quietHours: { ...hours, on } })} />
        </>
      )}
    </SettingRow>
  )
}

interface TimeFieldProps {
  readonly name: string
  /** milliseconds after midnight */
  readonly value: number
  readonly onSave: (value: number) => void
}

/** A time of day. What is typed is the field's own until it is left; half a time is never saved. */
const TimeField = ({ name, value, onSave }: TimeFieldProps) => {
  const [writing, setWriting] = useState(false)
  const kept = useKeptDraft(timeOf(value), (draft) => {
    const span = spanAt(draft)
    if (span !== null && span !== value) onSave(span)
  })
  return (
    <input
      type="time"
      className={styles.time}
      aria-label={name}
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
