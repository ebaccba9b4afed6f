import { ladderOf, type Rung } from '@core/experiments/ladder.ts'
import { ArrowLeft, Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { IconButton, LinkButton } from '../../components/Button.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import { productStep, sizeName, type Step } from './experiment-draft.ts'
import { OwnStepForm } from './OwnStepForm.tsx'
import styles from './Ladder.module.css'

interface LadderProps {
  readonly onTake: (step: Step) => void
  readonly onBack: () => void
}

/** Small steps to pick an experiment from, the smallest first, and a place for one's own. */
export const Ladder = ({ onTake, onBack }: LadderProps) => {
  const { words } = useWords()
  const { start, drafts } = useSnapshot()
  const { answer, command } = useCommand()
  const headline = useLostFocus<HTMLHeadingElement>()
  const [adding, setAdding] = useState(drafts.step !== undefined)
  return (
    <div className={styles.ladder}>
      <LinkButton icon={ArrowLeft} onClick={onBack}>
        {words('ladder.back')}
      </LinkButton>
      <h2 ref={headline} tabIndex={-1} className={styles.title}>
        {words('ladder.title')}
      </h2>
      <p className={styles.lead}>{words('ladder.lead')}</p>
      {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      <div className={styles.list}>
        {ladderOf(start.steps).map((rung) => (
          <OneRung key={rung.size} rung={rung} onTake={onTake} onRemove={(id) => command({ type: 'removeStep', id })} />
        ))}
        <div className={styles.add}>
          {adding ? (
            <OwnStepForm onDone={() => setAdding(false)} />
          ) : (
            <LinkButton tone="pine" icon={Plus} onClick={() => setAdding(true)}>
              {words('ladder.add')}
            </LinkButton>
          )}
        </div>
      </div>
      <p className={styles.note}>{words('ladder.note')}</p>
    </div>
  )
}

interface OneRungProps {
  readonly rung: Rung
  readonly onTake: LadderProps['onTake']
  readonly onRemove: (id: string) => void
}

const OneRung = ({ rung: { size, own, product }, onTake, onRemove }: OneRungProps) => {
  const { words } = useWords()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.size}>
        {sizeName(words, size)}
      </h3>
      <ul>
        {own.map((step) => (
          <li key={step.id} className={styles.row}>
            <StepButton step={step} mine onTake={onTake} />
            <IconButton
              icon={X}
              size="s"
              name={words('ladder.remove', { step: step.step })}
              onClick={() => onRemove(step.id)}
            />
          </li>
        ))}
        {product.map((name) => (
          <li key={name} className={styles.row}>
            <StepButton step={productStep(words, name)} onTake={onTake} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StepButtonProps {
  readonly step: Step
  readonly mine?: boolean
  readonly onTake: LadderProps['onTake']
}

const StepButton = ({ step: { step, leaveOut }, mine = false, onTake }: StepButtonProps) => {
  const { words } = useWords()
  return (
    <button type="button" className={styles.step} onClick={() => onTake({ step, leaveOut })}>
      <span className={styles.doing} dir="auto">
        {step}
      </span>
      <span className={styles.aside}>
        {leaveOut !== '' && <span dir="auto">{leaveOut}</span>}
        {mine && <span className={styles.yours}>{words('ladder.yours')}</span>}
      </span>
    </button>
  )
}
