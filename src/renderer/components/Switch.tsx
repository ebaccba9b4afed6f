import styles from './Switch.module.css'

interface SwitchProps {
  readonly on: boolean
  readonly onTurn: (on: boolean) => void
  /** id of what names it */
  readonly labelledBy: string
  readonly describedBy?: string | undefined
  readonly disabled?: boolean
}

/** On or off, at once. Where it can't be turned, what describes it says why. */
export const Switch = ({ on, onTurn, labelledBy, describedBy, disabled = false }: SwitchProps) => (
  <button
    type="button"
    role="switch"
    className={styles.switch}
    aria-checked={on}
    aria-labelledby={labelledBy}
    aria-describedby={describedBy}
    disabled={disabled}
    onClick={() => onTurn(!on)}
  />
)
