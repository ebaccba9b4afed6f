import { SettingGroup } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { LanguageRow } from './LanguageRow.tsx'
import { ChoiceRow, StepRow } from './rows.tsx'

const THEMES = ['system', 'light', 'dark'] as const
const MOTIONS = ['system', 'reduce'] as const
const WEEK_STARTS = ['locale', 'monday', 'sunday', 'saturday'] as const

/** How the windows look. Times of day are written as the system writes them. */
export const AppearanceGroup = () => {
  const { words } = useWords()
  const { textSize } = useSnapshot().settings.values
  return (
    <SettingGroup name={words('settings.timeboxes.appearance')}>
      <ChoiceRow setting="theme" choices={THEMES} />
      <StepRow setting="textSize" range={[90, 130]} step={10} text={words('settings.percent', { count: textSize })} />
      <ChoiceRow setting="motion" choices={MOTIONS} help={words('settings.help.motion')} />
      <LanguageRow />
      <ChoiceRow setting="weekStart" choices={WEEK_STARTS} help={words('settings.help.weekStart')} />
    </SettingGroup>
  )
}
