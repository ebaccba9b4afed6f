import { FlaskConical, X } from 'lucide-react'
import { useEffect, useId } from 'react'
import { DAYS } from '../../ask-days.ts'
import { BeliefSlider } from '../../components/BeliefSlider.tsx'
import { IconButton, LinkButton } from '../../components/Button.tsx'
import { LabelledField } from '../../components/Field.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Select } from '../../components/Select.tsx'
import { useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import type { ExperimentDraft } from './experiment-draft.ts'
import styles from './Experiment.module.css'
import rowStyles from './MoreOptions.module.css'

/** The quiet way to an experiment, while there is none. */
export const ExperimentRow = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { words } = useWords()
  const row = useLostFocus<HTMLButtonElement>()
  return (
    <button ref={row} type="button" className={styles.open} onClick={onOpen}>
      <Icon of={FlaskConical} className={rowStyles.icon} />
      {words('experiment.name')}
    </button>
  )
}

interface ExperimentProps {
  readonly experiment: ExperimentDraft
  readonly onWrite: (change: Partial<ExperimentDraft>) => void
  /** it was just picked: the prediction is to be written */
  readonly picked: boolean
  /** Pick from the small steps. */
  readonly onPick: () => void
  readonly onRemove: () => void
}

/** A prediction that others could see, what is left out this time, how much it is believed, and when to ask. */
export const Experiment = ({ experiment, onWrite, picked, onPick, onRemove }: ExperimentProps) => {
  const { words } = useWords()
  const id = useId()
  const field = useLostFocus<HTMLInputElement>()
  useEffect(() => {
    if (picked) field.current?.focus()
  }, [field, picked])
  return (
    <section className={styles.panel} aria-labelledby={`${id}name`}>
      <h2 id={`${id}name`} className={styles.name}>
        <Icon of={FlaskConical} className={styles.icon} />
        {words('experiment.name')}
        <LinkButton className={styles.pick} onClick={onPick}>
          {words('experiment.pick')}
        </LinkButton>
        <IconButton icon={X} size="s" className={styles.remove} name={words('experiment.remove')} onClick={onRemove} />
      </h2>
      <div className={styles.fields}>
        <LabelledField
          label={words('experiment.predict')}
          labelClassName={styles.label}
          field={field}
          placeholder={words('experiment.predictExample')}
          value={experiment.prediction}
          onWrite={(prediction) => onWrite({ prediction })}
        />
        <LabelledField
          label={words('experiment.leaveOut')}
          labelClassName={styles.label}
          placeholder={words('experiment.leaveOutExample')}
          value={experiment.leftOut}
          onWrite={(leftOut) => onWrite({ leftOut })}
        />
      </div>
      <div className={styles.belief}>
        <BeliefSlider
          label={words('experiment.believe')}
          value={experiment.belief}
          onChoose={(belief) => onWrite({ belief })}
        />
      </div>
      <div className={styles.when}>
        <label htmlFor={`${id}days`}>{words('experiment.askIn')}</label>
        <Select
          id={`${id}days`}
          value={String(experiment.inDays)}
          options={DAYS.map((count) => ({ value: String(count), name: words('experiment.inDays', { count }) }))}
          onChoose={(days) => onWrite({ inDays: Number(days) })}
        />
      </div>
    </section>
  )
}
