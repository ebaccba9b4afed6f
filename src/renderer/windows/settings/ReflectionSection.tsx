import { hasWorkHours } from '@core/boundaries/work-hours.ts'
import type { Settings } from '@core/settings.ts'
import { SettingGroup, SettingRow } from '../../components/SettingRow.tsx'
import { Select } from '../../components/Select.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { SwitchRow } from './rows.tsx'
import { TimeField } from './TimeField.tsx'
import { useSetting } from './use-setting.ts'
import { useWeekdays } from './use-weekdays.ts'

type Part = Settings['eveningOff'][number]

/** The evening: when it is offered, which parts it has, and what comes with it. */
export const ReflectionSection = () => {
  const { words } = useWords()
  return (
    <>
      <SettingGroup>
        <OfferRow />
      </SettingGroup>
      <SettingGroup low name={words('settings.reflection.steps')}>
        <PartRow part="ships" name={words('reflection.ships.name')} />
        <PartRow part="three" name={words('reflection.three.title')} />
        <PartRow part="rest" name={words('reflection.rest.name')} />
      </SettingGroup>
      <SettingGroup low name={words('settings.reflection.under')}>
        <PartRow part="critic" name={words('reflection.circling.critic.name')} />
        <PartRow part="mistake" name={words('reflection.circling.mistake.name')} />
        <PartRow part="experiment" name={words('settings.reflection.experiments')} />
        <SwitchRow setting="askVoice" help={words('settings.reflection.voiceHelp')} />
      </SettingGroup>
      <SettingGroup low name={words('settings.reflection.weekly')}>
        <WeeklyRow />
        <SwitchRow setting="tellWeek" help={words('settings.help.tellWeek')} />
      </SettingGroup>
      <SettingGroup low name={words('settings.reflection.mornings')}>
        <SwitchRow setting="smallAction" help={words('settings.reflection.morningHelp')} />
      </SettingGroup>
    </>
  )
}

/** Whether the evening is offered, and when. */
const OfferRow = () => {
  const { words } = useWords()
  const offer = useSetting('offerEvening')
  const at = useSetting('eveningAt')
  const { workHours } = useSnapshot().settings.values
  const byHours = hasWorkHours({ workHours })
  return (
    <SettingRow
      name={offer.name}
      help={words(byHours ? 'settings.reflection.offerHours' : 'settings.reflection.offerHelp')}
      answer={offer.answer ?? at.answer}
    >
      {(ids) => (
        <>
          {!byHours && <TimeField name={at.name} value={at.value} onSave={(eveningAt) => at.change({ eveningAt })} />}
          <Switch {...ids} on={offer.value} onTurn={(offerEvening) => offer.change({ offerEvening })} />
        </>
      )}
    </SettingRow>
  )
}

/** A part of the evening: it has it, or does without. */
const PartRow = ({ part, name }: { readonly part: Part; readonly name: string }) => {
  const { eveningOff } = useSnapshot().settings.values
  const { answer, command } = useCommand()
  const turn = (on: boolean): void => {
    const others = eveningOff.filter((other) => other !== part)
    command({ type: 'changeSettings', change: { eveningOff: on ? others : [...others, part] } })
  }
  return (
    <SettingRow name={name} answer={answer}>
      {(ids) => <Switch {...ids} on={!eveningOff.includes(part)} onTurn={turn} />}
    </SettingRow>
  )
}

/** The day of the page for the week, or none. */
const WeeklyRow = () => {
  const { words } = useWords()
  const { name, value, answer, change } = useSetting('weeklyPage')
  const days = useWeekdays().map((day) => ({
    value: day,
    name: words('settings.reflection.weekOn', { day: words(`settings.choices.${day}`) }),
  }))
  return (
    <SettingRow name={name} answer={answer}>
      {(ids) => (
        <Select
          {...ids}
          size="m"
          wide
          value={value}
          options={[{ value: 'off', name: words('settings.choices.off') }, ...days]}
          onChoose={(weeklyPage) => change({ weeklyPage })}
        />
      )}
    </SettingRow>
  )
}
