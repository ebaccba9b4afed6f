import type { KindWord } from '@core/words/words.ts'
import { Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { StatusLine } from '../../components/StatusLine.tsx'
import { Switch } from '../../components/Switch.tsx'
import { useWords } from '../../enough.tsx'
import { useCommand } from '../../use-command.ts'
import { useLostFocus } from '../../use-lost-focus.ts'
import { KindWordForm, useWordDraft } from './KindWordForm.tsx'
import styles from './KindWords.module.css'

type Step = 'begin' | 'changing' | 'removing' | 'answered'

/** A sentence of the person's own: switched like the others, changed where it says "yours", and removed from there. */
export const OwnWord = ({ word }: { readonly word: KindWord }) => {
  const { answer, command } = useCommand()
  const written = useWordDraft(word.id)
  const [step, setStep] = useState<Step>(written === undefined ? 'begin' : 'changing')
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
        <Asked onKeep={() => setStep('answered')} onRemove={() => command({ type: 'removeWord', list: 'kind', id })} />
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

interface YoursProps {
  /** it is there again, and takes the focus that was in its place */
  readonly returns: boolean
  readonly text: string
  readonly onClick: () => void
}

/** Whose sentence it is, and the way to change it. */
const Yours = ({ returns, text, onClick }: YoursProps) => {
  const { words } = useWords()
  const button = useLostFocus<HTMLButtonElement>()
  const change = words('words.change', { sentence: text })
  return (
    <button
      {...(returns ? { ref: button } : {})}
      type="button"
      className={styles.change}
      aria-label={`${words('words.yours')}. ${change}`}
      title={change}
      onClick={onClick}
    >
      {words('words.yours')}
      <Icon of={Pencil} size="s" />
    </button>
  )
}

const RemoveButton = ({ onClick }: { readonly onClick: () => void }) => {
  const { words } = useWords()
  return (
    <Button size="s" variant="quiet" onClick={onClick}>
      {words('words.remove')}
    </Button>
  )
}

const Asked = ({ onKeep, onRemove }: { readonly onKeep: () => void; readonly onRemove: () => void }) => {
  const { words } = useWords()
  const keep = useLostFocus<HTMLButtonElement>()
  return (
    <>
      <span className={styles.yours}>{words('words.removeAsk')}</span>
      <Button ref={keep} size="s" onClick={onKeep}>
        {words('words.keepIt')}
      </Button>
      <Button size="s" onClick={onRemove}>
        {words('words.remove')}
      </Button>
    </>
  )
}
