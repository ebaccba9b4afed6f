import { ArrowLeft, Send, Wind, type LucideIcon } from 'lucide-react'
import { Button, LinkButton } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Keys } from '../../components/Keys.tsx'
import { useWords } from '../../enough.tsx'
import styles from './Prompt.module.css'

interface MainButtonProps {
  readonly icon?: LucideIcon
  readonly name: string
  readonly aside: string
  /** Enter takes it */
  readonly enter?: boolean
  readonly onClick: () => void
}

/** The one primary button of a step, across the window. */
export const MainButton = ({ icon, name, aside, enter = true, onClick }: MainButtonProps) => (
  <Button
    variant="primary"
    size="l"
    wide
    className={styles.main}
    aria-keyshortcuts={enter ? 'Enter' : undefined}
    onClick={onClick}
  >
    {icon !== undefined && <Icon of={icon} size="l" />}
    <span className={styles.words}>
      {name}
      <span className={styles.aside}> · {aside}</span>
    </span>
    {enter && <Keys of={['Enter']} onPine />}
  </Button>
)

/** Ship it, and let it be done. */
export const ShipButton = ({ enter = true, onShip }: { readonly enter?: boolean; readonly onShip: () => void }) => {
  const { words } = useWords()
  return (
    <MainButton
      icon={Send}
      name={words('prompt.ship.name')}
      aside={words('prompt.ship.aside')}
      enter={enter}
      onClick={onShip}
    />
  )
}

interface PromptFooterProps {
  /** what Esc does, in words */
  readonly leaving: string
  /** back to all ways, from a step */
  readonly onBack?: (() => void) | undefined
  /** a minute to breathe, from the choices */
  readonly onBreathe: () => void
  readonly onLeave: () => void
  /** what was noticed is none */
  readonly onNotALoop?: (() => void) | undefined
}

/** Every step can be left: back to all ways, or by letting it rest; and what was noticed is taken back in one click. */
export const PromptFooter = ({ leaving, onBack, onBreathe, onLeave, onNotALoop }: PromptFooterProps) => {
  const { words } = useWords()
  return (
    <footer className={styles.foot}>
      {onBack === undefined ? (
        <LinkButton tone="pine" icon={Wind} onClick={onBreathe}>
          {words('breathe.name')}
        </LinkButton>
      ) : (
        <LinkButton icon={ArrowLeft} onClick={onBack}>
          {words('prompt.back')}
        </LinkButton>
      )}
      <span className={styles.end}>
        {onNotALoop !== undefined && (
          <LinkButton className={styles.aloud} onClick={onNotALoop}>
            {words('prompt.notALoop')}
          </LinkButton>
        )}
        <button type="button" className={styles.leave} aria-keyshortcuts="Escape" onClick={onLeave}>
          <Keys of={['Esc']} />
          {leaving}
        </button>
      </span>
    </footer>
  )
}
