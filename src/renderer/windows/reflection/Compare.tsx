import type { ExperimentView } from '@core/views/evening-view.ts'
import { useId } from 'react'
import { BeliefRead, BeliefSlider } from '../../components/BeliefSlider.tsx'
import { LinkButton } from '../../components/Button.tsx'
import { Chip, Chips } from '../../components/Chips.tsx'
import { Label } from '../../components/Field.tsx'
import { useSnapshot, useWords } from '../../enough.tsx'
import styles from './Compare.module.css'
import { momentDay } from './day-words.ts'
import { HAPPENED } from './keeping.ts'
import { Said } from './Said.tsx'
import type { EveningDraft, Writing } from './use-evening.ts'
import { WrittenLine } from './Written.tsx'

const ANSWERS = ['no', 'partly', 'yes'] as const

type Comparing = NonNullable<EveningDraft['experiment']>

/** What was expected beside what happened. */
export const Compare = ({ evening: { view, draft, write, keep } }: { readonly evening: Writing }) => {
  const { words } = useWords()
  const { at, zone, language } = useSnapshot()
  const comparing = draft.experiment
  const experiment = view.experiments.find(({ id }) => id === comparing?.id)
  if (comparing === null || experiment === undefined) return null
  const day = momentDay(experiment.madeAt, at, zone, language)
  return (
    <>
      <Said
        title={words('experiment.compare.title')}
        lead={words('experiment.compare.wrote', { day, at: { clock: experiment.madeAt } })}
      />
      <div className={styles.two}>
        <Expected of={experiment} />
        <Happened comparing={comparing} onWrite={(change) => write({ experiment: { ...comparing, ...change } })} />
      </div>
      <LinkButton
        className={styles.letGo}
        onClick={() => keep([{ command: { type: 'letExperimentGo', id: experiment.id }, anew: { experiment: null } }])}
      >
        {words('experiment.compare.letGo')}
      </LinkButton>
    </>
  )
}

const Expected = ({ of: { prediction, leftOut, belief } }: { readonly of: ExperimentView }) => {
  const { words } = useWords()
  return (
    <section className={styles.expected}>
      <h2 className={styles.name}>{words('experiment.compare.expected')}</h2>
      <p className={styles.prediction}>{words('experiment.compare.quoted', { prediction })}</p>
      <h2 className={styles.name}>{words('experiment.compare.leftOut')}</h2>
      <p className={styles.leftOut}>{leftOut === '' ? words('experiment.compare.leftOutNothing') : leftOut}</p>
      <BeliefRead label={words('experiment.compare.beliefThen')} value={belief} />
    </section>
  )
}

interface HappenedProps {
  readonly comparing: Comparing
  readonly onWrite: (change: Partial<Comparing>) => void
}

const Happened = ({ comparing, onWrite }: HappenedProps) => {
  const { words } = useWords()
  const id = useId()
  return (
    <div className={styles.happened}>
      {/* Without an answer there is nothing to keep yet: then the question itself has the focus. */}
      <Label id={`${id}ask`}>{words('experiment.compare.ask')}</Label>
      <div id={HAPPENED} tabIndex={-1} className={styles.answers}>
        <Chips labelledBy={`${id}ask`}>
          {ANSWERS.map((answer) => (
            <Chip
              key={answer}
              group={id}
              chosen={comparing.happened === answer}
              onChoose={() => onWrite({ happened: answer })}
            >
              {words(`experiment.compare.happened.${answer}`)}
            </Chip>
          ))}
        </Chips>
      </div>
      <div className={styles.now}>
        <BeliefSlider
          tone="pine"
          label={words('experiment.compare.beliefNow')}
          value={comparing.belief}
          onChoose={(belief) => onWrite({ belief })}
        />
      </div>
      <Label htmlFor={`${id}learned`} hint={words('experiment.compare.optional')} className={styles.learned}>
        {words('experiment.compare.learned')}
      </Label>
      <div className={styles.field}>
        <WrittenLine id={`${id}learned`} value={comparing.learned} onWrite={(learned) => onWrite({ learned })} />
      </div>
    </div>
  )
}
