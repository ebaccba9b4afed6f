import type { RuleName } from '@core/loops/rules.ts'
import { PackageCheck, type LucideIcon } from 'lucide-react'
import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { iconOfRule } from '../../rule-icons.ts'
import { useCommand } from '../../use-command.ts'

/** The kinds of loops that have words of their own here, in their order. */
const WORDED = ['back-and-forth', 'tiny-edits', 'looking', 'rerun', 'reopened', 'churn', 'hotspot'] as const
type Worded = (typeof WORDED)[number]
const isWorded = (rule: RuleName): rule is Worded => WORDED.some((one) => one === rule)
/** One that a watched file and a shipped one do not share. */
const ICONS: Readonly<Partial<Record<RuleName, LucideIcon>>> = { reopened: PackageCheck }

/** The kinds of loops that have a switch, of all there are. Coming back to a window is part of "Window titles". */
export const switched = (all: readonly RuleName[]): readonly RuleName[] => [
  ...WORDED,
  ...all.filter((rule) => !isWorded(rule) && rule !== 'returning'),
]

/** One kind of loop: looked for, or left alone. One without words of its own is called by its name. */
export const RuleRow = ({ rule }: { readonly rule: RuleName }) => {
  const { words } = useWords()
  const { rulesOff } = useSnapshot().settings.values
  const { answer, command } = useCommand()
  const turn = (on: boolean): void => {
    const others = rulesOff.filter((other) => other !== rule)
    command({ type: 'changeSettings', change: { rulesOff: on ? others : [...others, rule] } })
  }
  return (
    <SettingRow
      icon={ICONS[rule] ?? iconOfRule(rule)}
      name={isWorded(rule) ? words(`settings.rules.${rule}.name`) : rule}
      help={isWorded(rule) ? words(`settings.rules.${rule}.help`) : undefined}
      answer={answer}
    >
      {(ids) => <Switch {...ids} on={!rulesOff.includes(rule)} onTurn={turn} />}
    </SettingRow>
  )
}
