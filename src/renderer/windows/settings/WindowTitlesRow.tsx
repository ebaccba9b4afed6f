import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useSetting } from './use-setting.ts'

/** Whether titles of windows are read, and with them whether coming back to one counts as going round. */
export const WindowTitlesRow = () => {
  const { words } = useWords()
  const { senses, values } = useSnapshot().settings
  const { name, value, answer, change } = useSetting('windowTitles')
  const { rulesOff } = values
  const turn = (on: boolean): void => {
    const asRule = on && rulesOff.includes('returning')
    change({ windowTitles: on, ...(asRule ? { rulesOff: rulesOff.filter((rule) => rule !== 'returning') } : {}) })
  }
  return (
    <SettingRow
      name={name}
      help={words(senses.titles ? 'settings.help.windowTitles' : 'settings.notTold.titles')}
      answer={answer}
    >
      {(ids) => (
        <Switch {...ids} on={value && !rulesOff.includes('returning')} disabled={!senses.titles} onTurn={turn} />
      )}
    </SettingRow>
  )
}
