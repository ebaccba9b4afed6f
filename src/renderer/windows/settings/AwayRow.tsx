import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { SpanSelect } from './rows.tsx'
import { minutesOf } from './spans.ts'
import { useSetting } from './use-setting.ts'

const MINUTES = [5, 10, 15, 30]

/** Whether time without a key or a move is asked about, and after how much of it. */
export const AwayRow = () => {
  const { words } = useWords()
  const { idle } = useSnapshot().settings.senses
  const ask = useSetting('askAway')
  const after = useSetting('awayAfter')
  const help = idle ? words('settings.help.askAway', { count: minutesOf(after.value) }) : words('settings.notTold.idle')
  return (
    <SettingRow name={ask.name} help={help} answer={ask.answer ?? after.answer}>
      {(ids) => (
        <>
          {idle && (
            <SpanSelect
              setting="awayAfter"
              offered={MINUTES}
              ids={{ describedBy: ids.describedBy }}
              using={after}
              disabled={!ask.value}
            />
          )}
          <Switch {...ids} on={ask.value} disabled={!idle} onTurn={(askAway) => ask.change({ askAway })} />
        </>
      )}
    </SettingRow>
  )
}
