import { BY_DAYS, type ByDay } from '@core/boundaries/rule.ts'
import { WEEKDAYS } from '@core/reflection/weekly.ts'
import { ToggleChip } from '../../components/Chips.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import styles from './Boundaries.module.css'
import { shortDay } from '../../weekday-names.ts'

interface JoyDaysProps {
  readonly days: readonly ByDay[]
  readonly onChoose: (days: readonly ByDay[]) => void
}

/** The weekdays it is on, any number of them. */
export const JoyDays = ({ days, onChoose }: JoyDaysProps) => {
  const { words } = useWords()
  const { language } = useSnapshot()
  return (
    <fieldset className={styles.days} aria-label={words('settings.joy.days')}>
      {WEEKDAYS.map((weekday, index) => {
        const day = BY_DAYS[index] ?? 'MO'
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
