import { SENSITIVITIES } from '@core/loops/sensitivity.ts'
import { SettingGroup, SettingRow } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { ObservedRow } from './ObservedRow.tsx'
import { PauseRow } from './PauseRow.tsx'
import { ChoiceRow } from './rows.tsx'
import { RuleRow, switched } from './RuleRow.tsx'
import { StoredRow } from './StoredRow.tsx'
import { WindowTitlesRow } from './WindowTitlesRow.tsx'
import styles from './LoopsSection.module.css'

/** What counts as going round, and what is looked at to notice it. */
export const LoopsSection = () => {
  const { words } = useWords()
  const { rules } = useSnapshot().settings
  return (
    <>
      <SettingGroup low>
        {switched(rules).map((rule) => (
          <RuleRow key={rule} rule={rule} />
        ))}
      </SettingGroup>
      <SettingGroup name={words('settings.loops.speak')}>
        <ChoiceRow setting="sensitivity" choices={SENSITIVITIES} help={words('settings.help.sensitivity')} />
      </SettingGroup>
      <SettingGroup low name={words('settings.loops.seen')}>
        <SettingRow name={words('settings.loops.file')} help={words('settings.loops.fileHelp')}>
          {() => <span className={styles.where}>{words('settings.loops.fileWhere')}</span>}
        </SettingRow>
        <WindowTitlesRow />
        <PauseRow />
        <ObservedRow />
        <StoredRow />
      </SettingGroup>
    </>
  )
}
