import { Segmented } from '../../components/Segmented.tsx'
import { SettingRow, type RowIds } from '../../components/SettingRow.tsx'
import { Select } from '../../components/Select.tsx'
import { Stepper } from '../../components/Stepper.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useWords } from '../../enough.tsx'
import { minutesOf, offeredWith, spanOf } from './spans.ts'
import {
  useSetting,
  type ChoiceName,
  type SettingValue,
  type SpanName,
  type StepName,
  type SwitchName,
} from './use-setting.ts'

interface SwitchRowProps {
  readonly setting: SwitchName
  readonly help?: string
  /** why it can't be turned on this computer; null when it can */
  readonly reason?: string | null
}

/** A setting that is on or off. */
export const SwitchRow = ({ setting, help, reason = null }: SwitchRowProps) => {
  const { name, value, answer, change } = useSetting(setting)
  const turn = (on: boolean): void => {
    const turned: Partial<Record<SwitchName, boolean>> = { [setting]: on }
    change(turned)
  }
  return (
    <SettingRow name={name} help={reason ?? help} answer={answer}>
      {(ids) => <Switch {...ids} on={value} disabled={reason !== null} onTurn={turn} />}
    </SettingRow>
  )
}

interface SpanSelectProps {
  readonly setting: SpanName
  /** minutes to choose from */
  readonly offered: readonly number[]
  /** named by its row, or by itself where the row has another control */
  readonly ids: RowIds | Pick<RowIds, 'describedBy'>
  readonly using: Pick<ReturnType<typeof useSetting<SpanName>>, 'name' | 'value' | 'change'>
  readonly disabled?: boolean
}

/** A span of minutes, one of a few. */
export const SpanSelect = ({ setting, offered, ids, using, disabled = false }: SpanSelectProps) => {
  const { words } = useWords()
  const set = minutesOf(using.value)
  const options = offeredWith(offered, set).map((count) => ({
    value: String(count),
    name: words('settings.minutes', { count }),
  }))
  return (
    <Select
      {...ids}
      {...('labelledBy' in ids ? {} : { name: using.name })}
      size="m"
      value={String(set)}
      options={options}
      disabled={disabled}
      onChoose={(minutes) => {
        const chosen: Partial<Record<SpanName, number>> = { [setting]: spanOf(Number(minutes)) }
        using.change(chosen)
      }}
    />
  )
}

/** A span of minutes in a row of its own. */
export const SpanRow = ({ setting, offered }: Pick<SpanSelectProps, 'setting' | 'offered'>) => {
  const using = useSetting(setting)
  return (
    <SettingRow name={using.name} answer={using.answer}>
      {(ids) => <SpanSelect setting={setting} offered={offered} ids={ids} using={using} />}
    </SettingRow>
  )
}

interface ChoiceRowProps<K extends ChoiceName> {
  readonly setting: K
  readonly choices: readonly (SettingValue<K> & string)[]
  readonly help?: string
}

/** One of a few ways, all in sight. */
export const ChoiceRow = <K extends ChoiceName>({ setting, choices, help }: ChoiceRowProps<K>) => {
  const { words } = useWords()
  const { name, value, answer, change } = useSetting(setting)
  const options = choices.map((choice) => ({ value: choice, name: words(`settings.choices.${choice}`) }))
  return (
    <SettingRow name={name} help={help} answer={answer}>
      {(ids) => (
        <Segmented
          {...ids}
          value={value}
          options={options}
          onChoose={(chosen) => {
            const made: { [N in ChoiceName]?: SettingValue<N> } = { [setting]: chosen }
            change(made)
          }}
        />
      )}
    </SettingRow>
  )
}

interface StepRowProps {
  readonly setting: StepName
  readonly range: readonly [lowest: number, highest: number]
  readonly step?: number
  /** the value in words */
  readonly text: string
  readonly help?: string
}

/** A small number. */
export const StepRow = ({ setting, range: [lowest, highest], step = 1, text, help }: StepRowProps) => {
  const { name, value, answer, change } = useSetting(setting)
  const go = (wanted: number): void => {
    const stepped: Partial<Record<StepName, number>> = { [setting]: wanted }
    change(stepped)
  }
  return (
    <SettingRow name={name} help={help} answer={answer}>
      {(ids) => (
        <Stepper {...ids} value={value} lowest={lowest} highest={highest} step={step} text={text} onStep={go} />
      )}
    </SettingRow>
  )
}
