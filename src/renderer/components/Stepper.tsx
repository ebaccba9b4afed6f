import { Minus, Plus, type LucideIcon } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../enough.tsx'
import { Icon } from './Icon.tsx'
import styles from './Stepper.module.css'

interface StepperProps {
  readonly value: number
  readonly lowest: number
  readonly highest: number
  readonly step?: number
  /** the value as it is shown and read aloud */
  readonly text: string
  readonly onStep: (value: number) => void
  /** id of what names it */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly disabled?: boolean
}

/** A small number, by its two buttons; on them the arrow keys step too, and Home and End go to the ends. */
export const Stepper = (props: StepperProps) => {
  const { value, lowest, highest, step = 1, text, onStep, labelledBy, describedBy, disabled = false } = props
  const { words } = useWords()
  const go = (wanted: number): void => {
    const next = Math.min(highest, Math.max(lowest, wanted))
    if (next !== value && !disabled) onStep(next)
  }
  // A value between two steps goes to the next whole one.
  const less = (Math.ceil(value / step) - 1) * step
  const more = (Math.floor(value / step) + 1) * step
  const ways: Readonly<Record<string, number>> = { ArrowUp: more, ArrowDown: less, Home: lowest, End: highest }
  const onKey = (event: KeyboardEvent): void => {
    const wanted = ways[event.key]
    if (wanted === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    go(wanted)
  }
  // At an end a button keeps the focus, so it is only said to be disabled.
  const way = (icon: LucideIcon, name: string, wanted: number, atEnd: boolean) => (
    <button
      type="button"
      className={styles.way}
      aria-label={name}
      aria-disabled={atEnd || undefined}
      disabled={disabled}
      onClick={() => go(wanted)}
      onKeyDown={onKey}
    >
      <Icon of={icon} size="s" />
    </button>
  )
  return (
    <fieldset
      className={styles.stepper}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-disabled={disabled || undefined}
    >
      {way(Minus, words('stepper.less'), less, value <= lowest)}
      <output className={styles.number}>{text}</output>
      {way(Plus, words('stepper.more'), more, value >= highest)}
    </fieldset>
  )
}
