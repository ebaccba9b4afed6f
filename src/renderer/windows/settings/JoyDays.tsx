import { BY_DAYS, type ByDay } from '@core/boundaries/rule.ts'
import { WEEKDAYS } from '@core/reflection/weekly.ts'
import { ToggleChip } from '../../components/Chips.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import styles from './Boundaries.module.css'
import { shortDay } from '../../weekday-names.ts'
import { useWeekdays } from './use-weekdays.ts'

interface JoyDaysProps {
  readonly days: readonly ByDay[]
  readonly onChoose: (days: readonly ByDay[]) => void
}

/** The weekdays it is on, any number of them. */
export const JoyDays = ({ days, onChoose }: JoyDaysProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  const weekdays = useWeekdays()
  return (
    <fieldset className={styles.days} aria-label={words('settings.joy.days')}>
      {weekdays.map((weekday) => {
        const day = BY_DAYS[WEEKDAYS.indexOf(weekday)] ?? 'MO'
        return (
          <ToggleChip
            key={day}
            chosen={days.includes(day)}
            onChoose={(chosen) => onChoose(chosen ? [...days, day] : days.filter((one) => one !== day))}
          >
            {shortDay(weekday, language)}
          </ToggleChip>
        )
      })}
    </fieldset>
  )
}
