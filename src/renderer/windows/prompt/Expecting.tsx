import type { PromptDraft } from '@core/drafts.ts'
import { localeOf } from '../../locale-of.ts'
import { Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import { DAYS } from '../../ask-days.ts'
import { BeliefSlider } from '../../components/BeliefSlider.tsx'
import { IconButton } from '../../components/Button.tsx'
import { LabelledField } from '../../components/Field.tsx'
import { Select } from '../../components/Select.tsx'
import { useAhead, useSnapshot, useWords } from '../../enough.tsx'
import { useLostFocus } from '../../use-lost-focus.ts'
import { daysOn, weekdayOf } from './park-times.ts'
import { beliefIn, daysIn, leftOutIn, midSentence } from './prompt-draft.ts'
import styles from './Prompt.module.css'

interface ExpectingProps {
  readonly draft: PromptDraft
  readonly onWrite: (change: Partial<PromptDraft>) => void
}

/** What makes an expectation an experiment: how much it is believed, what is left out, and when it is asked about. */
export const Expecting = ({ draft, onWrite }: ExpectingProps) => {
  const { words } = useWords()
  const [changing, setChanging] = useState(false)
  const leftOut = leftOutIn(draft, words)
  return (
    <>
      <div className={styles.belief}>
        <BeliefSlider
          inline
          label={words('experiment.believe')}
          value={beliefIn(draft)}
          onChoose={(belief) => onWrite({ belief })}
        />
      </div>
      {changing && (
        <>
          <LeftOut leftOut={leftOut} onWrite={onWrite} />
          <AskIn days={daysIn(draft)} onWrite={onWrite} />
        </>
      )}
      <Aside
        leftOut={changing ? '' : leftOut}
        days={daysIn(draft)}
        onChange={changing ? undefined : () => setChanging(true)}
      />
    </>
  )
}

const LeftOut = ({ leftOut, onWrite }: { readonly leftOut: string } & Pick<ExpectingProps, 'onWrite'>) => {
  const { words } = useWords()
  const field = useLostFocus<HTMLInputElement>()
  return (
    <LabelledField
      label={words('experiment.leaveOut')}
      labelClassName={styles.labelNear}
      field={field}
      placeholder={words('experiment.leaveOutExample')}
      value={leftOut}
      onWrite={(next) => onWrite({ leftOut: next })}
    />
  )
}

const AskIn = ({ days, onWrite }: { readonly days: number } & Pick<ExpectingProps, 'onWrite'>) => {
  const { words } = useWords()
  const id = useId()
  return (
    <div className={styles.askIn}>
      <label htmlFor={id}>{words('experiment.askIn')}</label>
      <Select
        id={id}
        value={String(days)}
        options={DAYS.map((count) => ({ value: String(count), name: words('experiment.inDays', { count }) }))}
        onChoose={(chosen) => onWrite({ inDays: Number(chosen) })}
      />
    </div>
  )
}

interface AsideProps {
  readonly leftOut: string
  readonly days: number
  readonly onChange: (() => void) | undefined
}

/** What is left out this time and when it is asked what happened, in a sentence. */
const Aside = ({ leftOut, days, onChange }: AsideProps) => {
  const { words } = useWords()
  const { zone, language } = useSnapshot()
  const ahead = useAhead()
  const [now] = useState(() => Date.now() + ahead)
  const day = weekdayOf(daysOn(now, days, zone), zone, localeOf(language))
  return (
    <p className={styles.note}>
      {leftOut.trim() === ''
        ? words('experiment.aside', { day })
        : words('experiment.leftOutAside', { leftOut: midSentence(leftOut, words), day })}
      {onChange !== undefined && (
        <IconButton
          icon={Pencil}
          size="s"
          className={styles.change}
          name={words('prompt.draft.leaveOutChange')}
          onClick={onChange}
        />
      )}
    </p>
  )
}
