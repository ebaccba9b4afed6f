import { useState } from 'react'
import { ToggleChip } from '../../components/Chips.tsx'
import { SettingRow } from '../../components/SettingRow.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { minutesOf, offeredWith, spanOf } from './spans.ts'
import styles from './CapsRow.module.css'
import { useSetting } from './use-setting.ts'

const OFFERED = [5, 10, 15, 20, 25, 30, 45, 60]

/** The caps that Start offers: one at least, and no more than it has room for. */
export const CapsRow = () => {
  const { words } = useWords()
  const { most } = useSnapshot().settings
  const { name, value, answer, change } = useSetting('caps')
  const [told, setTold] = useState<'full' | 'last' | null>(null)
  const set = value.map(minutesOf)
  const shown = set.reduce(offeredWith, OFFERED)
  const turn = (count: number, on: boolean): void => {
    const next = on ? [...set, count] : set.filter((other) => other !== count)
    setTold(next.length > most.caps ? 'full' : next.length === 0 ? 'last' : null)
    if (next.length > 0 && next.length <= most.caps)
      change({ caps: next.toSorted((one, other) => one - other).map(spanOf) })
  }
  return (
    <SettingRow
      stacked
      name={name}
      help={words('settings.caps.help')}
      answer={told === null ? answer : words(`settings.caps.${told}`, { count: most.caps })}
    >
      {(ids) => (
        <fieldset aria-labelledby={ids.labelledBy} aria-describedby={ids.describedBy} className={styles.caps}>
          {shown.map((count) => (
            <ToggleChip
              key={count}
              chosen={set.includes(count)}
              name={words('settings.minutes', { count })}
              onChoose={(on) => turn(count, on)}
            >
              {String(count)}
            </ToggleChip>
          ))}
        </fieldset>
      )}
    </SettingRow>
  )
}
