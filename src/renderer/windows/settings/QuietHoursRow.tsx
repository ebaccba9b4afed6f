import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useWords } from '../../enough.tsx'
import styles from './QuietHoursRow.module.css'
import { TimeField } from './TimeField.tsx'
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
