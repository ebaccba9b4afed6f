import type { RuleName } from '@core/loops/rules.ts'
import { PackageCheck, type LucideIcon } from 'lucide-react'
import { SettingRow } from '../../components/SettingRow.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { RULE_ICONS } from '../../rule-icons.ts'
import { useCommand } from '../../use-command.ts'

interface RuleRowProps {
  readonly rule: Exclude<RuleName, 'returning'>
  readonly icon: LucideIcon
}

/** The kinds of loops that have a switch, in their order. Coming back to a window is part of "Window titles". */
export const RULE_ROWS: readonly RuleRowProps[] = [
  ...(['back-and-forth', 'tiny-edits', 'looking', 'rerun'] as const).map((rule) => ({ rule, icon: RULE_ICONS[rule] })),
  { rule: 'reopened', icon: PackageCheck },
  ...(['churn', 'hotspot'] as const).map((rule) => ({ rule, icon: RULE_ICONS[rule] })),
]

/** One kind of loop: looked for, or left alone. */
export const RuleRow = ({ rule, icon }: RuleRowProps) => {
  const { words } = useWords()
  const { rulesOff } = useSnapshot().settings.values
  const { answer, command } = useCommand()
  const turn = (on: boolean): void => {
    const others = rulesOff.filter((other) => other !== rule)
    command({ type: 'changeSettings', change: { rulesOff: on ? others : [...others, rule] } })
  }
  return (
    <SettingRow
      icon={icon}
      name={words(`settings.rules.${rule}.name`)}
      help={words(`settings.rules.${rule}.help`)}
      answer={answer}
    >
      {(ids) => <Switch {...ids} on={!rulesOff.includes(rule)} onTurn={turn} />}
    </SettingRow>
  )
}
