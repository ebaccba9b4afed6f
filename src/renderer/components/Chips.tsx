import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Chips.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

interface ChipsProps {
  /** id of the visible label */
  readonly labelledBy: string
  /** all equally wide, filling the row */
  readonly even?: boolean
  readonly children: ReactNode
}

/** A group of chips of which one is chosen; arrow keys move in it. */
export const Chips = ({ labelledBy, even = false, children }: ChipsProps) => (
  <div role="radiogroup" aria-labelledby={labelledBy} className={classes(styles.chips, even && styles.even)}>
    {children}
  </div>
)

interface ChipProps {
  /** name of the group */
  readonly group: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly icon?: LucideIcon
  readonly disabled?: boolean
  /** too little room for a check; the edge and the tint say it */
  readonly small?: boolean
  /** what is read aloud, where the eye has less */
  readonly name?: string
  readonly children: ReactNode
}

/** One choice. The chosen one has a tint, an edge and, where there is room, a check. */
export const Chip = (props: ChipProps) => {
  const { group, chosen, onChoose, icon, disabled = false, small = false, name, children } = props
  const shown = chosen && !small ? Check : icon
  return (
    <label className={classes(styles.chip, small && styles.small)}>
      <input
        type="radio"
        className={styles.radio}
        name={group}
        checked={chosen}
        disabled={disabled}
        aria-label={name}
        onChange={onChoose}
      />
      {shown !== undefined && <Icon of={shown} size="s" />}
      <span>{children}</span>
    </label>
  )
}

interface ToggleChipProps {
  readonly chosen: boolean
  /** what is read aloud, where the eye has less */
  readonly name?: string
  readonly onChoose: (chosen: boolean) => void
  readonly children: ReactNode
}

/** A small chip that is chosen or not. */
export const ToggleChip = ({ chosen, name, onChoose, children }: ToggleChipProps) => (
  <button
    type="button"
    className={classes(styles.chip, styles.small)}
    aria-pressed={chosen}
    aria-label={name}
    onClick={() => onChoose(!chosen)}
  >
    {chosen && <Icon of={Check} size="s" />}
    {children}
  </button>
)

interface OfferChipProps {
  readonly small?: boolean
  readonly onTake: () => void
  readonly children: ReactNode
}

/** A chip that is there to start from: what it says is taken into a field. */
export const OfferChip = ({ small = false, onTake, children }: OfferChipProps) => (
  <button type="button" className={classes(styles.chip, styles.offer, small && styles.small)} onClick={onTake}>
    {children}
  </button>
)

interface WritingChipProps {
  readonly group: string
  /** the choice, as it is called before something is written */
  readonly name: string
  /** what is written, and its accessible name and unit */
  readonly value: string
  readonly label: string
  readonly unit: string
  readonly invalid: boolean
  readonly describedBy: string
  /** it was just chosen, and is there to be written in */
  readonly taken: boolean
  readonly onWrite: (value: string) => void
}

/** A chosen chip with a number to write in it. */
export const WritingChip = (props: WritingChipProps) => {
  const { group, name, value, label, unit, invalid, describedBy, taken, onWrite } = props
  return (
    <span className={styles.chip}>
      <input type="radio" className={styles.radio} name={group} checked readOnly aria-label={name} />
      <input
        className={styles.written}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        ref={taken ? takeFocus : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={invalid ? describedBy : undefined}
      />
      <span aria-hidden>{unit}</span>
    </span>
  )
}

const takeFocus = (field: HTMLInputElement | null): void => {
  field?.focus()
  field?.select()
}
