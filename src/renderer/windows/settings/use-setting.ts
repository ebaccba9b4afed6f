import type { ShortcutName } from '@core/shortcuts.ts'
import type { SettingsView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'

type Values = SettingsView['values']

/** Settings that a page shows. */
export type SettingName = Exclude<keyof Values, 'rulesOff' | 'eveningOff'>
/** Those that are on or off. */
export type SwitchName = NamesOf<boolean>
/** Those that are a small number. */
export type StepName = 'extensionCount' | 'textSize'
/** Those that are a span of whole minutes, in milliseconds. */
export type SpanName = Exclude<NamesOf<number>, StepName>
/** Those that are one of a few ways. */
export type ChoiceName = Exclude<NamesOf<string>, ShortcutName | 'sound' | 'language'>
export type SettingValue<K extends SettingName> = Values[K]
type NamesOf<T> = { [K in SettingName]: Values[K] extends T ? K : never }[SettingName]

type Change = Extract<CommandInput, { type: 'changeSettings' }>['change']

interface Setting<K extends SettingName> {
  readonly name: string
  /** what main says it is: a change shows when main has it */
  readonly value: Values[K]
  /** the sentence of a refusal */
  readonly answer: string | null
  /** Change it, and save at once. */
  readonly change: (change: Change) => void
}

/** One setting, as main has it. */
export const useSetting = <K extends SettingName>(setting: K): Setting<K> => {
  const { values } = useSnapshot().settings
  const { words } = useWords()
  const { answer, command } = useCommand()
  return {
    name: words(`settings.names.${setting}`),
    value: values[setting],
    answer,
    change: (change) => command({ type: 'changeSettings', change }),
  }
}
