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
      aria-describedby={id}
      onClick={disabled ? undefined : onChoose}
    >
      <Icon of={icon} className={styles.icon} />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {/* It describes the button and is no part of its name. */}
        <span id={id} className={styles.help} aria-hidden>
          {help}
        </span>
      </span>
      {!disabled && <Keys of={[digit]} />}
    </button>
  )
}
