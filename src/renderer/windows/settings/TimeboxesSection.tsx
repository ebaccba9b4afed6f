import { Chip, Chips } from '../../components/Chips.tsx'
import { SettingGroup, SettingRow } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { AppearanceGroup } from './AppearanceGroup.tsx'
import { AwayRow } from './AwayRow.tsx'
import { CapsRow } from './CapsRow.tsx'
import { DayStartRow } from './DayStartRow.tsx'
import { LoginRow } from './LoginRow.tsx'
import { ChoiceRow, SpanRow, StepRow, SwitchRow } from './rows.tsx'
import { ShortcutRow } from './ShortcutRow.tsx'
import { minutesOf, offeredWith, spanOf } from './spans.ts'
import { TemplatesGroup } from './TemplatesGroup.tsx'
import { useSetting } from './use-setting.ts'

const LENGTHS = [3, 5, 10, 15]
const SLEEPS = ['freeze', 'run'] as const

/** How long is long enough: caps, a bit more time, time away, how the app looks, and when it starts. */
export const TimeboxesSection = () => {
  const { words } = useWords()
  const { extensionCount } = useSnapshot().settings.values
  return (
    <>
      <SettingGroup>
        <UsualCapRow />
        <SwitchRow setting="suggestCap" help={words('settings.help.suggestCap')} />
      </SettingGroup>
      <SettingGroup name={words('settings.timeboxes.more')}>
        <StepRow
          setting="extensionCount"
          range={[0, 5]}
          text={String(extensionCount)}
          help={words('settings.help.extensionCount', { count: extensionCount })}
        />
        <SpanRow setting="extensionLength" offered={LENGTHS} />
        <SwitchRow setting="askReason" help={words('settings.help.askReason')} />
      </SettingGroup>
      <SettingGroup name={words('settings.timeboxes.away')}>
        <AwayRow />
      </SettingGroup>
      <SettingGroup name={words('settings.timeboxes.shortcut')}>
        <ShortcutRow setting="shortcut" />
        <ShortcutRow setting="shipShortcut" />
        <ShortcutRow setting="lookShortcut" />
      </SettingGroup>
      <SettingGroup name={words('settings.timeboxes.sleep')}>
        <ChoiceRow setting="inSleep" choices={SLEEPS} help={words('settings.help.inSleep')} />
        <SwitchRow setting="countShortSleeps" help={words('settings.help.countShortSleeps')} />
      </SettingGroup>
      <AppearanceGroup />
      <SettingGroup name={words('settings.timeboxes.offered')}>
        <CapsRow />
        <DayStartRow />
      </SettingGroup>
      <SettingGroup name={words('settings.timeboxes.startUp')}>
        <LoginRow />
      </SettingGroup>
      <TemplatesGroup />
    </>
  )
}

/** The cap of a task that is new, out of those that Start offers. */
const UsualCapRow = () => {
  const { words } = useWords()
  const { caps } = useSnapshot().settings.values
  const { name, value, answer, change } = useSetting('usualCap')
  const set = minutesOf(value)
  return (
    <SettingRow name={name} help={words('settings.help.usualCap')} answer={answer}>
      {({ labelledBy }) => (
        <Chips labelledBy={labelledBy}>
          {offeredWith(caps.map(minutesOf), set).map((count) => (
            <Chip
              key={count}
              small
              group={labelledBy}
              chosen={count === set}
              name={words('settings.minutes', { count })}
              onChoose={() => change({ usualCap: spanOf(count) })}
            >
              {count === set ? words('start.minutes', { count }) : String(count)}
            </Chip>
          ))}
        </Chips>
      )}
    </SettingRow>
  )
}
