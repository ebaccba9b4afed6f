import { SettingGroup } from '../../components/SettingRow.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { DayRow } from './DayRow.tsx'
import { scaleOf } from './hours-scale.ts'
import styles from './Hours.module.css'
import { SwitchRow } from './rows.tsx'
import { useSetting } from './use-setting.ts'
import { useWeekdays } from './use-weekdays.ts'

/** Work hours of all seven days, and what a start after them asks. */
export const HoursGroup = () => {
  const { words } = useWords()
  const weekdays = useWeekdays()
  const { value: workHours, answer, change } = useSetting('workHours')
  const scale = scaleOf(weekdays.map((day) => workHours[day]).filter(({ on }) => on))
  return (
    <SettingGroup low>
      <ul
        className={styles.days}
        aria-label={words('settings.names.workHours')}
        data-setting={words('settings.names.workHours')}
      >
        {weekdays.map((day) => (
          <DayRow
            key={day}
            day={day}
            hours={workHours[day]}
            scale={scale}
            onChange={(hours) => change({ workHours: { ...workHours, [day]: { ...workHours[day], ...hours } } })}
          />
        ))}
      </ul>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <SwitchRow setting="askAfterHours" help={words('settings.boundaries.afterHours')} />
    </SettingGroup>
  )
}
