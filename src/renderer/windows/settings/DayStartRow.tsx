import { useState } from 'react'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { TimeField } from './TimeField.tsx'
import { useSetting } from './use-setting.ts'

/** When a day begins: what is done before it belongs to the day before. */
export const DayStartRow = () => {
  const { words } = useWords()
  const { most } = useSnapshot().settings
  const { name, value, answer, change } = useSetting('dayStart')
  const [isLate, setLate] = useState(false)
  const save = (dayStart: number): void => {
    const late = dayStart > most.dayStart
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
