import type { LookView } from '@core/views/snapshot-type.ts'
import type { CommandInput } from '@shared/bridge.ts'
import { Eye, Hourglass, Send } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import styles from './RunningPanel.module.css'

interface QuestionProps {
  readonly ask: string
  readonly children: ReactNode
}

/** A question with its answers. It takes the focus, so that it is read aloud and no answer is pressed by chance. */
const Question = ({ ask, children }: QuestionProps) => {
  const id = useId()
  const question = useLostFocus<HTMLParagraphElement>()
  return (
    <>
      <p id={id} ref={question} tabIndex={-1} className={styles.ask}>
        {ask}
      </p>
      <fieldset aria-labelledby={id} className={styles.answers}>
        {children}
      </fieldset>
    </>
  )
}

/** What the questions about a look share: where the wish is, and how answers are sent. */
export interface LookProps {
  readonly look: LookView
  readonly onCommand: (command: CommandInput) => void
}

interface AskProps extends LookProps {
  readonly onOnce: () => void
}

const OnceButton = ({ onClick }: { readonly onClick: () => void }) => {
  const { words } = useWords()
  return (
    <Button icon={Eye} onClick={onClick}>
      {words('look.onceFor')}
    </Button>
  )
}

/** What helps? Or, ten minutes later: still want to? */
export const LookQuestion = ({ look: { timeboxId, step }, onOnce, onCommand }: AskProps) => {
  const { words } = useWords()
  return (
    <Question key={step} ask={words(step === 'over' ? 'look.over' : 'look.ask')}>
      {step === 'asked' && (
        <Button className={styles.whole} icon={Hourglass} onClick={() => onCommand({ type: 'waitToLook', timeboxId })}>
          {words('look.wait')}
        </Button>
      )}
      <OnceButton onClick={onOnce} />
      <Button onClick={() => onCommand({ type: 'leaveLook', timeboxId })}>{words('look.leave')}</Button>
    </Question>
  )
}

/** Put off for ten minutes: it waits beside shipping. Something shipped needs no shipping. */
export const LookWait = ({ look: { timeboxId }, open, onOnce, onCommand }: AskProps & { readonly open: boolean }) => {
  const { words } = useWords()
  const onLeave = (): void => onCommand({ type: 'leaveLook', timeboxId })
  if (!open) {
    return (
      <div className={styles.answers}>
        <OnceButton onClick={onOnce} />
        <Button onClick={onLeave}>{words('look.leave')}</Button>
      </div>
    )
  }
  return (
    <>
      <div className={styles.acts}>
        <OnceButton onClick={onOnce} />
        <Button variant="primary" icon={Send} onClick={() => onCommand({ type: 'ship', timeboxId })}>
          {words('running.ship')}
        </Button>
      </div>
      <div className={styles.less}>
        <Button variant="quiet" size="s" onClick={onLeave}>
          {words('look.leave')}
        </Button>
      </div>
    </>
  )
}

const FINDINGS = ['nothing', 'small', 'mattered'] as const

/** After a look: what did it find, in the person's own judgement. */
export const LookFound = ({ look: { timeboxId }, onCommand }: LookProps) => {
  const { words } = useWords()
  return (
    <Question ask={words('look.findAsk')}>
      {FINDINGS.map((found) => (
        <Button
          key={found}
          className={found === 'mattered' ? styles.whole : undefined}
          onClick={() => onCommand({ type: 'lookFound', timeboxId, found })}
        >
          {words(`look.find.${found}`)}
        </Button>
      ))}
    </Question>
  )
}
