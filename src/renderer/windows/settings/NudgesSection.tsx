import { SettingGroup } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { QuietHoursRow } from './QuietHoursRow.tsx'
import { SoundRow } from './SoundRow.tsx'
import { ChoiceRow, SpanRow, SwitchRow } from './rows.tsx'

const CAP_STYLES = ['tray', 'notification', 'window', 'screen'] as const
const LOOP_STYLES = ['notification', 'window'] as const
const GAPS = [5, 10, 15, 30, 60]

/** How attention is asked for, and when it is not. */
export const NudgesSection = () => {
  const { words } = useWords()
  const { senses } = useSnapshot().settings
  return (
    <>
      <SettingGroup>
        <ChoiceRow setting="atCap" choices={CAP_STYLES} />
        <ChoiceRow setting="atLoop" choices={LOOP_STYLES} />
        <SwitchRow setting="tellExtensionEnd" />
        <SwitchRow setting="wordBefore" help={words('settings.help.wordBefore')} />
        <SwitchRow setting="tellShipped" help={words('settings.help.tellShipped')} />
        <SwitchRow setting="tellPaused" help={words('settings.help.tellPaused')} />
      </SettingGroup>
      <SettingGroup name={words('settings.nudges.quiet')}>
        <SwitchRow
          setting="quietFullScreen"
          help={words('settings.help.quietFullScreen')}
          reason={senses.fullScreen ? null : words('settings.notTold.fullScreen')}
        />
        <SwitchRow
          setting="quietDoNotDisturb"
          reason={senses.doNotDisturb ? null : words('settings.notTold.doNotDisturb')}
        />
        <SwitchRow
          setting="waitForLull"
          help={words('settings.help.waitForLull')}
          reason={senses.idle ? null : words('settings.notTold.typing')}
        />
        <SpanRow setting="nudgeGap" offered={GAPS} />
        <QuietHoursRow />
      </SettingGroup>
      <SettingGroup name={words('settings.nudges.sound')}>
        <SoundRow />
      </SettingGroup>
    </>
  )
}
