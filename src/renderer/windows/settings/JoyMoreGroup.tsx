import { JOY_REMINDERS } from '@core/boundaries/joy-time.ts'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { SettingGroup, SettingRow } from '../../components/SettingRow.tsx'
import { useBridge, useWords } from '../../enough.tsx'
import { minutesOf, offeredWith, spanOf } from './spans.ts'
import { useSetting } from './use-setting.ts'

/** When joy time is said, and its way to and from calendars. */
export const JoyMoreGroup = () => {
  const { words } = useWords()
  return (
    <SettingGroup low near name={words('settings.joy.more')}>
      <ReminderRow />
      <CalendarRow />
    </SettingGroup>
  )
}

const ReminderRow = () => {
  const { words } = useWords()
  const { name, value, answer, change } = useSetting('joyReminder')
  const quiet = useSetting('quietHours').value.on
  const options = offeredWith(JOY_REMINDERS, minutesOf(value)).map((count) => ({
    value: String(count),
    name: count === 0 ? words('settings.choices.off') : words('settings.joy.before', { count }),
  }))
  return (
    <SettingRow name={name} help={quiet ? words('settings.joy.inQuiet') : undefined} answer={answer}>
      {(ids) => (
        <Select
          {...ids}
          size="m"
          wide
          value={String(minutesOf(value))}
          options={options}
          onChoose={(count) => change({ joyReminder: spanOf(Number(count)) })}
        />
      )}
    </SettingRow>
  )
}

/** A calendar file is read and written where the person says; nothing is sent anywhere. */
const CalendarRow = () => {
  const { words } = useWords()
  const bridge = useBridge()
  const [answer, setAnswer] = useState<string | null>(null)
  const read = async (): Promise<void> => {
    const reply = await bridge.importJoy()
    if (!reply.ok) setAnswer(reply.message)
    else if (reply.value !== null) {
      const { added, left } = reply.value
      setAnswer(words(left === 0 ? 'settings.joy.imported' : 'settings.joy.importedPartly', { count: added }))
    }
  }
  const write = async (): Promise<void> => {
    const reply = await bridge.exportJoy()
    if (!reply.ok) setAnswer(reply.message)
    else if (reply.value) setAnswer(words('settings.joy.exported'))
  }
  return (
    <SettingRow name={words('settings.joy.calendar')} help={words('settings.joy.calendarHelp')} answer={answer}>
      {({ describedBy }) => (
        <>
          <Button size="s" aria-describedby={describedBy} onClick={() => void read()}>
            {words('settings.joy.import')}
          </Button>
          <Button size="s" aria-describedby={describedBy} onClick={() => void write()}>
            {words('settings.joy.export')}
          </Button>
        </>
      )}
    </SettingRow>
  )
}
