import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import styles from './ChoiceCard.module.css'
import { Icon } from './Icon.tsx'
import { Keys } from './Keys.tsx'

interface ChoiceCardProps {
  readonly icon: LucideIcon
  readonly name: string
  /** one line of help; the reason, when it is disabled */
  readonly help: string
  readonly digit: string
  readonly disabled?: boolean
  readonly onChoose: () => void
}

/** One of the ways. Disabled, it stays in its place, can still be read, and says why. */
export const ChoiceCard = ({ icon, name, help, digit, disabled = false, onChoose }: ChoiceCardProps) => {
  const id = useId()
  return (
    <button
      type="button"
      className={styles.choice}
      aria-disabled={disabled}
      aria-keyshortcuts={disabled ? undefined : digit}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}help`}
      onClick={disabled ? undefined : onChoose}
    >
      <Icon of={icon} className={styles.icon} />
      <span className={styles.words}>
        <span id={`${id}name`} className={styles.name}>
          {name}
        </span>
        <span id={`${id}help`} className={styles.help}>
          {help}
        </span>
      </span>
      {!disabled && <Keys of={[digit]} />}
    </button>
  )
}
