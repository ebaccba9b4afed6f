import { LATEST_DAY_START } from '@core/setting-limits.ts'
import { useState } from 'react'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useWords } from '../../enough.tsx'
import { TimeField } from './TimeField.tsx'
import { useSetting } from './use-setting.ts'

/** When a day begins: what is done before it belongs to the day before. */
export const DayStartRow = () => {
  const { words } = useWords()
  const { name, value, answer, change } = useSetting('dayStart')
  const [isLate, setLate] = useState(false)
  const save = (dayStart: number): void => {
    const late = dayStart > LATEST_DAY_START
    setLate(late)
    if (!late) change({ dayStart })
  }
  return (
    <SettingRow
      name={name}
      help={words('settings.dayStart.help')}
      answer={isLate ? words('settings.dayStart.late') : answer}
    >
      {({ describedBy }) => <TimeField name={name} describedBy={describedBy} value={value} onSave={save} />}
    </SettingRow>
  )
}
