import { ArrowLeft } from 'lucide-react'
import { LinkButton } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { StepHeader } from '../../components/StepHeader.tsx'
import { useWords } from '../../enough.tsx'
import styles from './EveningHead.module.css'
import { isEveningStep } from './evening-steps.ts'
import type { Writing } from './use-evening.ts'

/** Where one is: the pebbles of the evening, or under "Something still circling?" the way back. */
export const EveningHead = ({ evening }: { readonly evening: Writing }) => {
  const { step, steps, view, go, toEvening } = evening
  const { words } = useWords()
  if (isEveningStep(step)) {
    const past = step === 'ships' && !view.isToday
    const name = words(past ? 'reflection.ships.namePast' : `reflection.${step}.name`)
    return <StepHeader at={steps.indexOf(step)} of={steps.length} name={name} />
  }
  const menu = step === 'circling'
  const here = menu
    ? words('reflection.circling.optional')
    : step === 'weekly'
      ? words('weekly.title')
      : words(`reflection.${step}.name`)
  return (
    <LinkButton className={styles.back} onClick={menu ? toEvening : () => go('circling')}>
      <Icon of={ArrowLeft} size="s" />
      {`${words('reflection.circlingOpen')}\u2002·\u2002${here}`}
    </LinkButton>
  )
}
