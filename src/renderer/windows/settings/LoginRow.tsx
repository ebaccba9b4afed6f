import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useSetting } from './use-setting.ts'

/** Whether Enough starts with the computer. Where the system says no, the switch shows what is the case. */
export const LoginRow = () => {
  const { words } = useWords()
  const { loginRefused } = useSnapshot().settings
  const { name, value, answer, change } = useSetting('openAtLogin')
  const refused = loginRefused ? words('settings.notTold.login') : null
  return (
    <SettingRow name={name} help={words('settings.help.openAtLogin')} answer={answer ?? refused}>
      {(ids) => <Switch {...ids} on={value} onTurn={(openAtLogin) => change({ openAtLogin })} />}
    </SettingRow>
  )
}
