import type { LocalDay } from '@core/time.ts'
import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button, IconButton } from '../../components/Button.tsx'
import { SettingGroup } from '../../components/SettingRow.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { dayAt } from '../../zoned-at.ts'
import styles from './Boundaries.module.css'
import field from './TimeField.module.css'
import { useSetting } from './use-setting.ts'
import { dateWords } from '../../weekday-names.ts'

/** Holidays, one by one. Those of earlier years stay in the file until a new one is added, and are not shown. */
export const DaysOffGroup = () => {
  const { words } = useWords()
  const { at, zone, language } = useSnapshot()
  const { value: holidays, answer, change } = useSetting('holidays')
  const [day, setDay] = useState('')
  const id = useId()
  const today = dayAt(at, zone)
  const shown = holidays.filter((one) => one >= today)
  const add = (): void => {
    if (day === '') return
    change({ holidays: [...new Set([...shown, day])].toSorted() })
    setDay('')
  }
  return (
    <SettingGroup low near name={words('settings.names.holidays')} entries={shown.length}>
      <ul className={styles.list}>
        {shown.map((one) => (
          <Day
            key={one}
            name={dateWords(one, language)}
            onRemove={() => change({ holidays: without(holidays, one) })}
          />
        ))}
      </ul>
      <div className={styles.add}>
        <label htmlFor={id} className={styles.help}>
          {words('settings.boundaries.dayOff')}
        </label>
        <span className={styles.end}>
          <input
            id={id}
            type="date"
            className={field.time}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <Button size="s" icon={Plus} onClick={add}>
            {words('settings.boundaries.addDay')}
          </Button>
        </span>
        {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      </div>
    </SettingGroup>
  )
}

const without = (days: readonly LocalDay[], day: string): LocalDay[] => days.filter((one) => one !== day)

const Day = ({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) => {
  const { words } = useWords()
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <IconButton icon={X} size="s" name={words('settings.boundaries.removeDay', { day: name })} onClick={onRemove} />
    </li>
  )
}
