import type { KindWord } from '@core/words/words.ts'
import { useId, useState } from 'react'
import { StatusLine } from '../../components/StatusLine.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useCommand } from '../../use-command.ts'
import { KindWordForm, useWordDraft } from './KindWordForm.tsx'
import styles from './KindWords.module.css'
import { RemoveAsked, RemoveButton, Yours, type OwnStep } from './OwnParts.tsx'

/** A sentence of the person's own: switched like the others, changed where it says "yours", and removed from there. */
export const OwnWord = ({ word }: { readonly word: KindWord }) => {
  const { answer, command } = useCommand()
  const written = useWordDraft(word.id)
  const [step, setStep] = useState<OwnStep>(written === undefined ? 'begin' : 'changing')
  const sentence = useId()
  const { id, text, by, quiet } = word
  if (step === 'changing') {
    return (
      <li className={styles.writing}>
        <KindWordForm word={word} onDone={() => setStep('answered')}>
          <RemoveButton onClick={() => setStep('removing')} />
        </KindWordForm>
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <span className={styles.sentence} dir="auto">
        <span id={sentence}>{text}</span>
        {by !== '' && <span className={styles.by}>{by}</span>}
        {answer !== null && <StatusLine answer>{answer}</StatusLine>}
      </span>
      {step === 'removing' ? (
        <RemoveAsked
          onKeep={() => setStep('answered')}
          onRemove={() => command({ type: 'removeWord', list: 'kind', id })}
        />
      ) : (
        <>
          <Yours key={step} returns={step === 'answered'} text={text} onClick={() => setStep('changing')} />
          <Switch
            labelledBy={sentence}
            on={!quiet}
            onTurn={(on) => command({ type: 'quietWord', list: 'kind', id, quiet: !on })}
          />
        </>
      )}
    </li>
  )
}
