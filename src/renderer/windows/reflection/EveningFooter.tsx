import { ArrowRight, Moon } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useWords } from '../../enough.tsx'
import { canCircle, isEveningStep } from './evening-steps.ts'
import styles from './ReflectionWindow.module.css'
import { takingOf } from './taking.ts'
import type { Writing } from './use-evening.ts'

const GO_ON = 'Control+Enter Meta+Enter'

interface EveningFooterProps {
  readonly evening: Writing
  readonly onStop: () => void
}

/** At each step a way to stop, and one way on. */
export const EveningFooter = ({ evening, onStop }: EveningFooterProps) => {
  const { words } = useWords()
  const { view, step, answer } = evening
  return (
    <footer className={styles.foot}>
      {answer !== null && (
        <StatusLine answer className={styles.answer}>
          {answer}
        </StatusLine>
      )}
      <Button variant="quiet" className={styles.stop} aria-keyshortcuts="Escape" onClick={onStop}>
        {words(view.isToday ? 'reflection.stop' : 'reflection.stopPast')}
      </Button>
      <span className={styles.end}>
        {isEveningStep(step) ? <StepWays evening={evening} /> : <CirclingWays evening={evening} />}
      </span>
    </footer>
  )
}

const StepWays = ({ evening }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { view, draft, steps, step, go } = evening
  const at = steps.findIndex((one) => one === step)
  const before = steps[at - 1]
  const last = at === steps.length - 1
  return (
    <>
      {canCircle(view, draft) && (
        <Button variant="quiet" className={styles.circling} onClick={() => go('circling')}>
          {words('reflection.circlingOpen')}
        </Button>
      )}
      {before !== undefined && (
        <Button variant="quiet" onClick={() => go(before)}>
          {words('reflection.back')}
        </Button>
      )}
      <Button variant="primary" aria-keyshortcuts={GO_ON} onClick={takingOf(evening)}>
        {words(last ? 'reflection.close' : 'reflection.continue')}
        <Icon of={last ? Moon : ArrowRight} />
      </Button>
    </>
  )
}

const CirclingWays = ({ evening }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { step, toEvening } = evening
  const keep = {
    critic: 'reflection.critic.keep',
    mistake: 'reflection.mistake.keep',
    experiment: 'experiment.compare.keep',
    weekly: 'weekly.keep',
    circling: null,
    ships: null,
    three: null,
    rest: null,
  } as const
  const name = keep[step]
  return (
    <>
      <Button variant="quiet" onClick={toEvening}>
        {words('reflection.circling.back')}
      </Button>
      {name !== null && (
        <Button variant="primary" aria-keyshortcuts={GO_ON} onClick={takingOf(evening)}>
          {words(name)}
        </Button>
      )}
    </>
  )
}
